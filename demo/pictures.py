"""Photographs for the demo: drawn here, stored and hashed like any upload."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw, ImageFont

from enforcement.evidence import store
from foundation.agencies.models import Officer

SIZE = (1200, 800)


def photograph(title: str) -> str:
    """The SHA-256 of a stored picture that says it is a demonstration."""
    image = Image.new("RGB", SIZE, "#dfe6ea")
    draw = ImageDraw.Draw(image)
    for step in range(0, SIZE[0], 60):
        draw.line([(step, 0), (SIZE[0] - step, SIZE[1])], fill="#c5d0d6", width=3)
    draw.rectangle([360, 250, 840, 550], outline="#1b2a33", width=6)
    draw.text((380, 380), f"演示照片：{title}", fill="#1b2a33", font=_font())
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=82)
    return store(f"{title}.jpg", buffer.getvalue(), Officer.objects.get(username="zhoucheng")).sha256


def _font() -> ImageFont.ImageFont | ImageFont.FreeTypeFont:
    try:
        return ImageFont.truetype("NotoSansCJK-Regular.ttc", 48)
    except OSError:
        return ImageFont.load_default(48)
