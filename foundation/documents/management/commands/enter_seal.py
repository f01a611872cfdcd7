from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from foundation.agencies.models import Agency
from foundation.documents.seals.entering import enter_certificate, enter_ink


class Command(BaseCommand):
    help = "Enters an agency's seal: --ink, or --key NAME for SEALS_DIR/NAME.p12 with its passphrase in SEAL_NAME."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agency")
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("--ink", action="store_true")
        which.add_argument("--key")
        parser.add_argument("--name", help="what is engraved on the seal, where it differs from the agency's name")
        parser.add_argument("--since", type=date.fromisoformat, default=None, help="of an ink stamp; today if left out")

    def handle(self, *args: Any, **options: Any) -> None:
        agency = Agency.objects.filter(name=options["agency"]).first()
        if agency is None:
            raise CommandError(f"There is no agency “{options['agency']}”.")
        if options["ink"]:
            seal = enter_ink(agency, options["since"] or timezone.localdate())
        else:
            seal = enter_certificate(agency, options["key"], options["name"] or agency.name)
        self.stdout.write(f"{seal.get_kind_display()} {seal.name}: {seal.valid_from} – {seal.valid_until or ''}")
