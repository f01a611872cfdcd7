"""Papers of report, case review, legal review and collective discussion."""

from __future__ import annotations

from typing import Any

from foundation.documents import facts
from foundation.prepared import Prepared, given
from foundation.workflow.asked import Asked
from foundation.workflow.models import ActRecord
from foundation.workflow.papers import paper

from ..forms import CaseReviewForm
from ..models import Case
from ..reviewing.file import CaseFile
from ..reviewing.finding import Standing
from ..reviewing.items import items
from ..states import LegalResult
from .case import grounds, head, known, proposal

Cleaned = dict[str, Any]
SIGNS = ("officer", "deputy_for__officer")
BEGUN = Prepared(
    lambda: ActRecord.objects.filter(about=given(ActRecord, "about"), act="begin_investigation")
    .order_by("-seq").select_related(*(f"posting__{one}" for one in SIGNS))[:1]
)  # fmt: skip


@paper("DB", "cases.case")
def investigation_report(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    begun = BEGUN.first(about=case.about)
    people = [begun.posting, *begun.companions.select_related(*SIGNS)] if begun else asked.people
    return {
        **known(case), "investigators": facts.people(people), **grounds(case, asked), "proposal": cleaned["proposal"],
        "handler": asked.by.name,
    }  # fmt: skip


@paper("SC", "cases.case")
def review_opinion(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    passed = "jurisdiction" in cleaned
    return {
        **head(case), "checked": checked(case, asked) if passed else [], "opinion": cleaned["opinion"],
        "result": "审查通过。" if passed else "退回补充调查。", "reviewer": asked.by.name, "reviewed_at": asked.at,
    }  # fmt: skip


def checked(case: Case, asked: Asked) -> list[Cleaned]:
    """What the reviewer confirmed, then what the file itself proves or leaves open."""
    ticked = [
        {"item": str(field.label), "finding": "是"}
        for name, field in CaseReviewForm.base_fields.items()
        if name not in ("opinion", "triggers")
    ]
    return ticked + [
        {
            "item": f"{one.defect} {one.label}",
            "finding": f"{FINDINGS[one.standing]}：{'；'.join(proof.text for proof in one.proofs)}",
        }
        for one in items(CaseFile(case, asked.on))
        if one.standing in FINDINGS and not one.by_person
    ]


FINDINGS = {Standing.FULFILLED: "符合", Standing.OPEN: "待完善"}


@paper("FZ", "cases.case")
def legal_opinion(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **head(case), "proposal": proposal(case), "result": str(LegalResult(cleaned["result"]).label),
        "opinion": with_floors(cleaned), "reviewer": asked.by.name, "reviewed_at": asked.at,
    }  # fmt: skip


def with_floors(cleaned: Cleaned) -> str:
    """The opinion, with the note on a fine between the floors of two laws where one was asked for."""
    note = f"\n罚款数额介于两部法律下限之间的说明：{cleaned['floors']}" if cleaned["floors"] else ""
    return f"{cleaned['opinion']}{note}"


@paper("JT", "cases.case")
def discussion_record(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        **head(case), "held_at": asked.at, "place": cleaned["place"], "host": asked.by.name, "recorder": cleaned["recorder"],
        "members": facts.members(asked.people), "observers": facts.members(cleaned["attendees"]),
        "report": f"{case.facts}\n{proposal(case)}", "discussion": cleaned["opinions"], "conclusion": cleaned["conclusion"],
    }  # fmt: skip
