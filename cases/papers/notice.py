"""Papers that tell the party what is intended."""

from __future__ import annotations

from typing import Any

from foundation.documents import facts
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from ..law import gives_hearing_right
from ..models import Case
from ..penalties import in_official_words, proposed
from .case import grounds
from .discretion import discretion_rule, weighed

Cleaned = dict[str, Any]


@paper("GZ", "cases.case")
def prior_notice(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    on = asked.on
    return {
        "party": facts.party(case.enterprise), **grounds(case, asked), "penalty": in_official_words(proposed(case), on),
        "amount": case.proposed_fine,
        "discretion_rule": discretion_rule(case), "discretion": weighed(case),
        "defence_days": law.limit("defence", on=on).quantity,
        "hearing_days": law.limit("hearing-request", on=on).quantity if gives_hearing_right(case, on) else None,
        "contact": cleaned["contact"], "phone": case.agency.phone, "address": case.agency.address,
    }  # fmt: skip


@paper("BG", "cases.case")
def notice_of_no_penalty(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    rule, found = law.in_force(cleaned["ground"], on=asked.on), grounds(case, asked)
    return {
        "party": facts.party(case.enterprise), **{name: found[name] for name in ("facts", "evidence", "violated")},
        "ground": rule.label_zh, "basis": facts.provisions(rule.basis),
        "defence_days": law.limit("defence", on=asked.on).quantity, "contact": cleaned["contact"],
        "phone": case.agency.phone, "address": case.agency.address,
    }  # fmt: skip
