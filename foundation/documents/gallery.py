"""docs/gallery.md: every document kind as a small picture, made from the tests' example data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdfium2
from django.conf import settings
from django.utils import translation
from PIL import Image

from foundation.agencies.models import Agency
from foundation.law.api import rules

from .kinds import Kind, kind_of
from .page import Sheet, page_of
from .pdf import to_pdf

FOLDER = Path(settings.BASE_DIR) / "docs" / "gallery"
PAGE = Path(settings.BASE_DIR) / "docs" / "gallery.md"
DATA = Path(settings.BASE_DIR) / "foundation" / "law" / "data" / "document_kinds.yaml"
WIDTH, HEIGHT, GAP = 300, 424, 8
COLUMNS, ROWS = 5, 4
EACH = COLUMNS * ROWS
EXAMPLE_DAY = date(2026, 4, 2)
CODE = "ABCD2345EFGH6789"
HEAD = """# The documents, each as a picture

Made by `./run manage make_gallery` from the example data of the tests: the first page of each kind, row by row as in the table
under the sheet. What each kind must say stands in `foundation/law/data/document_kinds.yaml`; how it is laid out, in `documents.md`.
"""


def kinds() -> list[Kind]:
    """Every kind of the law data, by its newest version."""
    newest = {rule.code: rule.valid_from for rule in rules("document_kind")}
    return [kind_of(code, day) for code, day in sorted(newest.items())]


def faults() -> list[str]:
    """Kinds that the gallery does not show; sheets that it names and that are not there. Asks no database."""
    shown = PAGE.read_text() if PAGE.exists() else ""
    known = set(re.findall(r"^  - code: ([A-Z]+)$", DATA.read_text(), re.MULTILINE))
    named = set(re.findall(r"^\| ([A-Z]+) \|", shown, re.MULTILINE))
    missing = sorted(known - named)
    sheets = re.findall(r"\(gallery/(sheet-\d+\.webp)\)", shown)
    return missing + [sheet for sheet in sheets if not (FOLDER / sheet).exists()]


def make(agency: Agency) -> int:
    """Write page and contact sheets; returns how many kinds are shown."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("sheet-*.webp"):
        old.unlink()
    found = kinds()
    parts = [found[at : at + EACH] for at in range(0, len(found), EACH)]
    for number, part in enumerate(parts, 1):
        _contact_sheet([picture(kind, agency) for kind in part]).save(
            FOLDER / f"sheet-{number}.webp", quality=70, method=6
        )
    text = "".join(_section(number, part, agency) for number, part in enumerate(parts, 1))
    PAGE.write_text(HEAD + text)
    return len(found)


def picture(kind: Kind, agency: Agency) -> Image.Image:
    """The first page in grey."""
    from tests.foundation.documents.examples import example

    data, day = example(kind), a_day(kind)
    number = f"{agency.short}{kind.series}〔{day.year}〕18号" if kind.series else data.get("number", "")
    content = to_pdf(page_of(Sheet(kind.code, agency, day, data, number, CODE)), CODE)
    drawn = pypdfium2.PdfDocument(content)[0].render(scale=2, grayscale=True).to_pil()
    return drawn.convert("L").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def a_day(kind: Kind) -> date:
    """The example's day, or the first day of a kind that is younger."""
    return max(EXAMPLE_DAY, *(rule.valid_from for rule in rules("document_kind") if rule.code == kind.code))


def _contact_sheet(pictures: list[Image.Image]) -> Image.Image:
    rows = -(-len(pictures) // COLUMNS)
    sheet = Image.new("L", (COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP), 190)
    for place, one in enumerate(pictures):
        row, column = divmod(place, COLUMNS)
        sheet.paste(one, (GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + GAP)))
    return sheet


def _section(number: int, part: list[Kind], agency: Agency) -> str:
    lines = [f"\n## Sheet {number}\n", f"![{part[0].code} – {part[-1].code}](gallery/sheet-{number}.webp)\n"]
    head = ["| code | document | 文书 | number | signed by |", "|---|---|---|---|---|"]
    return "\n".join([*lines, *head, *_rows(part, agency)]) + "\n"


def _rows(part: list[Kind], agency: Agency) -> Iterator[str]:
    with translation.override("en"):
        for kind in part:
            number = (
                f"{agency.short}{kind.series}〔YYYY〕N号"
                if kind.series
                else {"incoming": "the sender's"}.get(kind.numbering, "—")
            )
            yield f"| {kind.code} | {kind.title_en} | {kind.title_zh} | {number} | {kind.signer} |"
