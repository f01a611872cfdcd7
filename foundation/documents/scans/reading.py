"""Reading the code on a scanned page, however the paper lay and at whatever resolution."""

from __future__ import annotations

import zxingcpp
from PIL import Image, ImageFilter

from foundation.documents.qr import PageCode, read_address

FORMATS = zxingcpp.BarcodeFormat.QRCode
SMALL = 1400  # pixels of the longer side, below which a page is looked at enlarged


def code_on(picture: Image.Image) -> PageCode | None:
    """The first code of ours on the page; other codes (of a post label, of an app) are passed over."""
    for view in _views(picture):
        for found in zxingcpp.read_barcodes(view, formats=FORMATS):  # type: ignore[arg-type]
            if page := read_address(found.text):
                return page
    return None


def _views(picture: Image.Image):  # type: ignore[no-untyped-def]
    """The page as it is; enlarged where it is coarse; smoothed where it is speckled."""
    yield picture
    if max(picture.size) < SMALL:
        yield picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.BICUBIC)
    yield picture.filter(ImageFilter.MedianFilter(3))
    yield picture.resize((picture.width * 3 // 2, picture.height * 3 // 2), Image.Resampling.BICUBIC)
