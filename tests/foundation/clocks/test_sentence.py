from __future__ import annotations

from datetime import date

import pytest
from django.utils.translation import override

from foundation.clocks import running
from foundation.clocks.due import Span
from foundation.clocks.explain import explain
from foundation.clocks.queries import latest_of, sentence
from foundation.law.terms import Length

from .leads import at

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def english(about: str, limit: str) -> str:
    with override("en"):
        return sentence(latest_of(about, limit))


def test_it_says_until_when_how_counted_and_on_which_basis(case):
    running.start(case, "payment", date(2026, 11, 20), 1)
    said = english(case, "payment")
    assert said.startswith("Paying the fine: to be done by Dec. 7, 2026, 24:00; 15 calendar day(s) from: ")
    assert "(Nov. 20, 2026, this day not counted); the last day was no working day and moved on to the next one" in said
    assert said.endswith(".")
    assert "; basis: " in said


def test_the_command_says_the_same(case):
    """`manage.py explain_deadline` of the same limit, start, pause and extension."""
    running.start(case, "decision", date(2026, 9, 1), 1)
    running.pause(case, "decision", at("2026-09-18T09:00"))
    running.resume(case, "decision", at("2026-10-12T17:00"))
    running.extend(case, "decision", at("2026-11-02T09:00"))
    asked = {"paused": [Span(date(2026, 9, 18), date(2026, 10, 12))], "extended": [Length(30, "CD")]}

    with override("en"):
        assert sentence(latest_of(case, "decision")) == explain("decision", date(2026, 9, 1), **asked).sentence


def test_it_names_pauses_extensions_and_the_warning_date(case):
    running.start(case, "decision", date(2026, 9, 1), 1)
    running.pause(case, "decision", at("2026-09-18T09:00"))
    running.resume(case, "decision", at("2026-10-12T17:00"), outcome=date(2026, 10, 10))
    running.extend(case, "decision", at("2026-11-02T09:00"))
    said = english(case, "decision")
    assert "to be done by Jan. 25, 2027, 24:00, warning from Jan. 21, 2027" in said
    assert "extended by 30 calendar day(s); 24 day(s) excluded (2026-09-18 … 2026-10-12)" in said
    assert "provisional: it needs a holiday calendar that is not yet published" in said


def test_a_resting_clock_says_what_is_used_and_left(case):
    running.start(case, "decision", date(2026, 9, 18), 1)
    running.pause(case, "decision", at("2026-09-24T10:20"))
    assert "rests since Sept. 24, 2026; days used: 6, left: 84" in english(case, "decision")


def test_a_second_pause_counts_only_the_days_between_as_used(case):
    running.start(case, "decision", date(2026, 9, 1), 1)
    running.pause(case, "decision", at("2026-09-11T09:00"))
    running.resume(case, "decision", at("2026-09-21T09:00"))
    running.pause(case, "decision", at("2026-09-25T09:00"))
    assert "days used: 14, left: 76" in english(case, "decision")


@pytest.mark.parametrize(
    ("limit", "start", "says"),
    [
        (
            "defence",
            "2026-11-17",
            "the waiting period runs until Nov. 24, 2026, 24:00; the next act is possible after it",
        ),
        ("recon-apply", "2026-10-23", "may be used until Dec. 22, 2026, 24:00"),
        ("term-serious-max", "2026-10-22", "takes effect until Oct. 22, 2029, 00:00"),
        ("time-bar-2y", "2025-06-12", "counts until June 14, 2027, 24:00"),
        ("decision-service", "2026-11-02", "overdue since Nov. 11, 2026, 24:00"),
        ("hearing-request", "2026-11-02", "ran out on Nov. 9, 2026, 24:00"),
    ],
)
def test_each_kind_of_limit_speaks_for_itself(case, limit, start, says):
    running.start(case, limit, date.fromisoformat(start), 1)
    assert f": {says};" in english(case, limit)


def test_hours_are_said_to_the_minute(case):
    running.start(case, "transfer-deliver", at("2026-11-23T09:15"), 1)
    said = english(case, "transfer-deliver")
    assert "to be done by 2026-11-24 09:15; 24 hour(s) from: " in said
    assert "(2026-11-23 09:15), through nights and holidays" in said


@pytest.mark.parametrize(("ended", "word"), [("2026-11-27T23:59", "in time"), ("2026-12-01T10:00", "late")])
def test_an_ended_clock_says_whether_in_time(case, ended, word):
    running.start(case, "reinspection", date(2026, 10, 28), 1)
    running.stop(case, "reinspection", at(ended))
    assert f", {word} (until Nov. 27, 2026, 24:00)" in english(case, "reinspection")


def test_it_says_what_is_not_sure(case):
    running.start(case, "archive", date(2026, 11, 20), 1)
    assert "that the last day rolls is not verified" in english(case, "archive")
    running.start(case, "hearing-request", date(2026, 11, 20), 1)
    assert "the start is chosen by this system; no text states it" in english(case, "hearing-request")
    running.start(case, "payment", date(2026, 11, 20), 1)
    assert "verified" not in english(case, "payment")


def test_it_speaks_chinese_to_a_chinese_reader(case):
    running.start(case, "payment", date(2026, 11, 20), 1)
    with override("zh-hans"):
        assert "2026年12月7日" in sentence(latest_of(case, "payment"))
