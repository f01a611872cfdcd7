"""How this agency decided the same violation lately: for consistency, on the forms and on the reviewer's page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from statistics import median
from typing import Any

from django.utils import timezone

from foundation.agencies.actor import Actor
from foundation.clocks.months import add_months
from foundation.desk.display import day, money
from foundation.desk.objects import url_of
from foundation.desk.registry import bench_of
from foundation.law import api as law

from .trace import in_words

SHOWN = 12
MONTHS = 12


@dataclass(frozen=True)
class Decided:
    """One earlier decision as a row."""

    number: str
    url: str
    on: str
    fine: str
    factors: tuple[str, ...]
    outside: bool


@dataclass(frozen=True)
class LikeCases:
    """All decisions of the period that this officer may see, in figures; the newest of them as rows."""

    years: int
    since: str
    count: int
    lowest: str
    middle: str
    highest: str
    rows: tuple[Decided, ...]
    more: int


def like_cases(case: Any, by: Actor, on: date) -> LikeCases:
    """Decisions of the case's agency on the same violation in the period that the law data sets; two queries, however many."""
    years = law.setting("discretion.comparison-years", on=on)
    since = add_months(on, -MONTHS * years)
    found = _decided(case, by, since, on)
    fines = sorted(found.values_list("fine", flat=True))
    shown = tuple(_row(one) for one in found.order_by("-decided_at")[:SHOWN])
    lowest, middle, highest = (
        (money(one) for one in (fines[0], Decimal(median(fines)), fines[-1])) if fines else ("",) * 3
    )
    return LikeCases(years, day(since), len(fines), lowest, middle, highest, shown, len(fines) - len(shown))


def _decided(case: Any, by: Actor, since: date, until: date) -> Any:
    """A decision that was revoked or found void is no measure."""
    rows = bench_of(case).rows(by).filter(agency=case.agency_id, violation=case.violation, overlay__in=("", "VARIED"))
    return rows.filter(fine__isnull=False, decided_at__range=(_midnight(since), timezone.now())).exclude(pk=case.pk)


def _midnight(one: date) -> datetime:
    return datetime.combine(one, time.min, timezone.get_current_timezone())


def _row(case: Any) -> Decided:
    trace = case.discretion_trace
    factors = tuple(
        f"{in_words(one, 'factor')}: {in_words(one)}" for one in trace.get("factors", []) if one["weight"] != "0"
    )
    return Decided(
        bench_of(case).number(case) or str(case), url_of(case), day(timezone.localdate(case.decided_at)), money(case.fine),
        factors or ((case.discretion,) if case.discretion else ()), bool(trace.get("outside")),
    )  # fmt: skip
