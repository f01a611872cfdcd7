"""Partners from the command line."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from blacklist.partners import enrolment, opening
from blacklist.partners.models import Endpoint, Partner, RecipientClass, Scheme


class Command(BaseCommand):
    help = gettext_lazy("Take in partners, list them, rotate their secrets, open and close their endpoints.")

    def add_arguments(self, parser: ArgumentParser) -> None:
        verbs = parser.add_subparsers(dest="verb", required=True)
        add = verbs.add_parser("add")
        add.add_argument("name")
        add.add_argument("uscc")
        add.add_argument("recipient_class", choices=RecipientClass.values)
        add.add_argument("--region", action="append", required=True, dest="regions")
        add.add_argument("--url", default="")
        add.add_argument("--network", action="append", default=[], dest="networks")
        verbs.add_parser("list")
        rotate = _with_uscc(verbs.add_parser("rotate-secret"))
        rotate.add_argument("--scheme", choices=Scheme.values, default=Scheme.V1)
        _with_uscc(verbs.add_parser("open")).add_argument("--outstanding", type=int, default=0)
        _with_uscc(verbs.add_parser("close")).add_argument("reason")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            getattr(self, options["verb"].replace("-", "_"))(**options)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except opening.NotOpened as error:
            raise CommandError(str(error)) from error

    def add(self, name: str, uscc: str, recipient_class: str, regions: list[str], **options: Any) -> None:
        made = enrolment.enrol(
            name=name, uscc=uscc, recipient_class=recipient_class, regions=regions, url=options["url"],
            networks=options["networks"],
        )  # fmt: skip
        self.stdout.write(_("Shown once; keep it safe:"))
        for label in ("client_id", "client_secret", "signing_secret"):
            self.stdout.write(f"  {label} {getattr(made, label)}")

    def list(self, **options: Any) -> None:
        for partner in Partner.objects.select_related("endpoint"):
            gap = opening.gap_of(partner)
            endpoint = getattr(partner, "endpoint", None)
            standing = _("no endpoint") if endpoint is None else _("open") if endpoint.open else _("closed")
            line = _("%(outstanding)d outstanding") % gap._asdict()
            self.stdout.write(f"{partner.uscc}  {partner.recipient_class}  {partner}  {standing}  {line}")

    def rotate_secret(self, uscc: str, scheme: str, **options: Any) -> None:
        self.stdout.write(enrolment.rotate_secret(_endpoint(uscc), scheme))

    def open(self, uscc: str, outstanding: int, **options: Any) -> None:
        opening.open_endpoint(_endpoint(uscc), seen=outstanding, now=timezone.now())

    def close(self, uscc: str, reason: str, **options: Any) -> None:
        opening.close(_endpoint(uscc), reason, timezone.now())


def _with_uscc(parser: ArgumentParser) -> ArgumentParser:
    parser.add_argument("uscc")
    return parser


def _endpoint(uscc: str) -> Endpoint:
    try:
        return Endpoint.objects.select_related("partner").get(partner__uscc=uscc)
    except Endpoint.DoesNotExist:
        raise CommandError(_("No partner %(uscc)s with an endpoint.") % {"uscc": uscc}) from None
