"""The QR code on each printed page, leading to the verification page."""

from __future__ import annotations

import qrcode
from django.conf import settings
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage


def address_of(code: str) -> str:
    return f"{settings.SITE_URL.rstrip('/')}/verify/{code}/"


def qr_svg(text: str) -> str:
    """The text as an SVG drawing, without a border; sized by its container."""
    image = qrcode.make(text, image_factory=SvgPathImage, border=0, error_correction=ERROR_CORRECT_M)
    return image.to_string(encoding="unicode")


def in_groups(code: str) -> str:
    """For the eye: ABCD EFGH JKLM NPQR."""
    return " ".join(code[start : start + 4] for start in range(0, len(code), 4))
