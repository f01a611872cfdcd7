"""Papers of a case that is merged, split or handed to another agency."""

from __future__ import annotations

from typing import Any

from foundation.clocks.moments import local_day
from foundation.documents import facts
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from ..joining import counted_from
from ..models import Case
from .case import known, number_of_case

Cleaned = dict[str, Any]


@paper("BAS", "cases.case")
def merging_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    into = cleaned["into"]
    return {
        **known(case), "facts": case.facts, "into_number": number_of_case(into), "into_cause": into.cause,
        "into_filed_on": into.began_on or into.born_at, "into_facts": into.facts, "related": cleaned["related"],
        "counted_from": local_day(min(counted_from(case), counted_from(into))), "reasons": cleaned["reasons"],
        "opinions": facts.opinions(asked, "同意并案。", handler="建议并案。"),
    }  # fmt: skip


@paper("FAS", "cases.case")
def separating_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    source = case.split_from
    return {
        "from_number": number_of_case(source), "from_cause": source.cause, "party": facts.party(case.enterprise),
        "filed_on": source.began_on or source.born_at, "cause": case.cause, "suspected": cleaned["articles"],
        "facts": case.facts, "remaining": cleaned["remaining"], "handler": case.handler.signature,
        "counted_from": local_day(cleaned["counted_from"]), "reasons": cleaned["reasons"],
        "opinions": facts.opinions(asked, "同意分案。", handler="建议分案。"),
    }  # fmt: skip


@paper("YJ", "cases.case")
def hand_over_letter(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "recipient": cleaned["receiver"].name, "cause": case.cause, "subject": case.enterprise.name, "facts": case.facts,
        "reasons": cleaned["reasons"], "basis": facts.provisions(["mee30/13"]), **facts.contact(asked, case.agency),
    }  # fmt: skip
