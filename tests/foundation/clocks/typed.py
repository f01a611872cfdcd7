"""What the tests of pure computation stand on: the limits as in the data file, the calendars as typed from the notices."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

from foundation.clocks.calendar import Calendar
from foundation.clocks.due import Due, Span, due
from foundation.clocks.lengths import length_of
from foundation.law.models import Rule
from foundation.law.reading import read
from foundation.law.terms import TimeLimit

DATA = Path(__file__).resolve().parents[3] / "foundation" / "law" / "data"
OFF = """
2025-01-01 2025-01-01  2025-01-28 2025-02-04  2025-04-04 2025-04-06  2025-05-01 2025-05-05  2025-05-31 2025-06-02
2025-10-01 2025-10-08
2026-01-01 2026-01-03  2026-02-15 2026-02-23  2026-04-04 2026-04-06  2026-05-01 2026-05-05  2026-06-19 2026-06-21
2026-09-25 2026-09-27  2026-10-01 2026-10-07
"""
WORK = """
2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10
"""


def _days(first: str, last: str) -> list[date]:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return [begin + timedelta(n) for n in range((end - begin).days + 1)]


CALENDAR = Calendar(
    years=frozenset({2025, 2026}),
    off=frozenset(day for pair in zip(OFF.split()[::2], OFF.split()[1::2], strict=True) for day in _days(*pair)),
    work=frozenset(date.fromisoformat(text) for text in WORK.split()),
)


@cache
def versions() -> dict[str, list[TimeLimit]]:
    found: dict[str, list[TimeLimit]] = {}
    for record in read([DATA / "time_limits.yaml"], DATA).rules:
        columns = {name: value for name, value in record.items() if name in {f.name for f in Rule._meta.fields}}
        found.setdefault(record["code"], []).append(TimeLimit.of(Rule(**columns)))
    return found


def limit(code: str, on: date) -> TimeLimit:
    (found,) = [one for one in versions()[code] if one.rule.holds_on(on)]
    return found


def moment(text: str) -> date | datetime:
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def counted(code: str, start: str, *, extended: str = "", paused: str = "") -> Due:
    """The due time of a limit; extensions and pauses as the command line writes them, separated by spaces."""
    since = moment(start)
    terms = limit(code, since.date() if isinstance(since, datetime) else since)
    spans = [Span(*(moment(end) for end in text.split(".."))) for text in paused.split()]
    return due(terms, since, CALENDAR, extensions=[length_of(one) for one in extended.split()], excluded=spans)


def written(reached: Due) -> str:
    """The due time as the tables write it: a day or a minute, with P where it is provisional."""
    text = f"{reached.at:%Y-%m-%dT%H:%M}" if reached.limit.unit == "H" else reached.on.isoformat()
    return text + ("P" if reached.provisional else "")
