"""Counting days one by one, noting of each whether it counted and why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from .calendar import Calendar
from .months import add_months

ONE_DAY = timedelta(1)


class Why:
    """Why a day counts or not, where the calendar does not say it; lazily translated."""

    EVENT = _("day of the event, not counted")
    CALENDAR_DAY = _("calendar day")
    EXCLUDED = _("excluded time")
    MONTHS = _("the same day of the month, or its last day")
    ADDED = _("after adding the excluded days")
    MOVES = _("{why}: the last day moves on")
    ROLLED = _("the next working day: here the limit ends")
    HOURS = _("counted in hours, through nights and holidays")


class Day(NamedTuple):
    """One day of the counting; `why` is lazily translated."""

    date: date
    counted: bool
    why: Any


class Count:
    """One counting from a day: `end` is where it has come to, `days` what it noted.

    `provisional`: it looked up a day of a year whose calendar is not yet published.
    """

    def __init__(self, start: date, calendar: Calendar, excluded: set[date]) -> None:
        self.end, self.calendar, self.provisional = start, calendar, False
        self.excluded = {day for day in excluded if day > start}
        self.days = [Day(start, False, Why.EVENT)]

    def add_months(self, months: int) -> None:
        if months:
            self.end = add_months(self.end, months)
            self._note(True, Why.MONTHS)

    def add_days(self, days: int) -> None:
        self._walk(days, lambda day: (True, Why.CALENDAR_DAY))

    def add_working_days(self, days: int) -> None:
        self._walk(days, lambda day: (self._is_working(day), self.calendar.why(day)))

    def finish(self, *, rolls: bool) -> None:
        """Add the excluded days that the walk did not meet, then roll, once."""
        if self.excluded:
            self.end += timedelta(len(self.excluded))
            self._note(True, Why.ADDED)
        if rolls and not self._is_working(self.end):
            self._roll()

    def _walk(self, quantity: int, look: Callable[[date], tuple[bool, Any]]) -> None:
        """Leaving excluded days out while counting gives the same end as adding them to the raw end."""
        while quantity:
            self.end += ONE_DAY
            if self.end in self.excluded:
                self.excluded.remove(self.end)
                self._note(False, Why.EXCLUDED)
                continue
            counts, why = look(self.end)
            self._note(counts, why)
            quantity -= counts

    def _roll(self) -> None:
        """The raw last day keeps its count; the days after it only carry the end on."""
        last = self.days.pop()
        self.days.append(last._replace(why=format_lazy(Why.MOVES, why=self.calendar.why(self.end))))
        self.end += ONE_DAY
        while not self._is_working(self.end):
            self._note(False, self.calendar.why(self.end))
            self.end += ONE_DAY
        self._note(False, Why.ROLLED)

    def _is_working(self, day: date) -> bool:
        self.provisional |= not self.calendar.knows(day)
        return self.calendar.is_working(day)

    def _note(self, counted: bool, why: Any) -> None:
        self.days.append(Day(self.end, counted, why))
