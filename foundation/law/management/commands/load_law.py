"""`manage.py load_law`: make the law tables say what the data files say."""

from __future__ import annotations

from argparse import ArgumentParser, BooleanOptionalAction
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from foundation.law.faults import LawRefused
from foundation.law.loader import load, load_calendar


class Command(BaseCommand):
    help = "Load the law's data files, or with --calendar the holidays of newly published years."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--calendar", type=Path, metavar="FILE", help="a YAML file with the part calendars")
        parser.add_argument(
            "--demo",
            action=BooleanOptionalAction,
            default=settings.EMBEDDED,
            help="with the demo's fictional list basis (default: in the embedded mode)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            said = _calendar(options["calendar"]) if options["calendar"] else _law(options["demo"])
        except LawRefused as refused:
            raise CommandError("\n".join(map(str, refused.faults))) from None
        self.stdout.write(said)


def _calendar(path: Path) -> str:
    years = ", ".join(map(str, load_calendar(path)))
    return _("Calendar loaded: %(years)s.") % {"years": years} if years else _("The calendar is loaded already.")


def _law(demo: bool) -> str:
    found = load(demo=demo)
    counts = {"rules": found.rules, "provisions": found.provisions, "instruments": found.instruments}
    if not found.changed:
        return _("The law is loaded already: %(rules)s rule versions, %(provisions)s provisions.") % counts
    return _("Law loaded: %(rules)s rule versions, %(provisions)s provisions, %(instruments)s instruments.") % counts
