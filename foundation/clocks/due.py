"""When a time limit has run out, computed from dates alone (期限计算). Pure: no database, no clock on the wall.

The day of the event is not counted. Extensions are added to the raw end before them, months to the months already
given, from the start; excluded days are added to that; only the last day rolls, once, and only where the limit
rolls. Source: administrative-case.md §1, reference-data.md §8.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from .calendar import Calendar
from .counting import Count, Day, Why
from .moments import LEGAL, instant, local_day, minute
from .months import MONTHS_IN_A_YEAR

if TYPE_CHECKING:
    from foundation.law.terms import Length, TimeLimit

PUBLICITY = "term-"  # the terms of publicity end at 00:00 of the day computed (blacklist.md §5)


class Span(NamedTuple):
    """Excluded time: the days after its first through its last; for a limit in hours, the time between."""

    since: datetime | date
    until: datetime | date


@dataclass(frozen=True)
class Due:
    """The end of a limit.

    `on`: its last day, for a term of publicity the day at whose 00:00 it ends. `at`: the instant at which it has
    run out. `provisional`: a day of a year not yet published was looked up. `days`: how it was counted.
    """

    limit: TimeLimit
    start: datetime
    on: date
    at: datetime
    provisional: bool
    days: Sequence[Day] = field(default=(), repr=False)


def due(
    limit: TimeLimit,
    start: date | datetime,
    calendar: Calendar,
    *,
    extensions: Iterable[Length] = (),
    excluded: Iterable[Span] = (),
) -> Due:
    """The due time of `limit` from the event `start` (a day, or an instant for a limit in hours)."""
    lengths, spans = [limit.length, *extensions], list(excluded)
    if limit.unit == "H":
        return _in_hours(limit, minute(start), total(lengths, "H"), spans)
    count = counted(lengths, local_day(start), calendar, spans)
    count.finish(rolls=limit.roll == "NEXT_WD" or limit.unit == "WD")
    ends = count.end if limit.code.startswith(PUBLICITY) else count.end + timedelta(1)
    return Due(limit, instant(start), count.end, instant(ends), count.provisional, count.days)


def counted(lengths: Sequence[Length], start: date, calendar: Calendar, spans: Sequence[Span] = ()) -> Count:
    """The lengths counted from the day `start`: months first, from the start, then calendar and working days."""
    count = Count(start, calendar, days_of(spans))
    count.add_months(total(lengths, "M") + total(lengths, "Y") * MONTHS_IN_A_YEAR)
    count.add_days(total(lengths, "CD"))
    count.add_working_days(total(lengths, "WD"))
    return count


def total(lengths: Iterable[Length], unit: str) -> int:
    return sum(one.quantity for one in lengths if one.unit == unit)


def days_of(spans: Iterable[Span]) -> set[date]:
    """The excluded days, those of overlapping spans once."""
    ends = [(local_day(span.since), local_day(span.until)) for span in spans]
    return {first + timedelta(n) for first, last in ends for n in range(1, (last - first).days + 1)}


def _in_hours(limit: TimeLimit, start: datetime, hours: int, spans: Iterable[Span]) -> Due:
    """Clock hours, through nights and holidays; never rolled, never provisional."""
    at = (start + timedelta(hours=hours) + _left_out(start, spans)).astimezone(LEGAL)
    return Due(limit, start, at.date(), at, False, [Day(at.date(), True, Why.HOURS)])


def _left_out(start: datetime, spans: Iterable[Span]) -> timedelta:
    """The excluded time after `start`, overlaps once."""
    left_out, reached = timedelta(0), start
    for since, until in sorted((minute(span.since), minute(span.until)) for span in spans):
        left_out += max(until - max(since, reached), timedelta(0))
        reached = max(reached, until)
    return left_out
