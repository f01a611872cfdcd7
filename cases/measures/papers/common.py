"""What documents of several measures say alike."""

from __future__ import annotations

from typing import Any

from cases.measures.models import DailyPenalty, ProductionRestriction, Seizure
from cases.papers.case import head
from cases.papers.service import return_slip
from cases.states import LegalResult
from enforcement.papers import in_running_text, inspection_record
from foundation.documents import facts
from foundation.documents.money import in_words
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

Cleaned = dict[str, Any]
NOT_FILED = "（尚未立案）"

paper(
    "SH", "measures.seizure", "measures.productionrestriction", "measures.dailypenalty", "measures.inplaceperformance"
)(return_slip)


@paper("XC", "measures.productionrestriction")
def follow_up_record(restriction: ProductionRestriction, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return inspection_record(OnLead(restriction), asked, cleaned)


def sentence(text: str) -> str:
    """As a sentence of its own, with one full stop."""
    return f"{in_running_text(text)}。"


class OnLead:
    """A measure of a case, seen as something that belongs to the case's lead."""

    def __init__(self, one: Any) -> None:
        self.lead, self.about = one.case.lead, one.about


def proposal(one: Any) -> str:
    """What is proposed, in words."""
    if isinstance(one, DailyPenalty):
        return f"拟按日连续处罚{one.days}日，共计罚款{in_words(one.fine)}。"
    if isinstance(one, ProductionRestriction):
        return f"拟责令{one.get_kind_display()}：{one.scope}"
    return f"拟{one.get_kind_display()}：{one.things}"


@paper("FZ", "measures.productionrestriction", "measures.dailypenalty")
def legal_opinion(one: Any, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **head(one.case), "proposal": proposal(one), "result": str(LegalResult(cleaned["result"]).label),
        "opinion": cleaned["opinion"], "reviewer": asked.by.name, "reviewed_at": asked.at,
    }  # fmt: skip


@paper("JT", "measures.seizure", "measures.productionrestriction", "measures.dailypenalty")
def discussion_record(one: Any, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **title(one), "held_at": asked.at, "place": cleaned["place"], "host": asked.by.name, "recorder": cleaned["recorder"],
        "members": facts.members(asked.people), "observers": facts.members(cleaned["attendees"]),
        "report": f"{reported(one)}\n{proposal(one)}", "discussion": cleaned["opinions"], "conclusion": cleaned["conclusion"],
    }  # fmt: skip


def title(one: Any) -> Cleaned:
    """The head of a record: of the case, or of the lead while no case is filed."""
    if one.case:
        return head(one.case)
    return {"case_number": NOT_FILED, "cause": one.lead.title, "party": facts.party(one.enterprise)}


def reported(one: Seizure | ProductionRestriction | DailyPenalty) -> str:
    return one.found if isinstance(one, DailyPenalty) else one.facts


def told(one: Any, asked: Asked, cleaned: Cleaned, hearing: bool) -> Cleaned:
    """The rights that a prior notice tells, and where to use them."""
    return {
        "defence_days": law.limit("defence", on=asked.on).quantity,
        "hearing_days": law.limit("hearing-request", on=asked.on).quantity if hearing else None,
        "contact": cleaned["contact"], "phone": one.agency.phone, "address": one.agency.address,
    }  # fmt: skip
