"""How a case stands: the lowest row of the page's table that holds for it and its objects (§3)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _

from cases.models import Case, Payment
from cases.standing import label_of, with_standing
from foundation.clocks.queries import due_of
from tests.make import a_case, a_transfer, fresh, midnight

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def served(standing: None) -> Case:
    return a_case("SERVED", began_on=date(2026, 10, 8))


def listed(case: Case) -> Any:
    return with_standing(Case.objects.all()).get(pk=case.pk)


def test_a_case_stands_in_its_state_where_no_object_says_more(served: Case) -> None:
    assert label_of(fresh(served)) == label_of(listed(served)) == _("Decision served")


def test_unpaid_after_the_last_day_it_is_overdue(served: Case) -> None:
    payment = Payment.objects.get(case=served)
    last = due_of(payment.about, "payment")

    with time_machine.travel(midnight(last + timedelta(1)), tick=False):
        assert label_of(fresh(served)) == label_of(listed(served)) == _("Overdue")


def test_with_the_police_it_is_transferred(standing: None) -> None:
    transfer = a_transfer("ACCEPTED")

    assert label_of(listed(fresh(transfer).case)) == _("Transferred for a suspected crime")


def test_a_revoked_decision_stands_before_everything_else(served: Case) -> None:
    served.overlay = "REVOKED"

    assert label_of(served) == _("Decision revoked")


def test_a_list_asks_as_often_for_one_case_as_for_three(served: Case) -> None:
    def asked(cases: int) -> int:
        with CaptureQueriesContext(connection) as seen:
            for one in with_standing(Case.objects.all())[:cases]:
                label_of(one)
        return len(seen)

    one = asked(1)
    a_case("SERVED")
    a_case("CASE_REVIEW")
    assert asked(3) == one
