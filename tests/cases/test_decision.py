"""Deciding: after the party was heard (F5), inside the range of the right law (F4), no heavier than notified."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from cases import guards
from cases.models import Case
from foundation.clocks.queries import due_of
from tests.make import a_case, a_transfer, act, day_after, later, said, still_possible, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def reviewed(standing: None) -> Case:
    return a_case("CASE_REVIEW")


@pytest.fixture(scope="module")
def noticed(standing: None) -> Case:
    return a_case("PRIOR_NOTICE")


def heard(case: Case) -> Any:
    return day_after(case, "defence")


def test_without_a_prior_notice_nothing_is_decided(reviewed: Case) -> None:
    assert why(reviewed, "decide") == [said(guards.party_was_notified), said(guards.party_was_heard)]


def test_the_party_is_heard_until_the_end_of_the_fifth_working_day(noticed: Case) -> None:
    assert (noticed.noticed_at.date(), due_of(noticed.about, "defence")) == (date(2026, 9, 14), date(2026, 9, 20))  # A5
    assert why(noticed, "decide", heard(noticed) - timedelta(seconds=1)) == [said(guards.party_was_heard)]
    with still_possible(noticed, "decide", heard(noticed)) as case:
        assert case.state == "DECIDED"


def test_a_written_waiver_ends_the_wait(noticed: Case) -> None:
    soon = later(noticed, timedelta(hours=5))
    assert why(noticed, "decide", soon) == [said(guards.party_was_heard)]

    waived = act(noticed, "record_waiver")

    assert act(waived, "decide", soon).state == "DECIDED"


def test_a_decision_is_not_dated_before_the_waiver_that_allowed_it(noticed: Case) -> None:
    before, waiver = later(noticed, timedelta(hours=4)), later(noticed, timedelta(hours=5))

    assert why(act(noticed, "record_waiver", waiver), "decide", before) == [said(guards.party_was_heard)]


@pytest.mark.parametrize(("fine", "fields"), [("300000", []), ("299999.99", []), ("300000.01", ["fine"])])
def test_the_fine_is_no_heavier_than_notified(noticed: Case, fine: str, fields: list[str]) -> None:
    if fields:
        assert wrong(noticed, "decide", heard(noticed), fine=fine) == fields
    else:
        assert act(noticed, "decide", heard(noticed), fine=fine).fine == Decimal(fine)


def test_a_heavier_fine_is_not_decided_on_a_notice_that_was_never_served(noticed: Case) -> None:
    returned = act(noticed, "review_legally", heard(noticed), result="RETURN")
    heavier = act(act(returned, "take_from_legal_review"), "issue_prior_notice", fine="400000")
    assert why(heavier, "decide", fine="400000") == [said(guards.party_was_notified)]

    served = act(heavier, "serve_prior_notice")

    assert why(served, "decide", fine="400000") == [said(guards.party_was_heard)]
    assert act(served, "decide", day_after(served, "defence"), fine="400000").fine == 400_000


RANGES = {  # violation, day of the conduct: lowest and highest fine, for decisions after 2026-08-15 unless said
    ("V04", date(2026, 6, 8)): (200_000, 1_000_000),  # old law throughout: Permit Regulation 34, decided in July
    ("V04", date(2026, 8, 10)): (
        200_000,
        1_000_000,
    ),  # both: the newer law is disputed, that of the conduct's day stays
    ("V04", date(2026, 8, 17)): (100_000, 1_000_000),  # Code 1108
    ("V49", date(2026, 8, 10)): (20_000, 200_000),  # both: the Code is heavier, Air Law 98 stays
    ("V49", date(2026, 8, 17)): (50_000, 200_000),  # Code 1229
}


@pytest.mark.parametrize("violation_and_day", RANGES)
def test_the_fine_lies_inside_the_range_of_the_law_that_applies(
    standing: None, violation_and_day: tuple[str, date]
) -> None:
    violation, day = violation_and_day
    low, high = RANGES[violation_and_day]
    case = a_case("CASE_REVIEW", violation=violation, began_on=day)

    for outside in (low - 1, high + 1):
        assert wrong(case, "issue_prior_notice", fine=str(outside)) == ["fine"]
    for inside in (low, high):
        with still_possible(case, "issue_prior_notice", fine=str(inside)) as noticed:
            assert noticed.proposed_fine == inside


@pytest.mark.parametrize("fine", ["", "-1", "viel", "1e999", "300000.001"])
def test_a_fine_is_a_sum_of_money(reviewed: Case, fine: str) -> None:
    assert wrong(reviewed, "issue_prior_notice", fine=fine) == ["fine"]


def test_after_a_criminal_fine_no_administrative_one_follows(noticed: Case) -> None:
    transfer = a_transfer("EFFECTIVE", case=noticed, party_fined=True)
    returned = Case.objects.get(pk=act(transfer, "refer_back").case_id)

    assert returned.criminal_fine_on is not None
    reasons = why(returned, "decide", later(returned, timedelta(days=10)))
    assert reasons == [said(guards.no_criminal_fine)]


def test_a_second_transfer_does_not_wipe_out_the_criminal_fine_of_the_first(noticed: Case) -> None:
    first = act(act(a_transfer("EFFECTIVE", case=noticed, party_fined=True), "refer_back"), "report_result")
    fined_on = Case.objects.get(pk=first.case_id).criminal_fine_on

    second = a_transfer("RETURNED", case=Case.objects.get(pk=first.case_id))

    assert Case.objects.get(pk=second.case_id).criminal_fine_on == fined_on
