"""Performance in place: decided, served, demanded three working days before, carried out, paid (§18.5)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cases.measures import guards
from cases.measures.models import InPlacePerformance
from cases.models import Case
from foundation.clocks.queries import due_of
from foundation.documents.facts import newest
from foundation.documents.models import Document
from tests.made_measures import refused
from tests.make import a_case, act, day_after, said, why, wrong

from .example_a import on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_case("SERVED")


@pytest.fixture(scope="module")
def demanded(case: Case) -> InPlacePerformance:
    """Asked on Friday 2026-10-30: three working days are over with Wednesday 11-04."""
    decided = act(InPlacePerformance(), "decide_in_place", on("2026-10-28"), of=case, begins_on="2026-11-02")
    served = act(decided, "serve_decision", on("2026-10-29"))
    return act(act(served, "issue_demand", on("2026-10-30")), "demand_performance", on("2026-10-30"))


def test_the_decision_names_performer_method_day_and_cost(demanded: InPlacePerformance, case: Case) -> None:
    data = Document.objects.get(about=demanded.about, kind="DLX").data

    assert (data["performer"], data["cost"], data["begins_on"]) == ("临禾市环境修复有限公司", "80000", "2026-11-02")
    assert data["duty_number"] == Document.objects.get(about=case.about, kind="CF").number


def test_the_demand_is_a_paper_of_its_own_and_comes_with_its_slip(demanded: InPlacePerformance) -> None:
    demand, slip = newest(demanded.about, "DLC"), newest(demanded.about, "SH")

    assert (demand.data["demand"], demand.data["demand_days"]) == ("三日内自行清除", 3)
    assert slip.data["document_number"] == demand.number


def test_nobody_serves_a_demand_that_was_not_issued(case: Case) -> None:
    decided = act(InPlacePerformance(), "decide_in_place", on("2026-10-28"), of=case, begins_on="2026-11-20")
    served = act(decided, "serve_decision", on("2026-10-29"))

    assert why(served, "demand_performance", on("2026-10-30")) == [said(guards.demand_is_issued)]


def test_for_an_order_it_names_the_order(standing: None) -> None:
    case = a_case("INVESTIGATING")
    order = refused(case)

    decided = act(InPlacePerformance(), "decide_in_place", of=case)

    assert decided.order == order
    number = Document.objects.get(about=order.about, kind="ZG").number
    assert Document.objects.get(about=decided.about, kind="DLX").data["duty_number"] == number


def test_without_a_decision_or_an_order_nothing_is_owed(standing: None) -> None:
    assert wrong(InPlacePerformance(), "decide_in_place", of=a_case("INVESTIGATING")) == ["order"]


def test_it_begins_after_the_decision(case: Case) -> None:
    today = timezone.localdate() - timedelta(days=1)

    assert wrong(
        InPlacePerformance(), "decide_in_place", on(today.isoformat()), of=case, begins_on=today.isoformat()
    ) == ["begins_on"]


def test_the_party_has_three_working_days_after_the_demand(demanded: InPlacePerformance) -> None:
    assert due_of(demanded.about, "inplace-demand") == date(2026, 11, 4)
    assert why(demanded, "carry_out", on("2026-11-04T23:00")) == [said(guards.demand_is_over)]
    assert act(demanded, "carry_out", on("2026-11-05")).state == "CARRIED_OUT"


def test_not_before_the_day_that_the_decision_names(case: Case) -> None:
    decided = act(InPlacePerformance(), "decide_in_place", on("2026-10-28"), of=case, begins_on="2026-11-20")
    issued = act(act(decided, "serve_decision", on("2026-10-29")), "issue_demand", on("2026-10-30"))
    asked = act(issued, "demand_performance", on("2026-10-30"))

    assert why(asked, "carry_out", day_after(asked, "inplace-demand")) == [said(guards.may_begin)]


def test_nothing_is_enforced_on_a_statutory_holiday(case: Case) -> None:
    decided = act(InPlacePerformance(), "decide_in_place", on("2026-09-21"), of=case, begins_on="2026-09-23")
    issued = act(act(decided, "serve_decision", on("2026-09-21T10:00")), "issue_demand", on("2026-09-21T10:30"))
    demanded = act(issued, "demand_performance", on("2026-09-21T11:00"))

    assert why(demanded, "carry_out", on("2026-10-07")) == [said(guards.not_on_a_holiday)]
    assert act(demanded, "carry_out", on("2026-10-08")).state == "CARRIED_OUT"


@pytest.mark.parametrize("assured", ["not_by_night", "residents_supplied"])
def test_not_by_night_and_never_through_the_supply_of_residents(demanded: InPlacePerformance, assured: str) -> None:
    assert wrong(demanded, "carry_out", on("2026-11-05"), **{assured: False}) == [assured]


def test_two_officers_are_present(demanded: InPlacePerformance) -> None:
    assert why(demanded, "carry_out", on("2026-11-05"), companions=()) != []


def test_a_party_that_performs_stops_it(demanded: InPlacePerformance) -> None:
    stopped = act(demanded, "note_performance", on("2026-11-03"))

    assert stopped.state == "STOPPED"
    assert why(stopped, "carry_out", on("2026-11-06")) != []


def test_the_party_bears_what_it_cost(demanded: InPlacePerformance) -> None:
    done = act(demanded, "carry_out", on("2026-11-05"))
    assert wrong(done, "settle_costs", on("2026-11-10"), amount="80000") == ["amount"]

    assert act(done, "settle_costs", on("2026-11-10")).state == "SETTLED"
