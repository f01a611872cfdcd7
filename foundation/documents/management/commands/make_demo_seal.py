from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from foundation.agencies.models import Agency
from foundation.documents.seals.entering import enter_test_seal

SINCE = date(2025, 1, 1)


class Command(BaseCommand):
    help = "Gives agencies an electronic seal with a self-made certificate, marked as a test."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("agencies", nargs="+", metavar="AGENCY")

    def handle(self, *args: Any, **options: Any) -> None:
        for name in options["agencies"]:
            agency = Agency.objects.filter(name=name).first()
            if agency is None:
                raise CommandError(f"There is no agency “{name}”.")
            seal = enter_test_seal(agency, SINCE)
            self.stdout.write(f"{seal.name}: {seal.valid_from} – {seal.valid_until}")
