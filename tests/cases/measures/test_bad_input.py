"""Every form of a measure names the field that is missing or of the wrong kind."""

from __future__ import annotations

from typing import Any

import pytest

from cases.measures.models import DailyPenalty, InPlacePerformance, ProductionRestriction, Seizure
from tests.made_measures import a_in_place, a_restriction, a_seizure, refused
from tests.make import a_case, act, fresh
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
MODELS = {
    "measures.seizure": Seizure, "measures.productionrestriction": ProductionRestriction,
    "measures.dailypenalty": DailyPenalty, "measures.inplaceperformance": InPlacePerformance,
}  # fmt: skip
AN_UNPAID_FINE = {"entrust_auction", "record_auction"}  # they need one: tests/cases/enforcing/test_auction.py
ACTS = [(label, name) for label, name in acts_with_fields(*MODELS) if name not in AN_UNPAID_FINE]
BIRTHS = {
    "approve_seizure",
    "approve_collectively",
    "seize_at_once",
    "propose_restriction",
    "propose_daily_penalty",
    "decide_in_place",
}


@pytest.fixture(scope="module")
def rows(standing: None) -> dict[str, Any]:
    served, open_ = a_case("SERVED"), a_case("INVESTIGATING")
    refused(served)
    return {
        "served": served, "open": open_, "measures.seizure": a_seizure(of=open_),
        "measures.productionrestriction": a_restriction(case=fresh(a_case("CASE_REVIEW"))),
        "measures.dailypenalty": act(DailyPenalty(), "propose_daily_penalty", of=fresh(a_case_refused())),
        "measures.inplaceperformance": a_in_place("CARRIED_OUT", case=fresh(served)),
    }  # fmt: skip


def a_case_refused() -> Any:
    case = a_case("SERVED")
    refused(case)
    return case


def asking(rows: dict[str, Any], label: str, name: str) -> Asking:
    if name in BIRTHS:
        parent = rows["open"] if label == "measures.seizure" else rows["served"]
        return Asking(MODELS[label](), name, of=fresh(parent))
    return Asking(fresh(rows[label]), name)


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_the_example_is_accepted_and_whatever_is_missing_is_named(rows: dict[str, Any], label: str, name: str) -> None:
    asked = asking(rows, label, name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}


@pytest.mark.parametrize(("label", "name"), ACTS)
def test_what_a_field_cannot_hold_is_refused_at_that_field(rows: dict[str, Any], label: str, name: str) -> None:
    found = asking(rows, label, name).wrong()

    assert found == {field: {field} for field in found}


@pytest.mark.parametrize("part", ["name", "quantity", "feature", "place"])
def test_each_item_of_the_inventory_is_described(rows: dict[str, Any], part: str) -> None:
    asked = asking(rows, "measures.seizure", "seize")
    line = {**asked.data["items"][0], part: ""}

    assert asked.named(items=[line]) == ["items"]
