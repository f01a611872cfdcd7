import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from foundation.documents import gallery
from foundation.workflow.coverage import joined, page
from foundation.workflow.generated_docs import NOTICE, pages


class Command(BaseCommand):
    help = "Writes docs/generated and docs/coverage.md; with --check only says whether they are true and complete."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        root = Path(settings.BASE_DIR)
        docs, coverage = root / "docs", root / "docs" / "coverage"
        new = {f"generated/{name}": text for name, text in pages().items()}
        new["coverage.md"] = NOTICE + page.page(coverage)
        faults = joined.faults_of(coverage, root)
        if options["check"]:
            faults += [f"{name} is not up to date: ./run manage make_docs" for name in _stale(docs, new)]
            faults += [f"docs/gallery.md does not show {one}: ./run manage make_gallery" for one in gallery.faults()]
        else:
            _write(docs, new)
        for fault in faults:
            self.stderr.write(fault)
        if options["check"] and faults:
            sys.exit(1)


def _stale(docs: Path, new: dict[str, str]) -> list[str]:
    present = {path.relative_to(docs).as_posix(): path.read_text() for path in docs.glob("generated/*.md")}
    present["coverage.md"] = (docs / "coverage.md").read_text() if (docs / "coverage.md").exists() else ""
    return sorted(name for name in {*present, *new} if present.get(name) != new.get(name))


def _write(docs: Path, new: dict[str, str]) -> None:
    (docs / "generated").mkdir(parents=True, exist_ok=True)
    for name, text in new.items():
        (docs / name).write_text(text)
