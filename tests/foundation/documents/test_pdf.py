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
from foundation.documents.scans.reading import code_on

from .conftest import DAY
from .examples import example
from .scanner import scanned
from .test_page import CODE, kinds, sheet, squeezed, unreadable

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


def test_every_page_bears_its_own_code_with_page_and_pages(bureau: Agency) -> None:
    pages = scanned(to_pdf(page_of(sheet(kind_of("CF", DAY), bureau)), CODE))
    assert len(pages) > 1
    assert [code_on(one) for one in pages] == [(CODE, number, len(pages)) for number in range(1, len(pages) + 1)]


def test_a_draft_bears_no_code(bureau: Agency) -> None:
    from foundation.documents.render import preview

    pages = scanned(preview("HZ", agency=bureau, on=DAY, data=example(kind_of("HZ", DAY))))
    assert [code_on(one) for one in pages] == [None]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="needs qpdf")
@pytest.mark.parametrize("code", ["CF", "XC", "LA", "SH", "YQD"])
def test_the_structure_of_the_file_is_sound(bureau: Agency, tmp_path: Path, code: str) -> None:
    path = tmp_path / "one.pdf"
    path.write_bytes(to_pdf(page_of(sheet(kind_of(code, DAY), bureau)), CODE))
    assert "No syntax or stream encoding errors" in said("qpdf", "--check", str(path))


def test_a_page_of_text_has_the_measures_of_the_standard(bureau: Agency) -> None:
    """GB/T 9704: A4, 156 mm wide, 28 characters in a full line of 3号."""
    import pypdfium2

    page = pypdfium2.PdfDocument(to_pdf(page_of(sheet(kind_of("CF", DAY), bureau)), CODE))[1]
    assert [round(side / 72 * 25.4) for side in page.get_size()] == [210, 297]
    lines = page.get_textpage().get_text_range().splitlines()
    full = [len(one.strip()) for one in lines if not re.search(r"[\x21-\x7e]", one)]
    assert 26 <= max(full) <= 28


def test_a_letter_has_its_mark_in_red_over_the_double_line(bureau: Agency) -> None:
    first = next(iter(coloured(to_pdf(page_of(sheet(kind_of("CF", DAY), bureau)), CODE))))
    red = [y for y in range(first.height) if is_red(first.getpixel((first.width // 2, y)))]
    line = max(red) / first.height * 297
    assert 44 < line < 52  # mark at 30 mm, 34 pt high, the line 4 mm below


def coloured(pdf: bytes):
    import pypdfium2

    return [page.render(scale=2).to_pil().convert("RGB") for page in pypdfium2.PdfDocument(pdf)]


def is_red(pixel: tuple[int, int, int]) -> bool:
    red, green, blue = pixel
    return red > 150 and green < 110 and blue < 110
