"""Papers of filing a case and of withdrawing the filing."""

from __future__ import annotations

from typing import Any

from foundation.clocks.queries import due_of
from foundation.documents import facts
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from ..models import Case
from .case import known

Cleaned = dict[str, Any]


@paper("LA", "cases.case")
def filing_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    lead = case.lead
    return {
        "source": lead.get_source_display(), "cause": case.cause, "party": facts.party(case.enterprise),
        "discovered_at": lead.discovered_at, "summary": case.facts, "reasons": cleaned["reasons"],
        "suspected": cleaned["articles"], "due_on": due_of(lead.about, "filing"),
        "opinions": facts.opinions(asked, "同意立案。", handler="建议立案。"),
    }  # fmt: skip


@paper("CXLA", "cases.case")
def withdrawal_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    opinions = facts.opinions(asked, "同意撤销立案。", handler="建议撤销立案。")
    return {**known(case), "condition": cleaned["condition"], "reasons": cleaned["reasons"], "opinions": opinions}
