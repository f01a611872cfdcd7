"""Each kind as a PDF, read back with the tools of others."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from foundation.agencies.models import Agency
from foundation.documents.kinds import kind_of
from foundation.documents.page import page_of
from foundation.documents.pdf import to_pdf

from .conftest import DAY
from .examples import example
from .test_page import kinds, sheet, squeezed, unreadable

TOOLS = ("pdftotext", "pdffonts")
FONTS = ("Noto-Serif-CJK-SC", "Noto-Sans-CJK-SC", "LXGW-WenKai")
MISSING = {"0000", "ffff"}  # .notdef of a font; a character that no font has
pytestmark = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs poppler-utils")


def said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def fonts_of(path: Path) -> list[list[str]]:
    """Name and flags (embedded, subset) of each font."""
    lines = said("pdffonts", str(path)).splitlines()[2:]
    return [[line.split()[0].split("+")[-1], *re.findall(r"\b(yes|no)\b", line)[:2]] for line in lines]


def glyphs_of(path: Path) -> set[str]:
    """Every glyph number drawn, four hex digits each."""
    with path.open("rb") as file:
        reader = PdfFileReader(file)
        pages = [page.get_object() for page in reader.root["/Pages"]["/Kids"]]
        streams = [page["/Contents"].data.decode("latin-1") for page in pages]
    drawn = [
        one
        for stream in streams
        for line in re.findall(r"\[(.*?)\]\s*TJ", stream)
        for one in re.findall(r"<([0-9a-f]+)>", line)
    ]
    return {one[at : at + 4] for one in drawn for at in range(0, len(one), 4)}


def test_every_kind_is_readable_complete_and_with_all_its_characters(bureau: Agency, tmp_path: Path) -> None:
    faults = []
    for kind in kinds():
        path = tmp_path / f"{kind.code}.pdf"
        path.write_bytes(to_pdf(page_of(sheet(kind, bureau))))
        text = squeezed(said("pdftotext", "-layout", str(path), "-"))
        faults += [
            (kind.code, field)
            for field in unreadable(kind, example(kind), squeezed(said("pdftotext", "-raw", str(path), "-")))
        ]
        faults += [
            (kind.code, font) for font in fonts_of(path) if not font[0].startswith(FONTS) or font[1:] != ["yes", "yes"]
        ]
        faults += [(kind.code, "glyph")] if MISSING & glyphs_of(path) else []
        faults += [(kind.code, "page number")] if "—1—" not in text else []
    assert faults == []


def test_the_printer_understands_every_rule_of_the_style(bureau: Agency, caplog: pytest.LogCaptureFixture) -> None:
    for code in ("CF", "XC", "LA", "SC", "YQD"):
        to_pdf(page_of(sheet(kind_of(code, DAY), bureau)))
    assert [one.getMessage() for one in caplog.records if one.name == "weasyprint"] == []


def test_a_missing_character_would_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "missing.pdf"
    path.write_bytes(to_pdf('<p style="font-family: Noto Serif CJK SC">\U000f0000'))
    assert MISSING & glyphs_of(path)


def test_the_file_is_pdf_a_3b_with_its_title(bureau: Agency) -> None:
    content = to_pdf(page_of(sheet(kind_of("CF", DAY), bureau)))
    assert content.startswith(b"%PDF-1.7")
    reader = PdfFileReader(io.BytesIO(content))
    said_of_itself = reader.root["/Metadata"].data.decode()
    assert 'pdfaid:part="3" pdfaid:conformance="B"' in said_of_itself
    assert "行政处罚决定书 临环罚〔2026〕18号" in said_of_itself


def test_nothing_outside_the_page_is_fetched() -> None:
    with pytest.raises(ValueError, match="Error fetching"):
        to_pdf('<img src="http://127.0.0.1:1/x.png">')
