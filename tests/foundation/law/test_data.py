"""What stands in the packaged data, against what the domain pages say."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from foundation.law import api
from foundation.law.loader import files, load
from foundation.law.models import Instrument, Provision, Rule

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
RIGHTS = {  # deadlines on a right, an option, a question, a return or an onward transfer: they lapse
    *("hearing-request", "court-refusal-review", "recon-apply", "recon-apply-max", "litigation"),
    *("litigation-after-recon", "litigation-recon-silent", "appeal-judgment", "appeal-ruling"),
    *("police-ask-material", "police-refer-on", "police-return", "reconsider-nonfiling-wd", "reconsider-nonfiling-cd"),
    *("supervision-suggest", "criminal-appeal-judgment", "criminal-appeal-ruling", "detention-more-evidence"),
    *("detention-reject", "listing-defence", "hotline-forward", "objection-sh-forward"),
}


ANSWERS = {
    "recon-answer",
    "litigation-answer",
    "instalment",
}  # in no table of the pages: from memory, or set by the act, and marked so


def the_table() -> list[list[str]]:
    lines = Path(__file__).with_name("time_limits.txt").read_text(encoding="utf-8").splitlines()
    return [line.split(" | ") for line in lines]


def test_every_file_of_the_package_loads_and_loading_again_changes_nothing():
    assert len(files(demo=True)) == len(files(demo=False)) + 4

    assert not load(demo=True).changed


def test_the_145_time_limits_say_what_the_table_says():
    said = [
        [
            rule.code,
            " + ".join(
                f"{one['quantity']} {one['unit']}"
                for one in [{"quantity": rule.body["quantity"], "unit": rule.body["unit"]}, *rule.body["extensions"]]
            ),
            rule.body["roll"],
            rule.body["kind"],
            rule.body["marks"].get("start", "-"),
            rule.body["marks"].get("roll", "-"),
            rule.body["start_en"],
            rule.body["where"],
        ]
        for rule in api.rules("time_limit")
        if rule.code not in ANSWERS
    ]

    assert len(said) == 146
    assert said == the_table()


def test_every_time_limit_has_its_start_in_both_languages():
    lacking = [
        rule.code
        for rule in api.rules("time_limit")
        if rule.body["start_zh"].isascii() or not rule.body["start_en"].isascii()
    ]

    assert lacking == []


def test_only_a_duty_can_be_overdue():
    by_right = {rule.code for rule in api.rules("time_limit") if not rule.body["duty"]}
    no_deadlines = {rule.code for rule in api.rules("time_limit") if rule.body["kind"] != "deadline"}

    assert by_right == (RIGHTS | no_deadlines) - {"seizure-term"}


def test_every_rule_cites_provisions_that_exist_and_each_belongs_to_an_instrument():
    known = set(Provision.objects.values_list("code", flat=True))

    assert {code for rule in Rule.objects.all() for code in rule.basis} <= known
    assert {code.partition("/")[0] for code in known} <= set(Instrument.objects.values_list("code", flat=True))


def test_the_versions_of_a_code_never_overlap():
    versions: dict[str, list[Rule]] = {}
    for rule in Rule.objects.order_by("code", "valid_from"):
        versions.setdefault(rule.code, []).append(rule)

    for several in versions.values():
        assert all(earlier.valid_until < later.valid_from for earlier, later in pairwise(several))


@pytest.mark.parametrize(
    ("kind", "codes"),
    [
        ("violation", [f"V{n:02}" for n in range(1, 55)]),
        ("measure", [f"J{n:02}" for n in range(1, 29)]),
        ("recipient", [f"R{n:02}" for n in range(1, 21) if n != 18]),
        ("trigger", [f"TR{n:02}" for n in range(1, 13)]),
        ("crime_threshold", ["A1", "A2", *[f"K{n}" for n in range(1, 12)], "M1", "P1", "S1"]),
        ("fatal_defect", [f"F{n}" for n in range(1, 12)]),
        ("source_category", ["BIO", "CATER", "DUST", "IND", "MOB"]),
    ],
)
def test_every_row_of_the_domain_pages_is_there(kind: str, codes: list[str]):
    assert sorted({rule.code for rule in api.rules(kind)}) == sorted(codes)


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("penalty_type", 16),
        ("clue_source", 7),
        ("service_method", 7),
        ("evidence_type", 11),
        ("closing_ground", 7),
        ("discretion_factor", 7),
        ("transfer_material", 7),
        ("tier", 3),
        ("responsibility", 5),
    ],
)
def test_no_row_of_a_list_is_missing(kind: str, count: int):
    assert len(api.rules(kind, on=TODAY)) == count


@pytest.mark.parametrize(
    ("code", "amount"),
    [
        ("hearing-fine-citizen", 5_000),
        ("hearing-fine-unit", 200_000),
        ("discussion-fine", 500_000),
        ("summary-fine-citizen", 200),
        ("summary-fine-unit", 3_000),
        ("cash-fine", 100),
        ("surcharge-max", 1),
    ],
)
def test_thresholds_are_those_of_the_law(code: str, amount: int):
    assert api.amount(code, on=TODAY) == amount


def test_a_threshold_counts_the_sum_itself():
    hearing = api.threshold("hearing-fine-unit", on=TODAY)

    assert [hearing.reached_by(sum_) for sum_ in (199_999, 200_000, 200_001)] == [False, True, True]


def test_the_demos_list_basis_is_called_fictional_wherever_it_is_shown():
    basis = api.in_force("LB-STORY", on=date(2025, 6, 10), kind="list_basis")

    assert basis.body["fictional"] is True
    assert "虚构" in basis.label_zh
    assert "fictional" in basis.label_en
    assert basis.body["conduct"] == ["TR01"]
    assert basis.body["measures"] == ["J01"]
    assert basis.body["finality"] == "REMEDY_EXHAUSTED"


def test_an_evasion_fine_of_half_a_million_is_serious_by_the_demos_standard_alone():
    assert [(one.body["violation"], one.body["fine_from"]) for one in api.rules("penalty_class")] == [("V04", 500_000)]


def test_without_the_demo_no_list_has_a_basis():
    load(demo=False)

    assert api.rules("list_basis") == []
    assert api.rules("penalty_class") == []


def test_what_is_unsure_is_marked():
    sure, unsure = api.limit("payment", on=TODAY).rule, api.limit("ack-push", on=TODAY).rule

    assert (sure.certainty, sure.unsure, unsure.certainty, unsure.unsure) == ("V", False, "D", True)


def test_no_code_belongs_to_two_kinds():
    kinds = Counter(code for code, _kind in set(Rule.objects.values_list("code", "kind")))

    assert [code for code, count in kinds.items() if count > 1] == []


INSTRUMENTS = [  # reference-data.md §10
    ("code", "2026-08-15", None, "V"), ("air-law", "2016-01-01", "2026-08-14", "V"), ("epl", "2015-01-01", "2026-08-14", "V"),
    ("eia-law", "2003-09-01", "2026-08-14", "V"), ("permit-reg", "2021-03-01", None, "S"), ("apl", "2021-07-15", None, "V"),
    ("acl", "2012-01-01", None, "V"), ("arl", "2024-01-01", None, "V"), ("psapl", "2026-01-01", None, "V"),
    ("mee30", "2023-07-01", None, "S"), ("mep28", "2015-01-01", None, "S"), ("mep29", "2015-01-01", None, "S"),
    ("mep30-14", "2015-01-01", None, "S"), ("det", "2015-01-01", None, "S"), ("link17", "2017-01-25", None, "S"),
    ("reg310", "2020-08-07", None, "V"), ("ji23", "2023-08-15", None, "S"),
    ("cr36", "2026-04-01", None, "V"), ("ndrc58", "2023-05-01", "2026-03-31", "V"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "begins", "ends", "mark"), INSTRUMENTS)
def test_an_instrument_has_the_dates_and_the_mark_of_the_page(code: str, begins: str, ends: str | None, mark: str):
    one = Instrument.objects.get(code=code)

    assert (str(one.valid_from), str(one.valid_until)) == (begins, str(ends))
    assert mark in one.certainty.split()


def test_the_factors_of_discretion_are_the_seven_of_the_page():
    assert [rule.label_en for rule in api.rules("discretion_factor", on=TODAY)] == [
        "Means", "Frequency", "Scale", "Harm", "Duration", "Correction", "Subjective fault and others",
    ]  # fmt: skip


def test_breaking_seals_is_a_matter_of_the_police():
    assert "5–10" in api.provision("psapl/72").summary_en.replace("-", "–")


def test_every_row_says_whence_since_when_how_surely_and_what_in_both_languages():
    rows = [*Rule.objects.all(), *Provision.objects.all(), *Instrument.objects.all()]

    assert [
        one.code
        for one in rows
        if not (one.label_zh and one.label_en and one.summary_zh and one.summary_en and one.certainty)
    ] == []
    assert [one.code for one in Rule.objects.all() if not (one.basis and one.valid_from)] == []
    assert [one.code for one in rows if one.summary_zh.isascii() and not one.summary_zh.isdigit()] == []
