"""Months and years: the same day-number of the target month, or its last day where it has none."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

MONTHS_IN_A_YEAR = 12


def add_months(day: date, months: int) -> date:
    """The day `months` later: 31 January + 1 month is 28 (29) February. Source: administrative-case.md §1 [M]."""
    years, month = divmod(day.month - 1 + months, MONTHS_IN_A_YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
