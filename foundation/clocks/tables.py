"""The published calendars of the law data as one `Calendar`, read again when a year was loaded or changed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.utils.functional import lazy

from foundation.law.models import CalendarDay, CalendarYear
from foundation.prepared import Prepared

from .calendar import Calendar

Signature = tuple[tuple[int, int, str], ...]
YEARS = Prepared(lambda: CalendarYear.objects.order_by("year"))
_kept: tuple[Signature, Calendar] | None = None
_pinned: Calendar | None = None


def known() -> Calendar:
    """What the loaded law data says of working days; one small query tells whether it changed."""
    global _kept
    if _pinned is not None:
        return _pinned
    signature = tuple((one.year, one.version, one.digest) for one in YEARS())
    if _kept is None or _kept[0] != signature:
        _kept = signature, _read(frozenset(year for year, *_version in signature))
    return _kept[1]


@contextmanager
def pinned(calendar: Calendar) -> Iterator[None]:
    """Within it this is the calendar, whatever is loaded."""
    global _pinned
    _pinned = calendar
    try:
        yield
    finally:
        _pinned = None


def _read(years: frozenset[int]) -> Calendar:
    return calendar_of(years, list(CalendarDay.objects.all()))


def calendar_of(years: frozenset[int], days: list[CalendarDay]) -> Calendar:
    """The calendar of published years from their days off and make-up days."""
    return Calendar(
        years=years,
        off=frozenset(one.day for one in days if not one.working),
        work=frozenset(one.day for one in days if one.working),
        names={one.day: _name(one) for one in days},
    )


_name = lazy(lambda day: day.name, str)  # in the language of whoever reads it
