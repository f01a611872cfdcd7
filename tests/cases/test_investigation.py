"""Investigating: two certified officers (F1), results told (F5), suspension (A T6 to T10)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import guards
from cases.models import Case
from demo.case_one import LEAD, SECOND
from foundation.agencies.models import Role
from foundation.clocks.queries import open_clocks
from tests.make import a_case, a_walk, act, fresh, said, still_possible, why, wrong

from .holding import certificate_ends

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def filed(standing: None) -> Case:
    return a_case("FILED")


@pytest.fixture(scope="module")
def investigated(standing: None) -> Case:
    return a_case("INVESTIGATING")


def test_two_certified_officers_begin_the_investigation(filed: Case) -> None:
    with still_possible(filed, "begin_investigation") as case:
        assert case.state == "INVESTIGATING"
    assert why(filed, "begin_investigation", companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 1}
    ]


def test_the_same_officer_twice_is_one(filed: Case) -> None:
    reasons = why(filed, "begin_investigation", companions=((LEAD[0], Role.INSPECTOR),))

    assert reasons == [_("%(count)d further officer(s) must take part.") % {"count": 1}]


@pytest.mark.parametrize("name", [LEAD[0], SECOND[0]])
def test_a_certificate_that_has_expired_does_not_count(filed: Case, name: str) -> None:
    day = timezone.localdate(filed.state_since + timedelta(hours=1))
    certificate_ends(name, day - timedelta(1))
    expired = [_("%(name)s has no valid enforcement certificate on that day.") % {"name": name}]

    assert why(filed, "begin_investigation") == expired
    certificate_ends(name, day)  # its last day
    assert act(filed, "begin_investigation").state == "INVESTIGATING"


@pytest.mark.parametrize("stranger", ["何川", "沈宜", "高岩"])
def test_the_second_officer_is_an_enforcement_officer_of_this_agency(filed: Case, stranger: str) -> None:
    assert len(why(filed, "begin_investigation", companions=(stranger,))) >= 1


@pytest.mark.parametrize("field", ["certificates_shown", "recusal_told"])
def test_certificates_are_shown_and_the_right_of_recusal_is_told(filed: Case, field: str) -> None:
    assert wrong(filed, "begin_investigation", **{field: False}) == [field]


def test_a_monitoring_result_is_told_before_the_investigation_ends(standing: None) -> None:
    walk = a_walk("receive_report")
    case = act(act(Case(), "file_case", of=walk.lead), "begin_investigation")
    assert why(case, "finish_investigation") == [said(guards.every_result_told)]

    act(walk.report, "tell_party")

    assert act(case, "finish_investigation").state == "INVESTIGATION_DONE"


def test_a_suspended_case_is_not_finished_but_resumed(investigated: Case) -> None:
    suspended = act(investigated, "suspend")

    assert len(why(suspended, "finish_investigation")) == 1
    assert act(act(suspended, "resume"), "finish_investigation").state == "INVESTIGATION_DONE"


def test_a_terminated_case_ends_its_duty_to_decide(investigated: Case) -> None:
    act(investigated, "terminate")

    assert [one.limit for one in open_clocks(investigated.about)] == []
    assert fresh(investigated).state == "TERMINATED"
