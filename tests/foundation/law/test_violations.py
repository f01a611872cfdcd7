"""The violations of the data say what the page says: fines of both laws, measures, detention, daily penalty."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from foundation.law import api
from foundation.law.models import Rule

pytestmark = pytest.mark.django_db

UNITS = {
    "CNY": "", "CNY_PER_VEHICLE": "/vehicle", "TIMES_GOODS_VALUE": "×goods", "TIMES_DIRECT_LOSS": "×loss",
    "PERCENT_OF_INVESTMENT": "%investment", "PERCENT_OF_INCOME": "%income", "TIMES_FINE": "×fine",
}  # fmt: skip


def the_table() -> list[str]:
    """Compared with the page by eye, row by row; an amount that changes here changes there first."""
    text = Path(__file__).with_name("violations.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


def said(rule: Rule) -> str:
    body = rule.body
    parts = [map(fine, body["fines"]), map(measure, body["further"]), map(detention, body["detention"])]
    columns = ["; ".join(part) or "-" for part in parts]
    return " | ".join([rule.code, rule.valid_from.isoformat(), *columns, body["daily"]])


def fine(one: dict[str, Any]) -> str:
    narrower = " ".join(word for word in (one["whom"], one["grade"]) if word not in ("any", "normal"))
    return f"{one['provision']} {one['low']}–{one['high']}{UNITS[one['measured_in']]}" + f" ({narrower})" * bool(
        narrower
    )


def measure(one: dict[str, Any]) -> str:
    return f"{one['type']} {one['provision']}" + " must" * one["must"] + graded(one)


def detention(one: dict[str, Any]) -> str:
    return f"{one['provision']} {one['low_days']}–{one['high_days']}d" + graded(one)


def graded(one: dict[str, Any]) -> str:
    return "" if one["grade"] == "normal" else f" ({one['grade']})"


def test_every_range_measure_and_detention_is_that_of_the_page() -> None:
    assert [said(rule) for rule in api.rules("violation")] == the_table()


def test_a_base_has_a_least_amount_where_the_page_names_one() -> None:
    least = {
        rule.code: one["base_from"]
        for rule in api.rules("violation")
        for one in rule.body["fines"]
        if "base_from" in one
    }

    assert least == {"V34": 50_000}


def test_practice_bans_and_application_bars_have_their_years() -> None:
    years = {
        rule.code: one["years"] for rule in api.rules("violation") for one in rule.body["further"] if "years" in one
    }

    assert years == {"V11": [3], "V19": [5, 10], "V35": [5, 10]}


def test_where_two_laws_overlap_the_code_is_the_default_and_the_floors_are_kept() -> None:
    overlapping = {
        rule.code: rule.body.get("review_between") for rule in api.rules("violation") if "default" in rule.body
    }

    assert overlapping == {
        "V01": None,
        "V03": {"low": 100_000, "high": 200_000},
        "V04": {"low": 100_000, "high": 200_000},
    }


def test_every_violation_has_its_authority_and_belongs_to_a_known_one() -> None:
    known = {rule.code.removeprefix("authority.") for rule in api.rules("authority")}

    assert all(rule.body["authority"] and set(rule.body["authority"]) <= known for rule in api.rules("violation"))
