"""Filing a case: the conditions, and the time bar (A T2; F9)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from cases.models import Case
from enforcement.models import Lead
from foundation.clocks.queries import due_of
from tests.make import a_company, a_walk, act, fresh, refusal, still_possible, wrong

FILED_AT, BARRED_AT = (datetime.fromisoformat(f"{day}T10:00:00+08:00") for day in ("2026-09-01", "2026-08-25"))
CITED = "《大气污染防治法》第九十九条第（二）项"
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def lead(standing: None) -> Lead:
    return fresh(a_walk("tell_result").lead)


def test_the_case_is_born_filed_and_the_ninety_days_run(lead: Lead) -> None:
    case = act(Case(), "file_case", FILED_AT, of=lead)

    assert (case.state, case.enterprise, case.handler.officer.name) == ("FILED", lead.enterprise, "周承")
    assert due_of(case.about, "decision") == date(2026, 11, 30)  # A4
    assert fresh(lead).state == "FILED"


@pytest.mark.parametrize(
    ("until", "harm", "fields"),
    [
        ("2024-08-22", False, ["conduct_to"]),  # two years are over on 2026-08-22, a Saturday, with the Monday after it
        ("2024-08-26", False, []),
        ("2021-08-22", True, ["conduct_to"]),  # five years where the environment was harmed
        ("2022-08-22", True, []),
    ],
)
def test_time_barred_conduct_is_not_filed(lead: Lead, until: str, harm: bool, fields: list[str]) -> None:
    conduct = {"conduct_from": until, "conduct_to": until, "harm": harm}
    if fields:
        assert wrong(Case(), "file_case", BARRED_AT, of=lead, **conduct) == fields
    else:
        with still_possible(Case(), "file_case", BARRED_AT, of=lead, **conduct) as case:
            assert case.state == "FILED"


@pytest.mark.parametrize(
    ("until", "harm", "fields"),
    [
        ("2024-09-02", False, []),  # two years end on Wednesday 2026-09-02
        ("2024-09-01", False, ["conduct_to"]),  # on Tuesday, the day before
        ("2021-09-02", True, []),
        ("2021-09-01", True, ["conduct_to"]),
        ("2021-09-02", False, ["conduct_to"]),
    ],
)
def test_on_the_last_day_a_case_is_still_filed(lead: Lead, until: str, harm: bool, fields: list[str]) -> None:
    last_day = datetime.fromisoformat("2026-09-02T23:30:00+08:00")
    conduct = {"conduct_from": until, "conduct_to": until, "harm": harm, "violation": "V02", "articles": CITED}
    if fields:
        assert wrong(Case(), "file_case", last_day, of=lead, **conduct) == fields
    else:
        with still_possible(Case(), "file_case", last_day, of=lead, **conduct) as case:
            assert case.state == "FILED"


@pytest.mark.parametrize(
    "changes", [{"conduct_from": "2026-08-18", "conduct_to": "2026-08-17"}, {"conduct_to": "2026-11-24"}]
)
def test_conduct_neither_ends_before_it_begins_nor_lies_in_the_future(lead: Lead, changes: dict[str, Any]) -> None:
    assert wrong(Case(), "file_case", of=lead, **changes) == ["conduct_to"]


def test_a_lead_that_names_no_enterprise_carries_no_case(standing: None) -> None:
    lead = act(act(Lead(), "register_lead", of=a_company(), enterprise=""), "accept_for_check")

    assert wrong(Case(), "file_case", of=lead) == ["lead"]


def test_a_lead_is_filed_once(lead: Lead) -> None:
    act(Case(), "file_case", of=lead)

    assert wrong(Case(), "file_case", of=lead) == ["lead"]


def test_a_lead_that_was_not_yet_accepted_is_not_filed(standing: None) -> None:
    lead = act(Lead(), "register_lead", of=a_company())

    assert wrong(Case(), "file_case", of=lead) == ["lead"]


def test_the_refusal_names_what_would_be_right(lead: Lead) -> None:
    said = refusal(Case(), "file_case", BARRED_AT, of=lead, conduct_from="2024-08-22", conduct_to="2024-08-22").fields

    assert "2026-08-24" in said["conduct_to"][0]
