"""Every form of enforcement and of the remedies names the field that is missing or of the wrong kind."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import time_machine

from cases.enforcing.models import CourtApplication
from cases.models import Payment
from cases.remedies.models import Remedy
from tests.cases.payments import at, demanded
from tests.make import a_case, act, fresh
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("years_later")]
ACTS = acts_with_fields("enforcing.courtapplication", "remedies.remedy")


@pytest.fixture(scope="module")
def rows(standing: None) -> dict[str, Any]:
    with time_machine.travel("2031-02-03T10:00:00+08:00", tick=False):
        case = a_case("SERVED", began_on=date(2026, 10, 12))
        payment = demanded(Payment.objects.get(case=case), "2027-07-05")
        application = act(CourtApplication(), "apply_for_enforcement", at("2027-07-20"), of=payment)
        other = demanded(Payment.objects.get(case=a_case("SERVED", began_on=date(2026, 10, 12))), "2027-07-05")
        act(other, "remind", at("2027-07-20"))  # what follows is asked after the wait
        remedy = act(Remedy(), "register_remedy", at("2026-12-15"), of=a_case("SERVED", began_on=date(2026, 10, 12)))
    return {"enforcing.courtapplication": application, "remedies.remedy": remedy, "payment": other, "case": other.case}


def asking(rows: dict[str, Any], label: str, name: str) -> Asking:
    if name == "apply_for_enforcement":
        return Asking(CourtApplication(), name, of=fresh(rows["payment"]))
    if name == "register_remedy":
        return Asking(Remedy(), name, of=fresh(rows["case"]))
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
