"""Measures at any stage, walked there through the one door."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from cases.measures.models import DailyPenalty, InPlacePerformance, ProductionRestriction, Seizure
from cases.models import Case, CorrectionOrder
from foundation.clocks.moments import local_day
from foundation.clocks.tables import known
from tests.make import a_case, act, day_after, fresh

NINE = timedelta(hours=9)


def walked(obj: Any, steps: list[str]) -> Any:
    for step in steps:
        obj = act(obj, step, _after_the_wait(obj, step))
    return obj


def _after_the_wait(obj: Any, step: str) -> Any:
    """The decision waits for the end of the defence, the performance in place for the end of the demand."""
    if step == "decide":
        return day_after(obj, "defence") + NINE
    return _next_working(day_after(obj, "inplace-demand") + timedelta(3)) + NINE if step == "carry_out" else None


def _next_working(moment: datetime) -> datetime:
    """Nothing is enforced on a holiday."""
    day = local_day(moment)
    return moment + (known().next_working(day) - day)


SEIZURE_WAYS = {
    "APPROVED": [], "IN_FORCE": ["seize"], "RELEASED": ["seize", "release"], "RETURNED": ["seize", "release", "serve_release"],
}  # fmt: skip


def a_seizure(at: str = "IN_FORCE", *, of: Any = None) -> Seizure:
    return walked(act(Seizure(), "approve_seizure", of=of or a_case("INVESTIGATING")), SEIZURE_WAYS[at])


TO_DECISION = ["issue_notice", "serve_notice", "review_legally", "discuss_collectively", "decide", "serve_decision"]
RESTRICTION_WAYS = {
    "PROPOSED": [], "NOTICED": TO_DECISION[:2], "DECIDED": TO_DECISION[:5], "IN_FORCE": TO_DECISION,
    "LIFTED": [*TO_DECISION, "file_plan", "note_finishing", "file_completion"],
}  # fmt: skip


def a_restriction(at: str = "IN_FORCE", *, case: Case | None = None, **changes: Any) -> ProductionRestriction:
    case = case or a_case("CASE_REVIEW")
    return walked(act(ProductionRestriction(), "propose_restriction", of=case, **changes), RESTRICTION_WAYS[at])


def refused(case: Case, name: str = "find_refusal") -> CorrectionOrder:
    """An order of this case that was refused, and the second order that follows it, served."""
    order = act(act(act(CorrectionOrder(), "order_correction", of=case.lead), "serve_order"), name)
    act(act(CorrectionOrder(), "order_again", of=order), "serve_order")
    return fresh(order)


DAILY_WAYS = {"PROPOSED": [], "NOTICED": TO_DECISION[:2], "DECIDED": TO_DECISION[:5], "SERVED": TO_DECISION}


def a_daily_penalty(at: str = "NOTICED", *, case: Case | None = None, **changes: Any) -> DailyPenalty:
    case = case or a_case("SERVED")
    if not case.lead.orders.filter(state="REFUSED").exists():
        refused(case)
    return walked(act(DailyPenalty(), "propose_daily_penalty", of=case, **changes), DAILY_WAYS[at])


IN_PLACE_WAYS = {
    "DECIDED": [], "SERVED": ["serve_decision"], "DEMANDED": ["serve_decision", "issue_demand", "demand_performance"],
    "CARRIED_OUT": ["serve_decision", "issue_demand", "demand_performance", "carry_out"],
}  # fmt: skip


def a_in_place(at: str = "DECIDED", *, case: Case | None = None) -> InPlacePerformance:
    return walked(act(InPlacePerformance(), "decide_in_place", of=case or a_case("SERVED")), IN_PLACE_WAYS[at])
