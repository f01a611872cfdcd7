from __future__ import annotations

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from foundation.clocks import running
from foundation.clocks.models import Recount
from foundation.clocks.queries import due_of, latest_of
from foundation.clocks.recounting import recount_open
from foundation.clocks.tables import known
from foundation.law.models import CalendarDay, CalendarYear
from foundation.law.signals import calendar_changed

from .leads import at
from .typed import CALENDAR

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def publish_2027(*off: str) -> None:
    """A year as the loader writes it; its days are invented."""
    year = CalendarYear.objects.create(
        year=2027, source_zh="测试", source_en="made up for this test", certainty="D", digest="of-this-test"
    )
    days = [date(2027, 1, 1), *(date.fromisoformat(text) for text in off)]
    CalendarDay.objects.bulk_create(
        CalendarDay(calendar=year, day=day, working=False, name_zh="放假", name_en="day off") for day in days
    )


def test_the_loaded_calendars_are_those_of_the_notices():
    loaded = known()
    assert {day for day in loaded.off if day.year in (2025, 2026) and day.weekday() < 5} == {
        day for day in CALENDAR.off if day.weekday() < 5
    }
    assert {day for day in loaded.work if day.year in (2025, 2026)} == CALENDAR.work
    assert max(loaded.years) == 2026


def test_a_published_year_moves_open_clocks_and_both_dates_are_kept(case):
    running.start(case, "decision", date(2026, 10, 27), 1)
    assert (due_of(case, "decision"), latest_of(case, "decision").provisional) == (date(2027, 1, 25), True)
    publish_2027("2027-01-25", "2027-01-26")
    assert recount_open() == 1
    clock = latest_of(case, "decision")
    assert (clock.due_on, clock.due_at, clock.provisional) == (date(2027, 1, 27), at("2027-01-28T00:00"), False)
    recount = Recount.objects.get()
    assert (recount.why, recount.before_on, recount.before_provisional) == ("calendar", date(2027, 1, 25), True)
    assert (recount.after_on, recount.after_provisional) == (date(2027, 1, 27), False)


def test_what_only_becomes_certain_is_kept_too(case):
    running.start(case, "decision", date(2026, 10, 27), 1)
    publish_2027()
    assert recount_open() == 1
    assert latest_of(case, "decision").provisional is False


def test_ended_lapsed_and_untouched_clocks_stay(case, other_case):
    running.start(case, "decision", date(2026, 10, 27), 1)
    running.stop(case, "decision", at("2026-11-20T09:00"))
    running.start(case, "recon-apply", date(2026, 4, 3), 1)
    running.start(other_case, "payment", date(2026, 11, 20), 1)
    publish_2027("2027-01-25")
    assert recount_open() == 0
    assert Recount.objects.count() == 0


def test_a_clock_with_pauses_and_extensions_is_counted_with_them(case):
    running.start(case, "decision", date(2026, 9, 1), 1)
    running.pause(case, "decision", at("2026-09-18T09:00"))
    running.resume(case, "decision", at("2026-10-12T17:00"))
    running.extend(case, "decision", at("2026-11-02T09:00"))
    assert due_of(case, "decision") == date(2027, 1, 25)  # 11-30 + 30 + 24 = 01-23, a Saturday
    publish_2027("2027-01-25")
    recount_open()
    assert due_of(case, "decision") == date(2027, 1, 26)


def test_the_signal_of_a_loaded_calendar_recounts(case):
    running.start(case, "decision", date(2026, 10, 27), 1)
    publish_2027("2027-01-25")
    calendar_changed.send(sender=CalendarYear, years=[2027])
    assert due_of(case, "decision") == date(2027, 1, 26)


def test_the_command_recounts_and_says_how_many(case):
    running.start(case, "decision", date(2026, 10, 27), 1)
    publish_2027("2027-01-25")
    out = StringIO()
    call_command("recount_clocks", stdout=out)
    assert out.getvalue().strip().endswith("1")
