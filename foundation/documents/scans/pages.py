"""A scanned file as its pages: each kept by itself, and as a picture to look for the code."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from django.utils.translation import gettext as _
from PIL import Image, ImageSequence
from pypdf import PdfReader, PdfWriter
from pypdf.errors import PyPdfError

from foundation.workflow.refused import Refused

PDF, PNG = "application/pdf", "image/png"
DPI = 200
POINTS_PER_INCH = 72
MOST_PAGES = 500
MOST_PIXELS = 60_000_000  # a bomb is refused before it is unpacked


class Cut(NamedTuple):
    """One page: what is kept of it, and its picture in grey."""

    content: bytes
    mime: str
    picture: Image.Image


def mime_of(content: bytes) -> str:
    """PDF or a picture, by the content; Refused for anything else, and for a picture that is cut off."""
    if content.startswith(b"%PDF-"):
        return PDF
    try:
        with Image.open(io.BytesIO(content)) as picture:
            _refuse_too_large(picture)
            picture.load()
            return Image.MIME[str(picture.format)]
    except (OSError, SyntaxError, ValueError, KeyError, Image.DecompressionBombError) as error:
        raise Refused([_("This file is neither a PDF nor a whole picture (PNG, JPEG, TIFF).")]) from error


def cut(content: bytes) -> Iterator[Cut]:
    """The pages of a PDF or of a picture (a TIFF may have many). Refused where it cannot be read."""
    mime = mime_of(content)
    return _of_pdf(content) if mime == PDF else _of_picture(content, mime)


def _of_pdf(content: bytes) -> Iterator[Cut]:
    try:
        reader, drawn = PdfReader(io.BytesIO(content)), pypdfium2.PdfDocument(content)
        count = len(reader.pages)
    except (PyPdfError, pypdfium2.PdfiumError, ValueError) as error:
        raise Refused([_("This PDF cannot be read: %(error)s") % {"error": error}]) from error
    _refuse_too_many(count)
    for number in range(count):
        yield Cut(_single(reader, number), PDF, _drawn(drawn[number]))


def _single(reader: PdfReader, number: int) -> bytes:
    writer, kept = PdfWriter(), io.BytesIO()
    writer.add_page(reader.pages[number])
    writer.write(kept)
    return kept.getvalue()


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    scale = DPI / POINTS_PER_INCH
    width, height = page.get_size()
    scale = min(scale, (MOST_PIXELS / max(width * height, 1)) ** 0.5)
    return page.render(scale=scale, grayscale=True).to_pil().convert("L")


def _of_picture(content: bytes, mime: str) -> Iterator[Cut]:
    with Image.open(io.BytesIO(content)) as picture:
        count = getattr(picture, "n_frames", 1)
        _refuse_too_many(count)
        for frame in ImageSequence.Iterator(picture):
            yield Cut(content, mime, frame.convert("L")) if count == 1 else _frame(frame)


def _refuse_too_large(picture: Image.Image) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise Refused([_("This picture is too large: at most %(most)d pixels.") % {"most": MOST_PIXELS}])


def _frame(frame: Image.Image) -> Cut:
    kept = io.BytesIO()
    frame.convert("L").save(kept, "PNG")
    return Cut(kept.getvalue(), PNG, frame.convert("L"))


def _refuse_too_many(count: int) -> None:
    if count > MOST_PAGES:
        raise Refused([_("At most %(most)d pages at once; this file has %(count)d.") % {"most": MOST_PAGES, "count": count}])  # fmt: skip
