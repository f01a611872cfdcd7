"""What the public notice prints."""

from __future__ import annotations

from typing import Any

from foundation.documents import facts
from foundation.documents.kinds import kind_of
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import PublicNotice


@paper("GGS", "public_notice.publicnotice")
def public_notice(notice: PublicNotice, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any]:
    served = notice.document
    return {
        "party": served.data["party"], "title": kind_of(served.kind, served.issued_on).title_zh, "document_number": served.number,
        "reason": str(notice.get_ground_display()), "where": notice.where,
        "days": law.limit("notice-service", on=asked.on).quantity,
        **facts.contact(asked, notice.agency),
    }  # fmt: skip
