"""Papers of suspending, resuming and terminating an investigation."""

from __future__ import annotations

from typing import Any

from foundation.documents import facts
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from ..models import Case
from .case import known, label

Cleaned = dict[str, Any]


@paper("ZAS", "cases.case")
def suspension_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return _standstill(case, asked, cleaned, "中止调查")


@paper("ZAT", "cases.case")
def termination_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return _standstill(case, asked, cleaned, "终止调查")


def _standstill(case: Case, asked: Asked, cleaned: Cleaned, what: str) -> Cleaned:
    return {
        **known(case), "ground": label(cleaned["ground"], asked), "reasons": cleaned["reasons"],
        "opinions": facts.opinions(asked, f"同意{what}。", handler=f"建议{what}。"),
    }  # fmt: skip


@paper("ZAR", "cases.case")
def resumption_form(case: Case, asked: Asked, cleaned: Cleaned) -> Cleaned:
    suspended = facts.newest(case.about, "ZAS")
    return {
        **known(case), "suspended_on": suspended.issued_on if suspended else None, "reasons": cleaned["reasons"],
        "opinions": facts.opinions(asked, "同意恢复调查。", handler="建议恢复调查。"),
    }  # fmt: skip
