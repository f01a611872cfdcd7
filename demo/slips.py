"""Signed return slips come back as scans: a picture with the slip's own code, filed as the scanner would file it."""

from __future__ import annotations

import io
from collections.abc import Iterable

from PIL import Image, ImageDraw, ImageFont

from foundation.documents.models import Document, Service
from foundation.documents.qr import PageCode, page_address, squares
from foundation.documents.scans.filing import file_pile
from foundation.documents.slips import SLIP, WITHOUT_PAPER

PAGE, MODULE, LEFT, TOP = (620, 877), 4, 60, 620
FONT = "NotoSerifCJK-Regular.ttc"


def bring_back(documents: Iterable[Document]) -> None:
    """A server of each service on paper scans the signed slip that is among these documents."""
    for slip in (one for one in documents if one.kind == SLIP):
        service = Service.objects.filter(about=slip.about, seq=slip.seq).exclude(method__in=WITHOUT_PAPER).first()
        if service and (server := service.servers.first()):
            file_pile(f"送达回证{slip.verify_code}.png", picture_of(slip), by=server)


def picture_of(slip: Document) -> bytes:
    """The signed slip, drawn small: what it is, who signed, and the code of its only page."""
    page = Image.new("L", PAGE, 255)
    drawn, text = ImageDraw.Draw(page), ImageFont.truetype(FONT, 24)
    for line, words in enumerate(("送达回证（演示扫描件）", slip.number, "受送达人、送达人已签名"), 1):
        drawn.text((LEFT, 60 * line), words, font=text, fill=0)
    _side, runs = squares(page_address(PageCode(slip.verify_code, 1, 1)))
    for row, at, width in runs:
        x, y = LEFT + at * MODULE, TOP + row * MODULE
        drawn.rectangle((x, y, x + width * MODULE - 1, y + MODULE - 1), fill=0)
    file = io.BytesIO()
    page.save(file, "PNG")
    return file.getvalue()
