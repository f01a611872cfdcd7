"""A scanner for tests: printed documents become a pile of pictures, turned, skewed and speckled."""

from __future__ import annotations

import io
import random

import pypdfium2
from PIL import Image

from foundation.documents.models import Document
from foundation.documents.render import make_pdf
from foundation.documents.vault import read


def printed(document: Document) -> bytes:
    return read(make_pdf(document).path)


def scanned(pdf: bytes, *, dpi: int = 200, turn: float = 0) -> list[Image.Image]:
    """Each page as grey picture, turned by so many degrees on white paper."""
    pages = [page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L") for page in pypdfium2.PdfDocument(pdf)]
    return [page.rotate(turn, expand=True, fillcolor=255, resample=Image.Resampling.BICUBIC) for page in pages]


def speckled(picture: Image.Image, share: float = 0.002, seed: int = 7) -> Image.Image:
    """Dust on the glass."""
    dice, dirty = random.Random(seed), picture.copy()
    for _speck in range(int(share * picture.width * picture.height)):
        dirty.putpixel((dice.randrange(picture.width), dice.randrange(picture.height)), dice.randrange(256))
    return dirty


def pile(pages: list[Image.Image], dpi: int = 200) -> bytes:
    """One PDF of all pages, as a scanner writes it."""
    file = io.BytesIO()
    pages[0].save(file, "PDF", save_all=True, append_images=pages[1:], resolution=dpi)
    return file.getvalue()


def picture(page: Image.Image, form: str = "PNG") -> bytes:
    file = io.BytesIO()
    page.save(file, form)
    return file.getvalue()


def blank() -> Image.Image:
    return Image.new("L", (1654, 2339), 255)
