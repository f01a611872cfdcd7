"""Moving the live story with the calendar: the same number of days, and back to a working day (demo-story §4)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from foundation.clocks.tables import known

from .telling import LEGAL

TOLD_ON = date(2026, 11, 23)  # the day for which the story's dates were written


def shifted(day: date, today: date) -> date:
    """The day of the story, on another day of telling."""
    return back_to_work(day + (today - TOLD_ON))


def back_to_work(day: date) -> date:
    calendar = known()
    while not calendar.is_working(day):
        day -= timedelta(1)
    return day


def workdays_before(day: date, count: int) -> date:
    """The working day `count` working days before `day`."""
    calendar = known()
    while count:
        day -= timedelta(1)
        count -= calendar.is_working(day)
    return day


def instant(day: date, hour: int, minute: int = 0) -> datetime:
    """That time of the day in Asia/Shanghai, never in the future."""
    return min(datetime.combine(day, time(hour, minute), LEGAL), timezone.now())
