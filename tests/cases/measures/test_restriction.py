"""Restriction and suspension of production: ground, hearing, term, plan, lifting, closure (§18.3)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from cases.measures import guards
from cases.measures.effect import end_what_is_over
from cases.measures.models import ProductionRestriction
from cases.models import Case
from foundation.agencies.models import Role
from foundation.clocks.queries import due_of, open_clocks
from foundation.documents.facts import newest
from foundation.documents.models import Document
from foundation.law import api as law
from tests.cases.holding import also
from tests.made_measures import TO_DECISION, a_restriction, walked
from tests.make import a_case, act, day_after, fresh, said, why, wrong

from .example_a import on

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
NINE = timedelta(hours=9)


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_case("CASE_REVIEW")


@pytest.fixture(scope="module")
def noticed(case: Case) -> ProductionRestriction:
    """Noticed on 2026-09-09: the party may be heard until 09-16."""
    proposed = act(ProductionRestriction(), "propose_restriction", on("2026-09-09T09:00"), of=case)
    return act(act(proposed, "issue_notice", on("2026-09-09T11:00")), "serve_notice", on("2026-09-09T15:00"))


@pytest.fixture(scope="module")
def in_force(case: Case) -> ProductionRestriction:
    """Two months from 2026-09-21."""
    decided = a_restriction("DECIDED", case=fresh(case))
    return act(decided, "serve_decision", on("2026-09-21"))


@pytest.fixture(scope="module")
def suspended(case: Case) -> ProductionRestriction:
    decided = a_restriction("DECIDED", case=fresh(case), kind="SUSPEND", ground="restriction.evasion", months="")
    return act(decided, "serve_decision", on("2026-09-21"))


def running(one: Any) -> list[str]:
    return sorted(clock.limit for clock in open_clocks(one.about))


def kinds(one: Any) -> list[str]:
    return sorted(Document.objects.filter(about=one.about).values_list("kind", flat=True))


# -- what is proposed


@pytest.mark.parametrize(
    ("kind", "ground"), [("RESTRICT", "restriction.evasion"), ("SUSPEND", "restriction.over-standard"), ("SUSPEND", "restriction.closure-toxic")]
)  # fmt: skip
def test_each_kind_has_grounds_of_its_own(case: Case, kind: str, ground: str) -> None:
    assert wrong(ProductionRestriction(), "propose_restriction", of=case, kind=kind, ground=ground) == ["ground"]


@pytest.mark.parametrize("months", ["", "0", "4"])
def test_a_restriction_lasts_one_to_three_months(case: Case, months: str) -> None:
    assert wrong(ProductionRestriction(), "propose_restriction", of=case, months=months) == ["months"]


def test_the_law_data_knows_restriction_suspension_and_closure() -> None:
    found: dict[str, int] = {}
    for rule in law.rules("restriction_ground", on=date(2026, 9, 1)):
        found[rule.body["measure"]] = found.get(rule.body["measure"], 0) + 1

    assert found == {"RESTRICT": 1, "SUSPEND": 6, "CLOSURE": 4}


def test_evasion_makes_a_restriction_or_suspension_mandatory_under_the_code() -> None:
    further = law.in_force("V04", on=date(2026, 9, 1)).body["further"]
    must = {part["type"] for part in further if part["must"] and part["provision"] == "code/1108"}

    assert must == {"RESTRICT_OPERATION", "ORDER_SUSPEND"}


# -- notice, hearing, decision


def test_the_party_is_told_with_the_right_to_a_hearing(noticed: ProductionRestriction) -> None:
    assert due_of(noticed.about, "defence") == due_of(noticed.about, "hearing-request") == date(2026, 9, 16)
    assert Document.objects.get(about=noticed.about, kind="XZG").data["hearing_days"] == 5


def test_it_waits_for_the_end_of_the_defence(noticed: ProductionRestriction) -> None:
    assert why(noticed, "decide", on("2026-09-16T23:00")) == [said(guards.party_was_heard)]
    assert act(noticed, "decide", on("2026-09-17")).state == "DECIDED"


def test_a_suspension_is_reviewed_and_discussed_a_restriction_need_not_be(
    case: Case, noticed: ProductionRestriction
) -> None:
    suspension = a_restriction("NOTICED", case=fresh(case), kind="SUSPEND", ground="restriction.evasion", months="")
    at = day_after(suspension, "defence") + NINE

    assert why(suspension, "decide", at) == [said(guards.legal_review_passed), said(guards.discussed)]
    assert act(walked(suspension, TO_DECISION[2:4]), "decide", at).state == "DECIDED"


def test_who_investigated_does_not_decide_it(noticed: ProductionRestriction) -> None:
    investigator = also("周承", Role.AGENCY_HEAD)

    assert said(guards.not_an_investigator) in why(noticed, "decide", on("2026-09-17"), who=investigator)


def test_documents_of_both_kinds(in_force: ProductionRestriction, suspended: ProductionRestriction) -> None:
    assert kinds(in_force) == ["FZ", "JT", "SH", "SH", "XZ", "XZG"]
    assert kinds(suspended) == ["FZ", "JT", "SH", "SH", "XZT", "XZTG"]


def test_the_decision_is_served_within_seven_working_days(standing: None) -> None:
    decided = a_restriction("NOTICED", case=a_case("CASE_REVIEW"))
    decided = act(decided, "decide", on("2026-09-29"))

    assert due_of(decided.about, "restrict-serve") == date(
        2026, 10, 14
    )  # after the National Day week, 10-10 is a working Saturday


# -- in force


def test_the_plan_is_due_in_fifteen_working_days(in_force: ProductionRestriction) -> None:
    assert due_of(in_force.about, "restrict-plan") == date(2026, 10, 19)
    planned = act(in_force, "file_plan", on("2026-10-10"))
    assert "restrict-plan" not in running(planned)


def test_a_restriction_ends_by_its_months_a_suspension_when_it_is_lifted(
    in_force: ProductionRestriction, suspended: ProductionRestriction
) -> None:
    assert (in_force.ends_on, suspended.ends_on) == (date(2026, 11, 21), None)
    assert due_of(in_force.about, "restrict-term") == date(2026, 12, 21)  # the longest that the law allows
    assert due_of(suspended.about, "restrict-term") is None


def test_it_is_extended_once_by_at_most_three_months(in_force: ProductionRestriction) -> None:
    assert wrong(in_force, "extend_restriction", on("2026-11-01"), months=4) == ["months"]
    extended = act(in_force, "extend_restriction", on("2026-11-21"), months=3)

    assert extended.ends_on == date(2027, 2, 21)
    assert why(extended, "extend_restriction", on("2026-11-22")) == [said(guards.not_extended)]
    paper = newest(extended.about, "XZY").data
    assert (paper["months"], paper["term_until"]) == (3, "2027-02-21")
    served = act(extended, "serve_extension", on("2026-11-22"))
    assert why(served, "serve_extension", on("2026-11-23")) == [said(guards.longer_waits)]


def test_after_its_last_day_it_is_not_extended(in_force: ProductionRestriction) -> None:
    assert why(in_force, "extend_restriction", on("2026-11-22")) == [said(guards.still_running)]


def test_a_suspension_has_no_term_to_extend(suspended: ProductionRestriction) -> None:
    assert why(suspended, "extend_restriction", on("2026-11-01"))[0] == said(guards.is_restriction)


def test_at_its_end_the_system_notes_it_and_no_holiday_lengthens_it(
    in_force: ProductionRestriction, suspended: ProductionRestriction
) -> None:
    end_what_is_over(on("2026-11-21T23:59"))
    assert fresh(in_force).state == "IN_FORCE"

    end_what_is_over(on("2026-11-23"))  # 11-21 is a Saturday

    assert (fresh(in_force).state, fresh(in_force).state_since) == ("EXPIRED", on("2026-11-22T00:00"))
    assert fresh(suspended).state == "IN_FORCE"
    assert "restrict-plan" not in running(in_force)


def test_the_completion_is_filed_within_fifteen_working_days_and_lifts_it_that_day(
    in_force: ProductionRestriction,
) -> None:
    finished = act(in_force, "note_finishing", on("2026-10-12"), finished_on="2026-10-12")
    assert due_of(finished.about, "restrict-completion") == date(2026, 11, 2)

    lifted = act(finished, "file_completion", on("2026-10-20"))

    assert (lifted.state, lifted.lifted_at) == ("LIFTED", on("2026-10-20"))
    assert running(lifted) == ["litigation", "restrict-followup"]
    assert due_of(lifted.about, "restrict-followup") == date(2026, 11, 19)


@pytest.mark.parametrize("day", ["2026-09-20", "2026-10-13"])
def test_it_was_finished_between_the_service_and_today(in_force: ProductionRestriction, day: str) -> None:
    assert wrong(in_force, "note_finishing", on("2026-10-12"), finished_on=day) == ["finished_on"]


def test_two_officers_check_after_lifting(in_force: ProductionRestriction) -> None:
    lifted = act(in_force, "file_completion", on("2026-10-20"))
    assert why(lifted, "check_after_lifting", on("2026-11-10"), companions=()) != []

    checked = act(lifted, "check_after_lifting", on("2026-11-10"), found_again=True)

    assert (checked.state, checked.found_again, "restrict-followup" in running(checked)) == ("FOLLOWED_UP", True, False)
    assert act(checked, "report_for_closure", on("2026-11-12")).closure_ground == "restriction.closure-again"


def test_closure_is_reported_once(suspended: ProductionRestriction) -> None:
    reported = act(suspended, "report_for_closure", on("2026-10-12"), closure_ground="restriction.closure-refusal")

    assert why(reported, "report_for_closure", on("2026-10-13")) == [said(guards.not_reported)]
    report = newest(reported.about, "GBB").data
    assert (report["measure"], report["order_number"]) == ("停产整治", newest(reported.about, "XZT").number)


def test_it_ends_by_itself_with_the_enterprise(suspended: ProductionRestriction) -> None:
    ended = act(suspended, "note_end", on("2026-10-12"), end_reason="CLOSED")

    assert (ended.state, ended.end_reason) == ("ENDED", "CLOSED")
    assert running(ended) == ["litigation"]
