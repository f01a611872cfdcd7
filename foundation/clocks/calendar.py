"""Which days are working days: the State Council's holidays and make-up workdays (节假日、调休), year by year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

SATURDAY = 5
WORKING, MAKE_UP = _("working day"), _("make-up working day")
WEEKEND, HOLIDAY = _("weekend"), _("public holiday")
PRESUMED = _("weekday; the calendar of the year is not yet published")


@dataclass(frozen=True)
class Calendar:
    """Days off and make-up workdays of the published years; in any other year weekends and 1 January are off.

    `names` says which holiday a day belongs to, where the notice says so. Source: reference-data.md §8.
    """

    years: frozenset[int] = frozenset()
    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()
    names: Mapping[date, object] = field(default_factory=dict)

    def knows(self, day: date) -> bool:
        return day.year in self.years

    def is_working(self, day: date) -> bool:
        if day.weekday() >= SATURDAY:
            return day in self.work
        return day not in self.off and (self.knows(day) or not _new_year(day))

    def why(self, day: date) -> object:
        """Why it is a working day, or why it is none, in words; lazily translated."""
        if day in self.names:
            return self.names[day]
        if self.is_working(day):
            return MAKE_UP if day in self.work else WORKING if self.knows(day) else PRESUMED
        return HOLIDAY if day in self.off or _new_year(day) else WEEKEND

    def next_working(self, day: date) -> date:
        """The first working day on or after `day`."""
        while not self.is_working(day):
            day += timedelta(1)
        return day

    def last_working(self, day: date) -> date:
        """The last working day on or before `day`."""
        while not self.is_working(day):
            day -= timedelta(1)
        return day


def _new_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)
