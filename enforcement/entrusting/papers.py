"""What the documents of an entrustment freeze."""

from __future__ import annotations

from typing import Any

from enforcement.slips import return_slip
from foundation.documents import facts
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import Entrustment

Cleaned = dict[str, Any]
paper("SH", "entrusting.entrustment")(return_slip)


@paper("JGW", "entrusting.entrustment")
def monitoring(one: Entrustment, asked: Asked, cleaned: Cleaned) -> Cleaned | None:
    return _letter(one, asked) if one.kind == "MONITORING" else None


@paper("JGJ", "entrusting.entrustment")
def appraisal(one: Entrustment, asked: Asked, cleaned: Cleaned) -> Cleaned | None:
    return _letter(one, asked) if one.kind == "APPRAISAL" else None


def _letter(one: Entrustment, asked: Asked) -> Cleaned:
    return {
        "body": one.body, "cause": one.lead.title, "subject": one.lead.enterprise.name, "tasks": lines(one.tasks),
        "material": one.material, "reply_by": one.reply_by, **facts.contact(asked, one.agency),
    }  # fmt: skip


@paper("KCG", "entrusting.entrustment")
def excluded_time(one: Entrustment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(one.lead.enterprise), "cause": one.lead.title, "body": one.body, "tasks": lines(one.tasks),
        "since": one.sent_at,
    }  # fmt: skip


@paper("JDG", "entrusting.entrustment")
def opinion(one: Entrustment, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(one.lead.enterprise), "body": one.body, "qualification": one.qualification,
        "report_number": one.report_number, "received_on": one.received_on, "tasks": lines(one.tasks), "method": one.approach,
        "conclusion": one.conclusion,
    }  # fmt: skip


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
