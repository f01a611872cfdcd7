"""What the law says to this case: ranges, thresholds, the time bar, the surcharge. Every number is asked of the law."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from django.utils import timezone

from foundation.clocks.due import due
from foundation.clocks.queries import due_of
from foundation.clocks.tables import known
from foundation.law import api as law
from foundation.law.choice import applicable_violation

if TYPE_CHECKING:
    from .models import Case, Payment

CENT = Decimal("0.01")


def needs_discussion(case: Case, on: date) -> bool:
    """A proposed fine from which the heads decide together (MEE30 art. 52; §10)."""
    amount = case.proposed_fine
    return amount is not None and law.threshold("discussion-fine", on=on).reached_by(amount)


def needs_legal_review(case: Case, on: date) -> bool:
    """By default wherever the collective discussion is needed (APL 58; §9)."""
    return needs_discussion(case, on)


def gives_hearing_right(fine: Decimal, on: date) -> bool:
    """A proposed fine against an organisation for which the party may ask for a hearing (MEE30 art. 46, 89; §8)."""
    return law.threshold("hearing-fine-unit", on=on).reached_by(fine)


def fine_fault(violation: str, fine: Decimal, conduct_on: date, decided_on: date) -> str | None:
    """What is wrong with a fine for this violation, or nothing."""
    try:
        return applicable_violation(violation, conduct_on, decided_on).fine_fault(fine)
    except law.NotInForce as error:
        return str(error)


def time_bar(conduct_to: date, harm: bool) -> date:
    """The last day on which the conduct may be penalised (Code 1054; APL 36)."""
    limit = law.limit("time-bar-5y" if harm else "time-bar-2y", on=conduct_to)
    return due(limit, conduct_to, known()).on


def leads_to_listing(violation: str, conduct_on: date, on: date) -> bool:
    """Whether a list basis, in force at the conduct and now, names a trigger that this violation fulfils."""
    triggers = {one.code for one in law.rules("trigger", on=on) if violation in one.body["violations"]}
    return any(
        triggers & set(basis.body["conduct"]) for basis in law.rules("list_basis", on=on) if basis.holds_on(conduct_on)
    )


def surcharge(payment: Payment, at: datetime) -> Decimal:
    """So much of the fine for each overdue day, the day of payment included, at most the fine (APL 72; ACL 45; §12)."""
    day, last = timezone.localdate(at), due_of(payment.about, "payment")
    overdue = (day - last).days if last else 0
    rate = law.amount("surcharge-rate", on=day)
    sum_ = payment.fine * rate * max(overdue, 0)
    return min(sum_, payment.fine).quantize(CENT, ROUND_HALF_UP)
