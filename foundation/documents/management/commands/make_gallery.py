import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from foundation.agencies.models import Agency
from foundation.documents import gallery


class Command(BaseCommand):
    help = "Writes docs/gallery.md and its contact sheets; with --check only says which kind has no picture."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")
        parser.add_argument("--agency", default="临禾市生态环境局")

    def handle(self, *args: Any, **options: Any) -> None:
        if not options["check"]:
            shown = gallery.make(Agency.objects.get(name=options["agency"]))
            self.stdout.write(f"docs/gallery.md: {shown}")
        elif faults := gallery.faults():
            self.stderr.write(f"docs/gallery.md does not show {', '.join(faults)}: ./run manage make_gallery")
            sys.exit(1)
