"""Duties to pay at any stage, for the tests of the room: the case of rows A, served on 2026-10-21, fine 300,000."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from cases.models import Payment
from tests.make import a_case, act

DECISION_SERVED, LAST_DAY = date(2026, 10, 21), date(2026, 11, 5)


def at(day: str | date, hour: int = 16) -> datetime:
    return datetime.fromisoformat(f"{day}T{hour:02d}:00:00+08:00")


def a_payment(**matter: Any) -> Payment:
    return Payment.objects.get(case=a_case("SERVED", began_on=date(2026, 9, 14), **matter))


def demanded(payment: Payment, day: str = "2026-11-09") -> Payment:
    """The demand letter was issued and served on this day."""
    issued = act(payment, "issue_demand", at(day, 10))
    return act(issued, "serve_demand", at(day))
