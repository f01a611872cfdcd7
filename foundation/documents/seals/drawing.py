"""The picture of an electronic seal: red ring, star, the agency's name along the ring; a test seal says so."""

from __future__ import annotations

from html import escape

from django.utils.safestring import SafeString, mark_safe

from foundation.documents.models import Seal

RED = "#d0021b"
STAR = "0,-15 3.6,-5 14.3,-4.6 5.8,1.9 8.8,12.1 0,6.2 -8.8,12.1 -5.8,1.9 -14.3,-4.6 -3.6,-5"
WIDEST = 250  # degrees of the ring that the name may take
STEP = 26  # degrees between two characters where there is room


def drawn(seal: Seal, font: str) -> SafeString:
    """SVG of 100 by 100 units; the template sets 42 mm."""
    step = min(STEP, WIDEST / max(len(seal.name) - 1, 1))
    first = -step * (len(seal.name) - 1) / 2
    name = "".join(_turned(one, first + place * step, step) for place, one in enumerate(seal.name))
    below = '<text x="50" y="79" text-anchor="middle" font-size="9">测试专用</text>' if seal.is_test else ""
    return mark_safe(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        f'<circle cx="50" cy="50" r="47.5" fill="none" stroke="{RED}" stroke-width="2.6"/>'
        f'<polygon points="{STAR}" transform="translate(50 50)" fill="{RED}"/>'
        f'<g fill="{RED}" font-family="{escape(font)}">{name}{below}</g></svg>'
    )


def _turned(character: str, angle: float, step: float) -> str:
    size = 12.5 if step >= STEP else max(6.0, 12.5 * step / STEP)
    return (
        f'<text x="50" y="20" text-anchor="middle" font-size="{size:.1f}" transform="rotate({angle:.2f} 50 50)">'
        f"{escape(character)}</text>"
    )
