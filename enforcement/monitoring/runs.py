"""Runs of hours above the permitted value, and spells of flagged hours: pure functions over a list of hours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from .rule import LeadRule

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Hour:
    """One hour of a channel. `value` is what is compared, `usable` whether it may be; `flag` None: nothing came."""

    start: datetime
    value: Decimal | None = None
    usable: bool = False
    flag: str | None = None
    permitted: Decimal | None = None
    completed_at: datetime | None = None
    readings: tuple[Any, ...] = ()

    @property
    def end(self) -> datetime:
        return self.start + HOUR

    @property
    def judged(self) -> bool:
        return self.usable and self.value is not None and self.permitted is not None

    def is_above(self, rule: LeadRule) -> bool:
        return self.judged and rule.is_above(self.value, self.permitted)  # type: ignore[arg-type]

    @property
    def flagged(self) -> bool:
        return self.flag is not None and self.flag.upper() != "N"


@dataclass
class Run:
    """Hours that count, from the first to the last; `closed` when nothing can be added any more."""

    counted: list[Hour] = field(default_factory=list)
    met_at: datetime | None = None
    closed: bool = False

    @property
    def since(self) -> datetime:
        return self.counted[0].start

    @property
    def until(self) -> datetime:
        return self.counted[-1].end

    @property
    def worst(self) -> Hour:
        return max(self.counted, key=lambda hour: hour.value or Decimal(0))


def every_hour(known: Sequence[Hour]) -> list[Hour]:
    """The hours in order, with those from which nothing came put in between."""
    by_start = {hour.start: hour for hour in known}
    if not by_start:
        return []
    first, last = min(by_start), max(by_start)
    steps = int((last - first) / HOUR)
    return [by_start.get(first + HOUR * n, Hour(first + HOUR * n)) for n in range(steps + 1)]


def runs_above(hours: Sequence[Hour], rule: LeadRule) -> list[Run]:
    """Every run with enough valid hours above. Invalid hours neither count nor end a run, up to the gap."""
    found: list[Run] = []
    run, gap, below = Run(), 0, 0
    for hour in every_hour(hours):
        if hour.is_above(rule):
            run.counted.append(hour)
            gap = below = 0
            continue
        gap, below = (0, below + 1) if hour.judged else (gap + 1, below)
        if run.counted and (below >= rule.close_after or gap > rule.invalid_gap):
            found.append(_closed(run))
            run = Run()
    return [_met(one, rule.hours) for one in [*found, run] if len(one.counted) >= rule.hours]


def _closed(run: Run) -> Run:
    run.closed = True
    return run


def _met(run: Run, needed: int) -> Run:
    """The run was there when the last of its first `needed` hours had arrived."""
    run.met_at = max(hour.completed_at or hour.end for hour in run.counted[:needed])
    return run


def spells_flagged(hours: Sequence[Hour], rule: LeadRule) -> list[Run]:
    """Spells in which the share of flagged hours in the last day reaches the setting."""
    found: list[Run] = []
    row = every_hour(hours)
    hot = [_share(row, n, rule) >= rule.flag_share for n in range(len(row))]
    for n, is_hot in enumerate(hot):
        if not is_hot:
            continue
        if n == 0 or not hot[n - 1]:
            found.append(Run(met_at=row[n].completed_at or row[n].end))
        found[-1].counted = _flagged_in(row, n, rule, since=found[-1])
        found[-1].closed = n + 1 < len(row)
    return found


def _share(row: Sequence[Hour], n: int, rule: LeadRule) -> Decimal:
    return Decimal(sum(hour.flagged for hour in _window(row, n, rule))) / rule.flag_hours


def _window(row: Sequence[Hour], n: int, rule: LeadRule) -> Sequence[Hour]:
    return row[max(0, n - rule.flag_hours + 1) : n + 1]


def _flagged_in(row: Sequence[Hour], n: int, rule: LeadRule, since: Run) -> list[Hour]:
    before = {hour.start: hour for hour in since.counted}
    fresh = {hour.start: hour for hour in _window(row, n, rule) if hour.flagged}
    return [hour for _start, hour in sorted({**before, **fresh}.items())]
