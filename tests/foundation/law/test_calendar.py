"""The holiday calendar: days off and days made up, published year by year."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import chinese_calendar
import pytest

from foundation.law.faults import LawRefused
from foundation.law.loader import load, load_calendar
from foundation.law.models import CalendarDay, CalendarYear
from foundation.law.signals import calendar_changed

from .conftest import put

pytestmark = pytest.mark.django_db

NEXT = """
    calendars:
      - year: 2027
        source_zh: 通知
        source_en: Notice
        certainty: V
        rest:
          - {from: 2027-01-01, until: 2027-01-03, name_zh: 元旦, name_en: New Year}
        work:
          - {date: 2027-01-10, name_zh: 元旦调休上班, name_en: Made up for New Year}
"""


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    put(tmp_path, "2027.yaml", NEXT)
    return tmp_path / "2027.yaml"


def is_working(day: date) -> bool:
    exception = CalendarDay.objects.filter(day=day).first()
    return exception.working if exception else day.weekday() < 5


def test_the_years_2004_to_2026_are_published_and_2027_is_not():
    assert list(CalendarYear.objects.values_list("year", flat=True)) == list(range(2004, 2027))


@pytest.mark.parametrize("year", range(2004, 2027))
def test_every_day_agrees_with_the_package_chinesecalendar(year: int):
    exceptions = dict(CalendarDay.objects.filter(day__year=year).values_list("day", "working"))
    days = [date(year, 1, 1) + timedelta(n) for n in range(366)]

    differing = [
        day
        for day in days
        if day.year == year and exceptions.get(day, day.weekday() < 5) != chinese_calendar.is_workday(day)
    ]

    assert differing == []


@pytest.mark.parametrize(
    ("day", "working"),
    [("2026-02-14", True), ("2026-02-23", False), ("2026-09-20", True), ("2026-10-07", False), ("2026-10-08", True)],
)
def test_make_up_days_and_holidays_of_2026(day: str, working: bool):
    assert is_working(date.fromisoformat(day)) is working


def test_an_administrator_loads_the_next_year_and_who_waits_for_it_is_told(
    notice: Path, django_capture_on_commit_callbacks
):
    told: list[list[int]] = []
    calendar_changed.connect(lambda sender, years, **_: told.append(years), weak=False, dispatch_uid="test")

    with django_capture_on_commit_callbacks(execute=True):
        assert load_calendar(notice) == (2027,)
        assert load_calendar(notice) == ()
    calendar_changed.disconnect(dispatch_uid="test")

    assert told == [[2027]]
    assert [is_working(date(2027, 1, day)) for day in (1, 4, 10)] == [False, True, True]


def test_a_corrected_notice_replaces_the_year_and_counts_as_a_new_version(notice: Path):
    load_calendar(notice)
    notice.write_text(notice.read_text(encoding="utf-8").replace("2027-01-10", "2027-01-09"), encoding="utf-8")

    load_calendar(notice)

    assert [
        CalendarYear.objects.get(year=2027).version,
        is_working(date(2027, 1, 9)),
        is_working(date(2027, 1, 10)),
    ] == [
        2,
        True,
        False,
    ]


def test_loading_the_law_leaves_the_administrators_years_alone(tmp_path: Path):
    put(tmp_path, "2026.yaml", NEXT.replace("2027", "2026").replace("2026-01-10", "2026-01-04"))
    load_calendar(tmp_path / "2026.yaml")

    load(demo=True)

    year = CalendarYear.objects.get(year=2026)
    assert (year.by_administrator, year.days.count()) == (True, 4)


@pytest.mark.parametrize(
    ("right", "wrong", "sentence"),
    [
        ("date: 2027-01-10", "date: 2027-01-11", "2027.yaml: 2027: 2027-01-11 is a weekday; only a Saturday or Sunday is made up."),
        ("until: 2027-01-03", "until: 2028-01-03", "2027.yaml: 2027: 2028-01-01 lies outside the year 2027."),
        ("from: 2027-01-01", "from: 2027-01-04", "2027.yaml: 2027: A holiday from 2027-01-04 ends before it begins."),
        ("date: 2027-01-10", "date: 2027-01-03", "2027.yaml: 2027: 2027-01-03 is named twice."),
        ("year: 2027", "jahr: 2027", "2027.yaml: : calendar lacks year."),
        ("calendars:", "rules:", "2027.yaml: A calendar file has the part calendars and no other."),
    ],
)  # fmt: skip
def test_a_wrong_calendar_is_refused_by_name(notice: Path, right: str, wrong: str, sentence: str):
    notice.write_text(notice.read_text(encoding="utf-8").replace(right, wrong), encoding="utf-8")

    with pytest.raises(LawRefused) as refusal:
        load_calendar(notice)

    assert sentence.replace(": : ", ": ") in [str(fault) for fault in refusal.value.faults]
    assert not CalendarYear.objects.filter(year=2027).exists()
