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


AUTHORITIES = {  # the rest: the ecology authority
    "ENERGY": "V22", "MS": "V23", "CG": "V24", "MSR": "V26", "MS ECO": "V28", "MS CG": "V31", "ECO TR": "V32", "ECO MS": "V34",
    "PS": "V36", "HC": "V38", "LOCAL": "V39 V41 V42 V43 V44 V45 V47", "DESIGNATED": "V54",
}  # fmt: skip


def test_each_violation_is_the_matter_of_the_authority_that_the_page_names() -> None:
    named = {code: said.split() for said, codes in AUTHORITIES.items() for code in codes.split()}

    found = {rule.code: rule.body["authority"] for rule in api.rules("violation")}
    assert found == {code: named.get(code, ["ECO"]) for code in found}


SUBJECTS = {  # the rest: whoever did it
    "DISCHARGER": "V01 V02 V03 V04 V09 V10 V11 V12 V13 V14 V15 V16 V17 V21 V22 V29 V48", "BUILDER": "V05 V06 V07 V08",
    "MONITORING_BODY": "V18 V19", "SELLER": "V23", "IMPORTER": "V24", "SHIP": "V26", "MAKER IMPORTER SELLER USER": "V28", "MAKER": "V30",
    "IMPORTER SELLER": "V31", "MAKER IMPORTER": "V32", "USER WORKSHOP": "V33", "MAKER SELLER": "V34", "INSPECTION_BODY": "V35",
    "USER": "V36", "CATERER": "V43 V44",
}  # fmt: skip


def test_each_violation_is_that_of_whom_its_own_words_name() -> None:
    named = {code: said.split() for said, codes in SUBJECTS.items() for code in codes.split()}

    found = {rule.code: rule.body["subject"] for rule in api.rules("violation")}
    assert found == {code: named.get(code, []) for code in found}


def test_the_crime_check_and_the_unsure_rows_are_those_of_the_page() -> None:
    every = api.rules("violation")

    assert {rule.code for rule in every if rule.body.get("crime_check")} == {"V04", "V17", "V19", "V52"}
    assert {rule.code for rule in every if set(rule.certainty.split()) & {"P", "M"}} == {"V08", "V16"}
    assert {rule.code for rule in every if any(one.get("may") for one in rule.body["fines"])} == {"V06", "V12", "V41"}
