"""Reporting, approving and delivering a suspected crime: J C1 to C3."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.translation import gettext as _

from cases.judicial.models import Transfer
from cases.models import Case
from demo.case_one import HEAD, LEAD, SECOND
from foundation.agencies.models import Role
from foundation.clocks.queries import due_of
from tests.cases.holding import certificate_ends
from tests.examples import agency
from tests.make import a_case, a_transfer, act, fresh, later, still_possible, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_case("INVESTIGATING")


@pytest.fixture(scope="module")
def reported(standing: None) -> Transfer:
    return a_transfer("REPORT_DRAFTED")


def test_two_certified_officers_report(case: Case) -> None:
    with still_possible(Transfer(), "report_crime", of=case) as transfer:
        assert (transfer.state, transfer.handler.officer.name) == ("REPORT_DRAFTED", LEAD[0])
    assert why(Transfer(), "report_crime", of=case, companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 1}
    ]
    certificate_ends(SECOND[0], case.born_at.date())
    assert len(why(Transfer(), "report_crime", of=case)) == 1


def test_only_the_principal_head_approves_not_a_deputy(reported: Transfer) -> None:
    for name in ("approve_transfer", "refuse_transfer"):
        assert why(reported, name, who=HEAD) == [_("Only for: %(who)s.") % {"who": Role.PRINCIPAL_HEAD.label}]
        with still_possible(reported, name):
            pass


def test_the_head_has_three_days_and_the_delivery_twenty_four_hours(reported: Transfer) -> None:
    assert due_of(reported.about, "transfer-head") >= (reported.report_at + timedelta(3)).date()

    approved = act(reported, "approve_transfer")

    assert due_of(approved.about, "transfer-deliver") == approved.approved_at + timedelta(hours=24)


def test_nothing_is_delivered_that_the_head_has_not_approved(reported: Transfer) -> None:
    assert len(why(reported, "deliver")) == 1
    assert len(why(act(reported, "refuse_transfer"), "deliver")) == 1


def test_the_procuratorate_gets_its_copy_with_the_delivery(reported: Transfer) -> None:
    approved = act(reported, "approve_transfer")

    assert wrong(approved, "deliver", copy_to_procuratorate=False) == ["copy_to_procuratorate"]
    assert act(approved, "deliver").state == "DELIVERED"


@pytest.mark.parametrize(
    "materials", [[], [{"title": "移送书", "copies": "", "form": "原件"}], "移送书", [1], {"title": "x"}, None]
)
def test_the_list_of_materials_is_complete(reported: Transfer, materials: object) -> None:
    approved = act(reported, "approve_transfer")

    assert wrong(approved, "deliver", materials=materials) == ["materials"]


def test_a_case_has_one_transfer_at_a_time(reported: Transfer) -> None:
    assert wrong(Transfer(), "report_crime", of=reported.case) == ["case"]
    act(reported, "refuse_transfer")
    assert act(Transfer(), "report_crime", later(reported), of=fresh(reported.case)).state == "REPORT_DRAFTED"


def test_a_decided_case_is_not_transferred(standing: None) -> None:
    assert wrong(Transfer(), "report_crime", of=a_case("DECIDED")) == ["case"]


@pytest.mark.parametrize("field", ["police", "supervisor"])
def test_police_and_procuratorate_are_what_they_are_called(case: Case, field: str) -> None:
    assert wrong(Transfer(), "report_crime", of=case, **{field: agency("临禾市城市管理局")}) == [field]
