from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.utils.translation import override

from foundation.clocks.calendar import Calendar
from foundation.clocks.due import due
from foundation.clocks.lengths import length_of
from foundation.clocks.months import add_months

from .typed import CALENDAR, counted, limit, written


def test_the_day_of_the_event_is_not_counted():
    days = counted("transfer-head", "2026-09-21").days
    assert [(day.date.isoformat(), day.counted) for day in days] == [
        ("2026-09-21", False),
        ("2026-09-22", True),
        ("2026-09-23", True),
        ("2026-09-24", True),
    ]


def test_the_counting_names_holidays_and_make_up_days():
    with override("en"):
        days = [
            (day.date.isoformat(), day.counted, str(day.why)) for day in counted("correction-order", "2026-04-30").days
        ]
    assert days[0] == ("2026-04-30", False, "day of the event, not counted")
    assert days[1:6] == [(f"2026-05-0{n}", False, "public holiday") for n in range(1, 6)]
    assert days[6:] == [(f"2026-05-0{n}", True, "working day") for n in (6, 7, 8)]


def test_a_made_up_sunday_counts_as_a_working_day():
    with override("en"):
        assert str(counted("defence", "2026-09-14").days[-1].why) == "make-up working day"


def test_only_the_last_day_rolls_and_only_once():
    with override("en"):
        tail = [(day.date.isoformat(), day.counted, str(day.why)) for day in counted("payment", "2026-09-18").days[-6:]]
    assert tail == [
        ("2026-10-03", True, "public holiday: the last day moves on"),
        ("2026-10-04", False, "public holiday"),
        ("2026-10-05", False, "public holiday"),
        ("2026-10-06", False, "public holiday"),
        ("2026-10-07", False, "public holiday"),
        ("2026-10-08", False, "the next working day: here the limit ends"),
    ]


def test_an_extension_is_added_to_the_raw_end_not_to_the_rolled_one():
    assert written(counted("decision", "2026-01-05")) == "2026-04-07"  # raw end 04-05 is a holiday
    assert written(counted("decision", "2026-01-05", extended="30CD")) == "2026-05-06"  # 04-05 + 30 = 05-05, a holiday


def test_a_month_extension_is_added_to_the_months_already_given_from_the_start():
    assert written(counted("restrict-term", "2026-01-31")) == "2026-04-30"
    assert written(counted("restrict-term", "2026-01-31", extended="3M")) == "2026-07-31"


def test_days_after_months_are_added_to_the_raw_end_of_the_months():
    assert written(counted("prosecution-review", "2026-12-10", extended="15CD")) == "2027-01-25P"


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-08-31", 1, "2026-09-30"),
    ],
)
def test_a_month_ends_on_the_same_day_number_or_the_last_day(start, months, end):
    assert add_months(date.fromisoformat(start), months).isoformat() == end


def test_overlapping_pauses_exclude_a_day_once():
    apart = counted("decision", "2026-09-01", paused="2026-09-18..2026-10-12")
    overlapping = counted("decision", "2026-09-01", paused="2026-09-18..2026-10-05 2026-09-28..2026-10-12")
    assert written(overlapping) == written(apart) == "2026-12-24"


def test_a_pause_that_began_before_the_start_excludes_only_what_lies_after_it():
    assert written(counted("decision", "2026-09-01", paused="2026-08-20..2026-09-05")) == "2026-12-04"


def test_excluded_days_move_the_end_of_a_limit_in_months():
    assert written(counted("opinion-reply", "2026-03-02", paused="2026-03-10..2026-03-20")) == "2026-05-12"


def test_excluded_working_days_are_skipped_in_a_limit_in_working_days():
    assert written(counted("evidence-measure", "2026-10-12", paused="2026-10-14..2026-10-16")) == "2026-10-23"


def test_a_limit_paused_on_its_last_day_ends_on_the_day_it_resumes():
    assert written(counted("defence", "2026-03-05", paused="2026-03-12..2026-03-18")) == "2026-03-18"


def test_a_term_without_roll_ends_on_a_holiday_and_needs_no_calendar():
    reached = counted("seizure-term", "2026-12-02")
    assert (written(reached), reached.on.weekday()) == ("2027-01-01", 4)


def test_hours_run_through_nights_and_holidays_from_the_minute():
    assert written(counted("transfer-deliver", "2026-09-30T23:30:59")) == "2026-10-01T23:30"


def test_hours_leave_out_paused_time_once():
    paused = "2026-09-24T17:00..2026-09-24T19:00 2026-09-24T18:00..2026-09-24T20:00"
    assert written(counted("transfer-deliver", "2026-09-24T16:00", paused=paused)) == "2026-09-25T19:00"


def test_an_instant_in_another_zone_is_the_legal_day_in_shanghai():
    start = datetime.fromisoformat("2026-09-14T17:00:00+00:00")  # 01:00 on the 15th
    assert due(limit("payment", date(2026, 9, 15)), start, CALENDAR).on == date(2026, 9, 30)


def test_a_limit_in_days_ends_at_24_00():
    assert counted("payment", "2026-10-21").at.isoformat() == "2026-11-06T00:00:00+08:00"


def test_a_due_time_is_provisional_when_a_day_of_an_unpublished_year_was_looked_up():
    assert not counted("payment", "2026-12-10").provisional  # 12-25: only 2026 was asked
    assert not counted("payment", "2026-12-16").provisional  # 12-31
    assert counted("payment", "2026-12-17").provisional  # raw end 2027-01-01 had to be tested
    assert counted("transfer-head", "2026-12-29").provisional  # likewise
    assert not counted("term-general-max", "2026-12-17").provisional


def test_the_first_of_january_of_an_unpublished_year_is_off():
    assert written(counted("payment", "2026-12-17")) == "2027-01-04P"  # Friday off, then the weekend
    assert not CALENDAR.is_working(date(2027, 1, 1))
    assert CALENDAR.is_working(date(2027, 1, 4))


def test_loading_a_later_year_may_move_the_last_days_of_december():
    made_up = Calendar(CALENDAR.years | {2027}, CALENDAR.off | {date(2026, 12, 31), date(2027, 1, 1)}, CALENDAR.work)
    start = date(2026, 12, 16)
    assert due(limit("payment", start), start, CALENDAR).on == date(2026, 12, 31)
    assert due(limit("payment", start), start, made_up).on == date(2027, 1, 4)


@pytest.mark.parametrize(("text", "quantity", "unit"), [("30CD", 30, "CD"), ("5wd", 5, "WD"), (" 24H ", 24, "H")])
def test_a_length_is_read_as_people_write_it(text, quantity, unit):
    assert (length_of(text).quantity, length_of(text).unit) == (quantity, unit)


@pytest.mark.parametrize("text", ["", "CD", "0CD", "30", "30 days", "-3WD", "3D"])
def test_what_is_no_length_is_refused_with_what_would_be_right(text):
    with override("en"), pytest.raises(ValueError, match="write 30CD, 5WD, 24H, 3M or 1Y"):
        length_of(text)


def test_every_published_holiday_week_has_the_days_of_the_notice():
    off = {day for day in CALENDAR.off if day.year == 2026}
    assert len(off) == 33
    assert sum(day.weekday() < 5 for day in off) - sum(day.year == 2026 for day in CALENDAR.work) == 13
    assert all(CALENDAR.is_working(day) for day in CALENDAR.work)
    assert CALENDAR.next_working(date(2026, 2, 15)) == date(2026, 2, 24)
    assert CALENDAR.next_working(date(2026, 2, 24)) - date(2026, 2, 24) == timedelta(0)
