import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from foundation.workflow.generated_docs import pages


class Command(BaseCommand):
    help = "Writes docs/generated from the declarations; with --check only says whether they are true."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        folder = Path(settings.BASE_DIR) / "docs" / "generated"
        old = {path.name: path.read_text() for path in folder.glob("*.md")} if folder.exists() else {}
        new = pages()
        if options["check"]:
            stale = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
            if stale:
                self.stderr.write(f"docs/generated is not up to date ({', '.join(stale)}): ./run manage make_docs")
                sys.exit(1)
            return
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in new.items():
            (folder / name).write_text(text)
