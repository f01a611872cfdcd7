"""What is owed of a fine on a day: what is left of it, and the surcharge day by day (administrative-case.md §12).

Convention: the payment day counts as overdue; the days of a reconsideration or suit (the day after it was asked for
through its last day) are not counted. Where a part was paid, the surcharge runs on what is due and unpaid.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from foundation.clocks.queries import due_of
from foundation.law import api as law

from .states import OWED

if TYPE_CHECKING:
    from .models import Payment

CENT, NIL, DAY = Decimal("0.01"), Decimal(0), timedelta(days=1)


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
    """Sums in yuan. `accrued`: the whole surcharge so far; `surcharge`: what of it is still to be paid."""

    on: date
    fine: Decimal
    rate: Decimal
    spells: tuple[Overdue, ...] = ()
    accrued: Decimal = NIL
    capped: bool = False
    reduced: Decimal = NIL
    surcharge_paid: Decimal = NIL

    @property
    def surcharge(self) -> Decimal:
        return max(self.accrued - self.reduced - self.surcharge_paid, NIL).quantize(CENT, ROUND_HALF_UP)

    @property
    def total(self) -> Decimal:
        return self.fine + self.surcharge


@dataclass(frozen=True)
class Slice:
    """A part of the fine and its last day; `since`: from when this plan holds, if an earlier one went before."""

    until: date
    amount: Decimal
    since: date | None = None


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
        payment.reduced, payment.surcharge,
    )  # fmt: skip


def is_overdue(payment: Payment, on: date) -> bool:
    """Computed, never stored: something was due before this day and is unpaid."""
    return payment.state in OWED and _unpaid(payment, deadlines(payment), on) > 0


def deadlines(payment: Payment) -> list[Slice]:
    """The slices of the fine by their last days: the term of the law, or the plan that was granted or agreed."""
    if payment.plan:
        return [_slice(row) for row in payment.plan]
    return _by_law(payment)


def next_deadline(payment: Payment) -> date | None:
    """The last day of the first slice that is not yet paid; the last one where all are."""
    paid, last = payment.paid, None
    for one in deadlines(payment):
        last, paid = one.until, paid - one.amount
        if paid < 0:
            return last
    return last


def _by_law(payment: Payment) -> list[Slice]:
    last = due_of(payment.about, "payment")
    return [Slice(last, payment.fine)] if last else []


def _slice(row: dict[str, str]) -> Slice:
    since = row.get("since")
    return Slice(date.fromisoformat(row["until"]), Decimal(row["amount"]), date.fromisoformat(since) if since else None)


def _spells(payment: Payment, on: date) -> Iterator[Overdue]:
    """Overdue days up to `on`, those in a row with the same sum together."""
    held: Overdue | None = None
    for day, unpaid, counted in _days(payment, on):
        if held and (held.unpaid, held.counted, held.until + DAY) == (unpaid, counted, day):
            held = Overdue(held.since, day, unpaid, counted)
            continue
        if held:
            yield held
        held = Overdue(day, day, unpaid, counted)
    if held:
        yield held


def _days(payment: Payment, on: date) -> Iterator[tuple[date, Decimal, bool]]:
    slices, excluded = deadlines(payment), excluded_time(payment)
    before = _by_law(payment)
    day = min((one.until for one in slices + before), default=on) + DAY
    while day <= on:
        if (unpaid := _unpaid(payment, _holding(slices, before, day), day)) > 0:
            yield day, unpaid, not any(begun < day and (end is None or day <= end) for begun, end in excluded)
        day += DAY


def _holding(slices: list[Slice], before: list[Slice], day: date) -> list[Slice]:
    """An agreed plan holds from the day after the agreement."""
    agreed_on = slices[0].since if slices else None
    return before if agreed_on and day <= agreed_on else slices


def _unpaid(payment: Payment, slices: list[Slice], day: date) -> Decimal:
    """What was due before this day, and not paid before it."""
    agreed_on = slices[0].since if slices else None
    due = sum((one.amount for one in slices if one.until < day), NIL)
    settled = _paid_before(payment, day) - (_paid_before(payment, agreed_on + DAY) if agreed_on else NIL)
    return min(due, payment.fine) - settled


def _paid_before(payment: Payment, day: date) -> Decimal:
    return sum((Decimal(one["fine"]) for one in payment.receipts if date.fromisoformat(one["on"]) < day), NIL)


def excluded_time(payment: Payment) -> list[tuple[date, date | None]]:
    """From the application to the last day of each reconsideration or suit against the decision (APL 73)."""
    taken_up = payment.case.remedies.filter(of=payment.decision, accepted_on__isnull=False)
    return [(one.applied_on, one.ended_on) for one in taken_up]
