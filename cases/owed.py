"""What is owed of a fine on a day: what is left of it, and the surcharge day by day (administrative-case.md §12).

Convention: the payment day counts as overdue; the days of a reconsideration or suit (the day after it was asked for
through its last day) are not counted. Where a part was paid, the surcharge runs on what is due and unpaid.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from foundation.law import api as law

from .plans import DAY, NIL, every_last_day, unpaid
from .states import OWED

if TYPE_CHECKING:
    from .models import Payment

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Overdue:
    """Days in a row with the same sum due and unpaid."""

    since: date
    until: date
    unpaid: Decimal
    counted: bool

    @property
    def days(self) -> int:
        return (self.until - self.since).days + 1


@dataclass(frozen=True)
class Owed:
    """Sums in yuan. `fine`: all that is left of it; `due`: what of that is overdue; `accrued`: the whole surcharge so far;
    `surcharge`: what of it is still to be paid."""

    on: date
    fine: Decimal
    rate: Decimal
    spells: tuple[Overdue, ...] = ()
    accrued: Decimal = NIL
    capped: bool = False
    reduced: Decimal = NIL
    surcharge_paid: Decimal = NIL
    due: Decimal = NIL

    @property
    def surcharge(self) -> Decimal:
        return max(self.accrued - self.reduced - self.surcharge_paid, NIL).quantize(CENT, ROUND_HALF_UP)

    @property
    def total(self) -> Decimal:
        return self.fine + self.surcharge


def owed(payment: Payment, on: date) -> Owed:
    """What is to be paid on this day; nothing where the duty was performed or fell."""
    rate = law.amount("surcharge-rate", on=on)
    if payment.state not in OWED:
        return Owed(on, NIL, rate)
    spells = tuple(_spells(payment, on))
    sum_ = sum((one.unpaid * rate * one.days for one in spells if one.counted), NIL)
    most = payment.fine * law.amount("surcharge-max", on=on)
    return Owed(
        on, payment.fine - payment.paid, rate, spells, min(sum_, most).quantize(CENT, ROUND_HALF_UP), sum_ >= most > 0,
        payment.reduced, payment.surcharge, max(unpaid(payment, on), NIL),
    )  # fmt: skip


def is_overdue(payment: Payment, on: date) -> bool:
    """Computed, never stored: something was due before this day and is unpaid."""
    return payment.state in OWED and unpaid(payment, on) > 0


def _spells(payment: Payment, on: date) -> Iterator[Overdue]:
    """Overdue days up to `on`, those in a row with the same sum together."""
    held: Overdue | None = None
    for day, sum_, counted in _days(payment, on):
        if held and (held.unpaid, held.counted, held.until + DAY) == (sum_, counted, day):
            held = Overdue(held.since, day, sum_, counted)
            continue
        if held:
            yield held
        held = Overdue(day, day, sum_, counted)
    if held:
        yield held


def _days(payment: Payment, on: date) -> Iterator[tuple[date, Decimal, bool]]:
    excluded = excluded_time(payment)
    day = min(every_last_day(payment), default=on) + DAY
    while day <= on:
        if (left := unpaid(payment, day)) > 0:
            yield day, left, not any(begun < day and (end is None or day <= end) for begun, end in excluded)
        day += DAY


def excluded_time(payment: Payment) -> list[tuple[date, date | None]]:
    """From the application to the last day of each reconsideration or suit against the decision (APL 73)."""
    taken_up = payment.case.remedies.filter(of=payment.decision, accepted_on__isnull=False)
    return [(one.applied_on, one.ended_on) for one in taken_up]
