"""Whose turn it is between the notice and the decision, and in which states of a case a measure may begin."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from cases.measures import law
from cases.states import BEFORE_DECISION, CaseState

OPEN_CASES = (*BEFORE_DECISION, CaseState.DECIDED, CaseState.SERVED)
DECIDED_CASES = (CaseState.DECIDED, CaseState.SERVED)


def to_review(one: Any) -> bool:
    """Where it will be discussed; that a hearing asks for a review, too, is said by the guard of the decision."""
    return one.legal_result != "AGREE" and law.needs_discussion(one, timezone.localdate())


def to_discuss(one: Any) -> bool:
    return one.discussed_at is None and law.needs_discussion(one, timezone.localdate())


def has_days_left(case: Any) -> bool:
    """An order of the case was refused, and no daily penalty counts its days yet."""
    return any(law.uncounted(one) for one in case.lead.orders.filter(state="REFUSED"))
