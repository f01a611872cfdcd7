"""Paying: the whole fine, and for each overdue day three per cent of it, at most the fine (A T22; §12; rows A10 to A12)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from cases.models import Case, Payment
from foundation.clocks.queries import due_of
from tests.make import a_case, act, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def payment(standing: None) -> Payment:
    """A fine of 300,000, served on 2026-10-21."""
    case = a_case("SERVED", began_on=date(2026, 9, 14))
    return Payment.objects.get(case=case)


@pytest.fixture(scope="module")
def early(standing: None) -> Payment:
    return Payment.objects.get(case=a_case("SERVED"))


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"{day}T16:00:00+08:00")


def test_the_duty_opens_with_the_service_and_lasts_fifteen_days(payment: Payment) -> None:
    assert payment.case.served_at.date() == date(2026, 10, 21)
    assert (payment.state, payment.fine, due_of(payment.about, "payment")) == ("DUE", 300_000, date(2026, 11, 5))


@pytest.mark.parametrize(
    ("day", "surcharge"),
    [("2026-10-22", "0"), ("2026-11-05", "0"), ("2026-11-06", "9000"), ("2026-11-20", "135000")],  # A12
)
def test_each_overdue_day_adds_three_per_cent(payment: Payment, day: str, surcharge: str) -> None:
    assert wrong(payment, "record_payment", at(day), surcharge=str(int(surcharge) + 1)) == ["surcharge"]

    paid = act(payment, "record_payment", at(day), surcharge=surcharge)

    assert (paid.state, paid.paid, paid.surcharge) == ("PERFORMED", 300_000, int(surcharge))


@pytest.mark.parametrize(("overdue", "surcharge"), [(33, 297_000), (34, 300_000), (40, 300_000)])
def test_the_surcharge_never_exceeds_the_fine(early: Payment, overdue: int, surcharge: int) -> None:
    day = due_of(early.about, "payment") + timedelta(overdue)

    assert act(early, "record_payment", at(day.isoformat()), surcharge=str(surcharge)).surcharge == surcharge


@pytest.mark.parametrize("amount", ["299999.99", "300000.01", "0", "", "-300000"])
def test_less_or_more_than_the_fine_is_refused(payment: Payment, amount: str) -> None:
    assert wrong(payment, "record_payment", amount=amount) == ["amount"]


def test_a_fine_is_paid_once(payment: Payment) -> None:
    paid = act(payment, "record_payment")

    assert paid.state == "PERFORMED"
    assert wrong(paid, "record_payment") == []  # refused as a whole, no field is at fault


def test_a_decision_without_a_fine_opens_no_duty(standing: None) -> None:
    case = act(a_case("NO_PENALTY"), "serve_decision")

    assert Payment.objects.filter(case=Case.objects.get(pk=case.pk)).count() == 0
