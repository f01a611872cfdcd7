"""One volume as one PDF: cover, contents with page numbers, every piece, page stamps, outline."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.template import Context
from pypdf import PdfReader, PdfWriter

from foundation.documents.dates import day
from foundation.documents.engine import engine
from foundation.documents.pdf import to_pdf

from .paper import pages_of
from .pieces import Piece


@dataclass(frozen=True)
class Cover:
    """What the cover says: the agency, the file's title, the volume, and rows of label and value."""

    agency: str
    title: str
    volume: str = ""
    rows: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class Row:
    """One line of the contents; pages are counted from the first piece on."""

    piece: Piece
    first: int
    last: int

    @property
    def on(self) -> str:
        return day(self.piece.on)

    @property
    def pages(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


def bound(cover: Cover, pieces: Iterable[Piece]) -> bytes:
    """The volume as one PDF; its pages are numbered through at the upper right, as in a bound file."""
    papers = [(piece, pages_of(piece)) for piece in pieces]
    rows = list(_rows(papers))
    front = PdfReader(io.BytesIO(to_pdf(_front(cover, rows))))
    writer = PdfWriter()
    writer.append(front, import_outline=False)
    for _piece, pages in papers:
        writer.append(pages, import_outline=False)
    _stamp(writer, len(front.pages))
    _outline(writer, rows, len(front.pages))
    writer.add_metadata({"/Title": f"{cover.title} {cover.volume}".strip(), "/Author": cover.agency})
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _rows(papers: Iterable[tuple[Piece, PdfReader]]) -> Iterable[Row]:
    page = 1
    for piece, pages in papers:
        yield Row(piece, page, page + len(pages.pages) - 1)
        page += len(pages.pages)


def _front(cover: Cover, rows: list[Row]) -> str:
    total = rows[-1].last if rows else 0
    return _page("front", cover=cover, rows=rows, total=total)


def _page(name: str, **context: object) -> str:
    template = engine().get_template(f"casefile/{name}.html")
    return template.render(Context({"fonts": settings.DOCUMENT_FONTS, **context}))


def _stamp(writer: PdfWriter, front: int) -> None:
    """Each page after the front matter gets its number of the volume, on top of what it shows."""
    pages = writer.pages[front:]
    if not pages:
        return
    stamps = PdfReader(io.BytesIO(to_pdf(_page("stamps", numbers=range(1, len(pages) + 1)))))
    for page, stamp in zip(pages, stamps.pages, strict=True):
        page.transfer_rotation_to_content()
        page.merge_translated_page(
            stamp, float(page.mediabox.right) - float(stamp.mediabox.right), float(page.mediabox.top) - float(stamp.mediabox.top)
        )  # fmt: skip


def _outline(writer: PdfWriter, rows: list[Row], front: int) -> None:
    writer.add_outline_item(title="封面", page_number=0)
    writer.add_outline_item(title="卷内目录", page_number=1)
    for number, row in enumerate(rows, 1):
        title = f"{number}　{row.piece.title}　{row.piece.number}".strip()
        writer.add_outline_item(title=title, page_number=front + row.first - 1)
