"""The code on each printed page: which document it is, which page of how many, and where to verify it."""

from __future__ import annotations

import re
from typing import NamedTuple

import zxingcpp
from django.conf import settings

Squares = list[tuple[int, int, int]]  # row, first column, width
ADDRESS = re.compile(r"/verify/([2-9A-Z]{8,20})/\?p=(\d{1,4})-(\d{1,4})$")


class PageCode(NamedTuple):
    """What a page's code says: the document's verification code, and page `number` of `of`."""

    code: str
    number: int
    of: int


def address_of(code: str) -> str:
    return f"{settings.SITE_URL.rstrip('/')}/verify/{code}/"


def page_address(page: PageCode) -> str:
    """What the QR code of one page holds; opened in a browser it verifies the document."""
    return f"{address_of(page.code)}?p={page.number}-{page.of}"


def read_address(text: str) -> PageCode | None:
    """The page named by a code that was scanned; the installation's address may have been another one then."""
    found = ADDRESS.search(text)
    if found is None:
        return None
    page = PageCode(found.group(1), int(found.group(2)), int(found.group(3)))
    return page if 1 <= page.number <= page.of else None


def squares(text: str) -> tuple[int, Squares]:
    """The text as a QR code: the number of modules on a side, and the black runs of each row."""
    drawn = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M").to_image(
        scale=1, add_quiet_zones=False
    )
    side, pixels = drawn.shape[0], bytes(memoryview(drawn))  # type: ignore[arg-type]
    rows = [pixels[start : start + side] for start in range(0, len(pixels), side)]
    runs = [
        (number, run.start(), run.end() - run.start())
        for number, row in enumerate(rows)
        for run in re.finditer(rb"\x00+", row)
    ]
    return side, runs


def in_groups(code: str) -> str:
    """For the eye: ABCD EFGH JKLM NPQR."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
