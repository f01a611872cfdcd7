"""What holds for every limit, start, pause and extension."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.clocks.due import Span, days_of, due

from .typed import CALENDAR, versions

DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))
IN_DAYS = [one[-1] for one in versions().values() if one[-1].unit != "H"]
LIMITS = st.sampled_from(IN_DAYS)
LENGTHS = st.integers(0, 120)


def spans(start: date, limit) -> st.SearchStrategy[list[Span]]:
    """Pauses that begin before the limit has run out."""
    last = due(limit, start, CALENDAR).on
    begin = st.dates(start - timedelta(5), last)
    return st.lists(st.tuples(begin, LENGTHS).map(lambda one: Span(one[0], one[0] + timedelta(one[1]))), max_size=3)


@given(LIMITS, DAYS, DAYS)
def test_a_later_start_is_never_due_earlier(limit, one, other):
    first, second = sorted([one, other])
    assert due(limit, first, CALENDAR).on <= due(limit, second, CALENDAR).on


@given(st.data(), LIMITS, DAYS)
def test_a_pause_never_shortens_a_limit(data, limit, start):
    paused = data.draw(spans(start, limit))
    assert due(limit, start, CALENDAR, excluded=paused).on >= due(limit, start, CALENDAR).on


@given(LIMITS, DAYS, st.integers(0, 3))
def test_an_extension_never_shortens_a_limit(limit, start, granted):
    longer = due(limit, start, CALENDAR, extensions=limit.extensions[:granted])
    assert longer.on >= due(limit, start, CALENDAR).on


@given(st.data(), LIMITS.filter(lambda one: one.roll == "NEXT_WD" or one.unit == "WD"), DAYS)
def test_a_limit_that_rolls_ends_on_a_working_day(data, limit, start):
    paused = data.draw(spans(start, limit))
    assert CALENDAR.is_working(due(limit, start, CALENDAR, excluded=paused).on)


@given(st.data(), LIMITS.filter(lambda one: one.unit == "CD"), DAYS)
def test_calendar_days_are_counted_out_in_full_and_excluded_days_added(data, limit, start):
    paused = data.draw(
        spans(start, limit).filter(lambda them: all(one.since < start + timedelta(limit.quantity) for one in them))
    )
    reached = due(limit, start, CALENDAR, excluded=paused)
    raw = start + timedelta(limit.quantity + sum(day > start for day in days_of(paused)))
    assert reached.on == (CALENDAR.next_working(raw) if limit.roll == "NEXT_WD" else raw)


@given(st.data(), LIMITS.filter(lambda one: one.unit in ("CD", "WD")), DAYS)
def test_the_listed_days_are_whole_in_order_and_count_the_length(data, limit, start):
    paused = data.draw(spans(start, limit))
    days = due(limit, start, CALENDAR, excluded=paused).days
    assert [day.date for day in days] == sorted({day.date for day in days})
    if not paused:
        assert sum(day.counted for day in days) == limit.quantity
        assert [day.date for day in days] == [start + timedelta(n) for n in range(len(days))]


@given(LIMITS, DAYS)
def test_a_due_time_is_certain_unless_it_lies_in_an_unpublished_year(limit, start):
    reached = due(limit, start, CALENDAR)
    needs_a_calendar = limit.roll == "NEXT_WD" or limit.unit == "WD"
    assert reached.provisional == (needs_a_calendar and reached.on.year > 2026)


@pytest.mark.parametrize("limit", IN_DAYS, ids=lambda one: one.code)
def test_a_limit_is_due_after_its_start(limit):
    assert due(limit, date(2026, 2, 13), CALENDAR).on > date(2026, 2, 13)
