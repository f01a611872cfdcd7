"""What the letter that forwards a report freezes: the report, and nothing of who made it."""

from __future__ import annotations

from typing import Any

from foundation.documents import facts
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import HotlineReport


@paper("YJ", "hotline.hotlinereport")
def forwarding_letter(report: HotlineReport, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any]:
    return {
        "recipient": cleaned["receiver"].name, "cause": report.title,
        "subject": report.enterprise.name if report.enterprise else report.accused,
        "facts": f"{report.facts}\n地点：{report.place}", "reasons": cleaned["reasons"],
        "basis": facts.provisions(["hotline/all"]), **facts.contact(asked, report.agency),
    }  # fmt: skip
