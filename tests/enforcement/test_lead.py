"""The lead: fifteen days to file, once extended; filed, refused or handed over (A T1 to T4)."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from cases.models import Case
from enforcement.models import Lead
from foundation.clocks.queries import due_of, latest_of, open_clocks
from tests.examples import agency
from tests.make import a_company, a_walk, act, fresh, later, still_possible, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
A1 = datetime.fromisoformat("2026-08-24T10:00:00+08:00")


@pytest.fixture(scope="module")
def lead(standing: None) -> Lead:
    """Of the day of row A1."""
    born = act(Lead(), "register_lead", A1, of=a_company())
    return act(born, "accept_for_check")


def test_a_lead_is_filed_within_fifteen_days_of_its_discovery(lead: Lead) -> None:
    assert due_of(lead.about, "filing") == date(2026, 9, 8)  # A1


def test_the_head_may_give_fifteen_more_once(lead: Lead) -> None:
    extended = act(lead, "extend_filing")

    assert due_of(lead.about, "filing") == date(2026, 9, 23)  # A1
    assert len(why(extended, "extend_filing")) == 1


def test_after_the_fifteen_days_it_is_too_late_to_extend(lead: Lead) -> None:
    assert len(why(lead, "extend_filing", datetime.fromisoformat("2026-09-09T09:00:00+08:00"))) == 1


@pytest.mark.parametrize(("name", "state"), [("refuse_filing", "NOT_FILED"), ("hand_over", "TRANSFERRED_ADMIN")])
def test_a_lead_that_ends_ends_its_duty(lead: Lead, name: str, state: str) -> None:
    ended = act(lead, name)

    assert ended.state == state
    assert list(open_clocks(lead.about)) == []
    assert wrong(Case(), "file_case", later(ended), of=ended) == ["lead"]


def test_the_case_ends_it_too(lead: Lead) -> None:
    case = act(Case(), "file_case", of=lead)

    assert fresh(lead).state == "FILED"
    assert latest_of(lead.about, "filing").ended_at == case.born_at


@pytest.mark.parametrize("who", ["周承", "方庭", "顾远"])
def test_only_a_head_refuses_to_file(lead: Lead, who: str) -> None:
    assert len(why(lead, "refuse_filing", who=who)) >= 1
    with still_possible(lead, "refuse_filing"):
        pass


def test_a_lead_is_handed_to_an_authority_that_exists(lead: Lead) -> None:
    assert wrong(lead, "hand_over", receiver=0) == ["receiver"]
    assert act(lead, "hand_over", receiver=agency("临禾市城市管理局")).state == "TRANSFERRED_ADMIN"


def test_a_lead_that_was_filed_is_not_refused(standing: None) -> None:
    filed = fresh(a_walk("file_case").lead)

    assert len(why(filed, "refuse_filing")) == 1
