"""Drawing each page's own code into the finished PDF: only then is it known how many pages there are."""

from __future__ import annotations

from typing import Any

import pydyf

from .qr import PageCode, page_address, squares

POINTS = 72 / 25.4  # in a millimetre
SIDE = 17 * POINTS
FROM_BOTTOM = 26 * POINTS  # of the code's upper edge; style.css leaves the place free
BESIDE = 62 * POINTS  # width of what stands at the foot of an even page, on the right
OF_PIXEL = 0.75


def draw_codes(code: str) -> Any:
    """A finisher for WeasyPrint: vector squares under each page's content, so that the page stays PDF/A."""

    def finish(document: Any, pdf: pydyf.PDF) -> None:
        pages = [pdf.objects[number] for number in pdf.pages["Kids"][::3]]
        for number, (page, layout) in enumerate(zip(pages, document.pages, strict=True), 1):
            _draw(pdf, page, _left(layout, number), PageCode(code, number, len(pages)))

    return finish


def _left(layout: Any, number: int) -> float:
    """On odd pages at the left margin; on even pages the page number stands there."""
    box = layout._page_box
    if number % 2:
        return box.margin_left * OF_PIXEL
    return (layout.width - box.margin_right) * OF_PIXEL - BESIDE


def _draw(pdf: pydyf.PDF, page: Any, left: float, code: PageCode) -> None:
    side, runs = squares(page_address(code))
    unit = SIDE / side
    rectangles = " ".join(
        f"{left + at * unit:.3f} {FROM_BOTTOM - (row + 1) * unit:.3f} {width * unit:.3f} {unit:.3f} re"
        for row, at, width in runs
    )
    stream = pydyf.Stream([f"q 0 0 0 rg {rectangles} f Q".encode()], compress=True)
    pdf.add_object(stream)
    page["Contents"] = pydyf.Array([stream.reference, page["Contents"]])
