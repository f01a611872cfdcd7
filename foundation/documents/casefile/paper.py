"""A piece as PDF pages: a PDF as it is, a picture on a sheet of A4."""

from __future__ import annotations

import io

from PIL import Image, ImageOps
from pypdf import PdfReader

from .pieces import PDF, Piece

A4 = (1240, 1754)  # pixels at 150 dpi
DPI = 150
MARGIN = 90


def pages_of(piece: Piece) -> PdfReader:
    content = piece.content if piece.mime == PDF else _on_paper(piece.content)
    return PdfReader(io.BytesIO(content))


def _on_paper(content: bytes) -> bytes:
    """The picture upright and as large as the sheet allows."""
    sheet, file = Image.new("RGB", A4, "white"), io.BytesIO()
    with Image.open(io.BytesIO(content)) as original:
        picture = ImageOps.contain(
            ImageOps.exif_transpose(original).convert("RGB"), (A4[0] - 2 * MARGIN, A4[1] - 2 * MARGIN)
        )
    sheet.paste(picture, ((A4[0] - picture.width) // 2, MARGIN))
    sheet.save(file, "PDF", resolution=DPI)
    return file.getvalue()
