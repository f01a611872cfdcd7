"""By which days a fine is to be paid: the term of the law, the plan that was granted, or the one agreed on (§12).

An execution agreement (ACL 42) holds from the day after it through the day on which it was found broken; before and
after that what held without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from foundation.clocks.queries import due_of

if TYPE_CHECKING:
    from .models import Payment

NIL, DAY = Decimal(0), timedelta(days=1)


@dataclass(frozen=True)
class Slice:
    """A part of the fine and its last day; `since`: the day of the agreement that set it, if one did."""

    until: date
    amount: Decimal
    since: date | None = None


def deadlines(payment: Payment) -> list[Slice]:
    """What holds now."""
    return plan_on(payment, date.max)


def plan_on(payment: Payment, day: date) -> list[Slice]:
    """The slices of the fine by their last days, as they held on this day."""
    for one in payment.agreements:
        if one["plan"] and _day(one["on"]) < day <= _day(one.get("broken_on") or date.max):
            return [_slice(row, _day(one["on"])) for row in one["plan"]]
    return [_slice(row) for row in payment.plan] or _by_law(payment)


def agreement_of(payment: Payment) -> Mapping[str, Any] | None:
    """The newest execution agreement, unless it was broken."""
    newest = payment.agreements[-1] if payment.agreements else None
    return newest if newest and not newest.get("broken_on") else None


def every_last_day(payment: Payment) -> list[date]:
    """Of every plan that ever held, and of the law."""
    agreed = [_day(row["until"]) for one in payment.agreements for row in one["plan"]]
    return [*(one.until for one in _by_law(payment)), *(_day(row["until"]) for row in payment.plan), *agreed]


def time_given_until(payment: Payment) -> date | None:
    """The last day of the deferral, of the instalments or of the agreement, or the day on which that was broken."""
    given = [_day(row["until"]) for row in payment.plan]
    for one in payment.agreements:
        given += [_day(one["broken_on"])] if one.get("broken_on") else [_day(row["until"]) for row in one["plan"]]
    return max(given, default=None)


def unpaid(payment: Payment, day: date) -> Decimal:
    """What was due before this day, and not paid before it."""
    slices = plan_on(payment, day)
    due = sum((one.amount for one in slices if one.until < day), NIL)
    return min(due, payment.fine) - _settled(payment, slices, _paid_before(payment, day))


def next_deadline(payment: Payment) -> date | None:
    """The last day of the first slice that is not yet paid; the last one where all are."""
    slices = deadlines(payment)
    left = _left(payment, slices, payment.paid, payment.fine)
    open_ = [one.until for one, is_open in zip(slices, left, strict=True) if is_open]
    return min(open_, default=slices[-1].until if slices else None)


def covered_until(payment: Payment, paid: Decimal, fine: Decimal | None = None) -> date | None:
    """With so much paid in all (of a fine that is lowered), the last day of the last slice settled with all before it."""
    slices = deadlines(payment)
    left = _left(payment, slices, paid, payment.fine if fine is None else fine)
    done = [one.until for one, open_ in zip(slices, left, strict=True) if not open_]
    return max(done, default=None)


def _left(payment: Payment, slices: list[Slice], paid: Decimal, fine: Decimal) -> list[bool]:
    """For each slice in order, whether something of it is still to be paid."""
    settled, total, left = _settled(payment, slices, paid), NIL, []
    for one in slices:
        total = min(total + one.amount, fine)
        left.append(settled < total)
    return left


def _settled(payment: Payment, slices: list[Slice], paid: Decimal) -> Decimal:
    """What of a sum paid counts for these slices: an agreed plan stages only what was left on its day."""
    agreed_on = slices[0].since if slices else None
    return paid - (_paid_before(payment, agreed_on + DAY) if agreed_on else NIL)


def _paid_before(payment: Payment, day: date) -> Decimal:
    return sum((Decimal(one["fine"]) for one in payment.receipts if _day(one["on"]) < day), NIL)


def _by_law(payment: Payment) -> list[Slice]:
    last = due_of(payment.about, "payment")
    return [Slice(last, payment.fine)] if last else []  # type: ignore[arg-type]


def _slice(row: Mapping[str, str], since: date | None = None) -> Slice:
    return Slice(_day(row["until"]), Decimal(row["amount"]), since)


def _day(value: str | date) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)
