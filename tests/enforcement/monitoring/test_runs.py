"""The lead rule on the worked episode of monitoring.md §16, typed from the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from enforcement.monitoring.rule import LeadRule
from enforcement.monitoring.runs import Hour, runs_above, spells_flagged

from .stations import BEIJING

RULE = LeadRule(
    hours=3, equal_counts=False, converted="ZsAvg", plain="Avg", invalid_gap=2, close_after=1,
    flag_share=Decimal("0.25"), flag_hours=24, oxygen_max=Decimal(20), hour_minutes=45,
)  # fmt: skip

EPISODE = [
    ("04", "N", "47.1"), ("05", "N", "52.3"), ("06", "N", "49.6"), ("07", "N", "55.8"), ("08", "N", "61.2"),
    ("09", "D", "58.0"), ("10", "N", "63.4"), ("11", "N", "58.7"), ("12", "C", None), ("13", "N", "44.0"),
    ("14", "N", "50.0"),
]  # fmt: skip


def at(hour: int) -> datetime:
    return datetime(2026, 11, 20, tzinfo=BEIJING) + timedelta(hours=hour)


def an_hour(hour: int, value: str | None, flag: str = "N") -> Hour:
    number = Decimal(value) if value else None
    return Hour(at(hour), number, flag == "N", flag, Decimal(50), at(hour + 1) + timedelta(seconds=30))


def worked(until: str = "14") -> list[Hour]:
    return [an_hour(int(hour), value, flag) for hour, flag, value in EPISODE if hour <= until]


def spans(runs) -> list[tuple[int, int, int]]:
    return [(run.since.hour, run.until.hour, len(run.counted)) for run in runs]


def test_the_worked_episode_is_one_run_of_four_hours():
    (run,) = runs_above(worked(), RULE)

    assert spans([run]) == [(7, 12, 4)]
    assert (run.worst.value, run.closed) == (Decimal("63.4"), True)


def test_the_third_valid_hour_makes_it_when_its_message_came():
    assert runs_above(worked("09"), RULE) == []
    (run,) = runs_above(worked("10"), RULE)
    assert run.met_at == at(11) + timedelta(seconds=30)


def test_the_message_that_came_last_makes_it_even_for_an_earlier_hour():
    late = [replace(hour, completed_at=at(20)) if hour.start == at(8) else hour for hour in worked()]
    assert runs_above(late, RULE)[0].met_at == at(20)


def test_it_stays_open_until_a_valid_hour_is_not_above():
    assert [run.closed for run in runs_above(worked("12"), RULE)] == [False]
    assert [run.closed for run in runs_above(worked("13"), RULE)] == [True]


def test_with_no_gap_allowed_there_is_no_run():
    assert runs_above(worked(), replace(RULE, invalid_gap=0)) == []


def test_more_invalid_hours_in_a_row_than_allowed_end_a_run():
    values = [an_hour(0, "60"), an_hour(1, "60"), *(an_hour(n, "60", "D") for n in (2, 3, 4)), an_hour(5, "60")]
    assert runs_above(values, RULE) == []
    assert spans(runs_above(values, replace(RULE, invalid_gap=3))) == [(0, 6, 3)]


def test_an_hour_of_which_nothing_came_is_an_invalid_hour():
    values = [an_hour(0, "60"), an_hour(1, "60"), an_hour(4, "60")]
    assert spans(runs_above(values, RULE)) == [(0, 5, 3)]
    assert runs_above(values, replace(RULE, invalid_gap=1)) == []


def test_equal_is_above_only_where_the_setting_says_so():
    values = [an_hour(n, "50.0") for n in range(3)]
    assert runs_above(values, RULE) == []
    assert spans(runs_above(values, replace(RULE, equal_counts=True))) == [(0, 3, 3)]


def test_an_episode_closes_after_as_many_valid_hours_as_set():
    values = [an_hour(n, value) for n, value in enumerate(["60", "60", "40", "60", "40", "40"])]
    assert runs_above(values, RULE) == []
    assert spans(runs_above(values, replace(RULE, close_after=2))) == [(0, 4, 3)]


def test_two_episodes_are_two_runs():
    values = [an_hour(n, "40" if n == 3 else "60") for n in range(7)]
    assert spans(runs_above(values, RULE)) == [(0, 3, 3), (4, 7, 3)]


def test_without_a_permitted_value_nothing_is_judged():
    assert runs_above([replace(hour, permitted=None) for hour in worked()], RULE) == []


def test_flags_of_the_worked_episode_are_no_matter_of_data_quality():
    assert spells_flagged(worked(), RULE) == []


def test_a_quarter_of_a_day_with_flags_is():
    day = [an_hour(n, "40", "M" if 4 <= n < 10 else "N") for n in range(40)]
    (spell,) = spells_flagged(day, RULE)
    assert spans([spell]) == [(4, 10, 6)]
    assert (spell.met_at, spell.closed) == (at(10) + timedelta(seconds=30), True)


def test_a_quarter_is_needed():
    assert spells_flagged([an_hour(n, "40", "M" if 4 <= n < 9 else "N") for n in range(40)], RULE) == []
