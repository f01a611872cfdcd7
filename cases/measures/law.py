"""What the law says to measures: who must look at them, when they end, and which days are fined."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from foundation.clocks.due import due
from foundation.clocks.queries import due_of
from foundation.clocks.tables import known
from foundation.documents.facts import number_of
from foundation.law import api as law

from .states import RestrictionKind

if TYPE_CHECKING:
    from cases.models import Case, CorrectionOrder

    from .models import ProductionRestriction

TYPE = {RestrictionKind.RESTRICT: "RESTRICT_OPERATION", RestrictionKind.SUSPEND: "ORDER_SUSPEND"}
DISCHARGES = "if_discharge"


# -- who must look at it


def needs_discussion(one: Any, on: date) -> bool:
    """A suspension, and every daily penalty (MEE30 art. 52; §10, §18.4)."""
    if not hasattr(one, "kind"):
        return any(rule.code == "discussion.daily-penalty" for rule in law.rules("discussion_trigger", on=on))
    return _named("discussion_trigger", one, on)


def needs_legal_review(one: Any, on: date) -> bool:
    """By default wherever it is discussed, or a hearing was held (APL 58; §9)."""
    return needs_discussion(one, on) or was_heard(one)


def was_heard(one: Any) -> bool:
    """A hearing on this measure was held."""
    return one.case.hearings.filter(of=one.about, held_at__isnull=False).exists()


def gives_hearing_right(one: Any, on: date) -> bool:
    """Always for a restriction or suspension; for a daily penalty by its sum (MEE30 art. 46; §8)."""
    if not hasattr(one, "kind"):
        return law.threshold("hearing-fine-unit", on=on).reached_by(one.fine)
    return _named("hearing_trigger", one, on)


def _named(trigger: str, restriction: ProductionRestriction, on: date) -> bool:
    kind = TYPE[RestrictionKind(restriction.kind)]
    return any(kind in rule.body.get("types", []) for rule in law.rules(trigger, on=on))


# -- terms


def last_day(limit: str, on: date) -> date:
    return due(law.limit(limit, on=on), on, known()).on


def longest(limit: str, on: date) -> int:
    """So many days or months at most."""
    return law.limit(limit, on=on).quantity


def extension(limit: str, on: date) -> int:
    return law.limit(limit, on=on).extensions[0].quantity


# -- the daily penalty


def suited(case: Case) -> str:
    """Whether the law of the conduct's day allows a daily penalty: "yes", "no", "unstated", "if_discharge"."""
    return law.in_force(case.violation, on=case.conduct_on, kind="violation").body["daily"]


def daily_basis(case: Case) -> list[str]:
    rule = law.in_force(case.violation, on=case.conduct_on, kind="violation")
    return [*rule.body.get("daily_basis", []), "mep28/17", "mep28/19"]


def chain(order: CorrectionOrder) -> list[CorrectionOrder]:
    """The refused orders one after the other, the first of them first."""
    found = [order]
    while found[0].follows is not None:
        found.insert(0, found[0].follows)
    return found


def uncounted(order: CorrectionOrder) -> list[CorrectionOrder]:
    """Of the chain what no daily penalty has counted yet: nobody is fined twice for the same day."""
    orders = chain(order)
    fined = [number for number, one in enumerate(orders, 1) if one.daily_penalties.exclude(state="DROPPED").exists()]
    return orders[max(fined, default=0) :]


def found_on(order: CorrectionOrder) -> date:
    return timezone.localdate(order.reinspected_at)


def in_time(order: CorrectionOrder) -> bool:
    """Re-inspected within the limit that ran from the service of the order (MEP28 art. 10)."""
    last = due_of(order.about, "reinspection")
    return bool(order.reinspected_at and last and found_on(order) <= last)


def counted(order: CorrectionOrder, stopped_on: date | None = None) -> int:
    """The days of one order: from the day after its service to the finding, or to the end of the discharge before it."""
    until = min(found_on(order), stopped_on) if stopped_on else found_on(order)
    return max((until - timezone.localdate(order.served_at)).days, 0)


def days(orders: list[CorrectionOrder], stopped_on: date | None = None) -> int:
    """All days that are fined; a second refusal accumulates (MEP28 art. 17)."""
    return sum(counted(order, stopped_on) for order in orders)


def second_order(order: CorrectionOrder) -> CorrectionOrder | None:
    """The order that came after the first refusal (MEP28 art. 14)."""
    return chain(order)[0].followed_by.exclude(state="WITHDRAWN").exclude(served_at=None).order_by("born_at").first()


def number_of_order(order: CorrectionOrder) -> str:
    """The order's own number, or that of the decision in which it stands."""
    return number_of(order.about, "ZG") or (number_of(order.case.about, "CF") if order.case else "")
