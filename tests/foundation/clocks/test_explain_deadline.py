from __future__ import annotations

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from foundation.law.api import limit, rules
from foundation.law.book import forget
from foundation.law.models import CalendarYear, Load, Rule

pytestmark = pytest.mark.django_db


def explain(*args: str) -> str:
    out = StringIO()
    call_command("explain_deadline", *args, stdout=out)
    return out.getvalue()


def data(*args: str) -> dict:
    return json.loads(explain(*args, "--json"))


def test_json_has_exactly_the_promised_parts():
    assert data("correction-order", "2026-04-30", "--language", "en") == {
        "limit": "correction-order",
        "start": "2026-04-30",
        "due": "2026-05-08",
        "provisional": False,
        "basis": data("correction-order", "2026-04-30")["basis"],
        "days": [
            {"date": "2026-04-30", "counted": False, "why": "day of the event, not counted"},
            *data("correction-order", "2026-04-30", "--language", "en")["days"][1:6],
            *({"date": f"2026-05-0{n}", "counted": True, "why": "working day"} for n in (6, 7, 8)),
        ],
    }
    assert data("correction-order", "2026-04-30")["basis"] == ["mep28/8"]


def test_the_days_off_are_named():
    days = data("correction-order", "2026-04-30", "--language", "en")["days"][1:6]
    assert [(day["date"], day["counted"]) for day in days] == [(f"2026-05-0{n}", False) for n in range(1, 6)]
    assert len({day["why"] for day in days}) == 1
    assert days[0]["why"] not in ("weekend", "working day")


def test_hours_give_an_instant_in_shanghai():
    answer = data("transfer-deliver", "2026-09-24T16:00")
    assert (answer["start"], answer["due"]) == ("2026-09-24T16:00:00+08:00", "2026-09-25T16:00:00+08:00")


def test_pauses_and_extensions_move_the_date():
    assert data("decision", "2026-09-01", "--paused", "2026-09-18..2026-10-12")["due"] == "2026-12-24"
    assert data("filing", "2026-08-24", "--extended", "15CD")["due"] == "2026-09-23"
    twice = data("decision", "2026-01-05", "--extended", "30CD", "--extended", "30CD")
    assert twice["due"] == "2026-06-04"


def test_an_unpublished_year_makes_it_provisional():
    assert (data("decision", "2026-10-27")["due"], data("decision", "2026-10-27")["provisional"]) == (
        "2027-01-25",
        True,
    )


def test_the_text_lists_each_day_in_either_language():
    lines = explain("payment", "2026-11-20", "--language", "en").splitlines()
    assert lines[0].startswith("Paying the fine: to be done by Dec. 7, 2026, 24:00; 15 calendar day(s) from: ")
    assert lines[1].startswith("2026-11-20")
    assert len(lines) == 1 + 18
    assert "2026年12月7日" in explain("payment", "2026-11-20")


WRONG = [
    (["decison", "2026-09-01"], "The law data has no time limit decison; the nearest are: decision, "),
    (["payment", "2026-13-01"], "“2026-13-01” is no date; write 2026-09-01 or 2026-09-24T16:00."),
    (["transfer-deliver", "2026-09-24"], "“Delivering the transfer” counts hours: give the time of day as well."),
    (["payment", "2026-09-01", "--paused", "2026-09-05"], "“2026-09-05” is no span; write 2026-09-18..2026-10-12."),
    (["payment", "2026-09-01", "--paused", "2026-09-05..2026-09-04"], "“2026-09-05..2026-09-04” ends before it begins."),
    (["payment", "2026-09-01", "--paused", "2026-08-20..2026-09-01"], "A pause until 2026-09-01 ends before the limit begins (2026-09-01)."),
    (["payment", "2026-09-01", "--paused", "2026-10-01..2026-10-09"], "A pause from 2026-10-01 begins after the limit has run out (Sept. 16, 2026, 24:00)."),
    (["filing", "2026-09-01", "--extended", "soon"], "“soon” is no length of time; write 30CD, 5WD, 24H, 3M or 1Y."),
    (["payment", "2026-09-01", "--extended", "15CD"], "“Paying the fine” cannot be extended."),
    (["filing", "2026-09-01", "--extended", "15WD"], "“Filing a case” may be extended by at most: 15 calendar day(s)."),
    (["filing", "2026-09-01", "--extended", "16CD"], "“Filing a case” may be extended by at most: 15 calendar day(s)."),
    (["decision", "2026-09-01", *["--extended", "30CD"] * 3], "may be extended by at most: 30 calendar day(s), then 30 calendar day(s)."),
]  # fmt: skip


@pytest.mark.parametrize(("args", "says"), WRONG)
def test_bad_input_is_refused_with_what_would_be_right(args, says):
    with pytest.raises(CommandError) as refusal:
        explain(*args, "--language", "en")

    assert (says in str(refusal.value), refusal.value.returncode) == (True, 2), str(refusal.value)


def test_pauses_that_overlap_count_once():
    once = data("decision", "2026-09-01", "--paused", "2026-09-18..2026-10-12")
    twice = data("decision", "2026-09-01", "--paused", "2026-09-18..2026-10-01", "--paused", "2026-09-25..2026-10-12")

    assert (twice["due"], twice["days"]) == (once["due"], once["days"])


def test_without_any_load_the_packaged_files_answer_the_same():
    asked = ("decision", "2026-09-01", "--paused", "2026-09-18..2026-10-12", "--extended", "30CD", "--json")
    loaded = explain(*asked)
    Load.objects.all().delete()
    Rule.objects.all().delete()
    CalendarYear.objects.all().delete()
    forget()

    assert explain(*asked) == loaded
    assert explain("payment", "2026-09-18", "--lang", "zh").startswith("缴纳罚款期限")


def test_every_limit_is_explained_in_both_languages():
    codes = sorted({rule.code for rule in rules("time_limit")})

    for code in codes:
        start = "2026-09-24T16:00" if limit(code, on=date(2026, 9, 24)).unit == "H" else "2026-09-24"
        chinese, english = explain(code, start, "--lang", "zh"), explain(code, start, "--lang", "en")
        assert chinese != english
        assert json.loads(explain(code, start, "--json"))["limit"] == code
