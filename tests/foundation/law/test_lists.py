"""The lists of reference-data.md §4, §6, §7 and §9 as the page gives them."""

from __future__ import annotations

from datetime import date

import pytest

from foundation.agencies.models import Level
from foundation.law import api
from foundation.subjects.models import PermitClass

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)
VALUES = {
    "clue_source": "INSPECTION OFFSITE_MONITOR HOTLINE MEDIA SUPERIOR TRANSFER_IN OTHER",
    "penalty_type": "WARNING CRITICISM FINE CONFISCATE_GAIN CONFISCATE_GOODS SUSPEND_PERMIT DOWNGRADE REVOKE BAN_APPLICATION "
    "RESTRICT_OPERATION ORDER_SUSPEND ORDER_CLOSE RESTRICT_PRACTICE BAN_PRACTICE ORDER_REMOVAL DETENTION",
    "warning_level": "YELLOW ORANGE RED",
    "performance_grade": "A B B- C D",
    "incident_grade": "GENERAL LARGER MAJOR EXTRA",
    "closing_ground": "PERFORMED COURT_ACCEPTED NO_PENALTY TERMINATED TRANSFERRED REVOKED OTHER",
    "remedy_result": "DISMISSED UPHELD VARIED REVOKED ILLEGAL VOID MEDIATED WITHDRAWN",
    "objection_state": "NONE MARKED RESOLVED_KEEP RESOLVED_CHANGE",
    "permit_class": "KEY SIMPLIFIED REGISTRATION",
}
INDUSTRIES = """
2511 V02 V29 V22 | 2521 V02 V29 V22 | 26 V29 V40 V52 | 3011 V02 V22 V40 | 3031 V02 V22 V40 | 3041 V02 V22 V40
| 3110 V02 V22 V29 | 3120 V02 V22 V29 | 3130 V02 V22 V29 | 3211 V02 | 3212 V02 | 3216 V02 | 3360 V29 | 2110 V29 | 2319 V29
| 4411 V02 V22 | 4412 V02 V22 | 4430 V02 V22 | 4710 V38 V47 | 48 V38 V47 | 5265 V29 | 5430 V39 | 6210 V43 V44 V45
| 8111 V33 V46 | 7461 V18 V19 V20 V35 | 7452 V18 V19 V20 V35 | 01 V41 | 03 V41
"""


@pytest.mark.parametrize("kind", VALUES)
def test_a_list_has_the_values_of_the_page_in_their_order(kind: str) -> None:
    assert [rule.body["value"] for rule in api.rules(kind, on=TODAY)] == VALUES[kind].split()


def test_the_grades_of_an_incident_choose_the_fine_of_an_accident() -> None:
    fines = {one["grade"] for one in api.in_force("V52", on=TODAY).body["fines"] if one["measured_in"] == "CNY"}

    assert {rule.body["value"].lower() for rule in api.rules("incident_grade", on=TODAY)} == fines


def test_the_permit_of_an_enterprise_has_one_of_the_classes() -> None:
    assert PermitClass.values == VALUES["permit_class"].split()


def test_an_industry_names_its_typical_violations_and_is_marked_as_from_memory() -> None:
    rules = api.rules("industry", on=TODAY)

    assert [" ".join([one.body["value"], *one.body["violations"]]) for one in rules] == [
        line.strip() for line in INDUSTRIES.split("|")
    ]
    assert {one.certainty for one in rules} == {"M"}
    assert [one.body["value"] for one in rules if one.body.get("crime") == ["K3"]] == ["3211", "3212", "3216"]


def test_a_heavy_pollution_period_has_the_measures_of_the_code_and_their_violations() -> None:
    rules = api.rules("heavy_pollution_measure", on=TODAY)

    assert len(rules) == 8
    assert {one.code: one.body["violation"] for one in rules if "violation" in one.body} == {
        "response.stop-production": "V48",
        "response.earthwork": "V47",
    }
    assert [one.code for one in rules if one.body["graded"]] == ["response.stop-production"]


def test_a_township_has_no_power_to_penalise() -> None:
    rules = api.rules("agency_level", on=TODAY)

    assert [(one.body["number"], one.body["may_penalise"]) for one in rules] == [
        (1, True), (2, True), (3, True), (4, True), (5, False),
    ]  # fmt: skip
    assert Level.values == [1, 2, 3, 4]


GROUNDS = {
    "suspension_ground": "successor interpretation other-case force-majeure other",
    "termination_ground": "citizen-died organisation-ended other",
    "no_penalty_ground": "minor-corrected no-fault capacity time-barred first-minor",
    "aggravating_ground": "malicious refusal serious repeated",
    "mitigating_ground": "removed restored compensated merit",
}


def test_the_grounds_of_a_decision_are_those_of_the_page() -> None:
    found = {kind: " ".join(one.code.partition(".")[2] for one in api.rules(kind, on=TODAY)) for kind in GROUNDS}

    assert found == GROUNDS
    assert [one.body["must"] for one in api.rules("no_penalty_ground", on=TODAY)] == [True, True, True, True, False]


def test_each_category_names_who_joins_an_inspection() -> None:
    joins = {one.body["category"]: one.body["with"] for one in api.rules("responsibility", on=TODAY)}

    assert joins == {"IND": ["IIT"], "MOB": ["TR", "PS", "ECO"], "DUST": ["ECO"], "CATER": ["MS"], "BIO": ["ECO"]}


RESPONSIBLE = {
    "IND": ("ECO", [*range(1, 22), 29]), "MOB": ("TR PS ECO", range(30, 38)), "DUST": ("HC", range(38, 41)),
    "CATER": ("UM", range(43, 46)), "BIO": ("AG", range(41, 43)),
}  # fmt: skip


def test_each_category_has_its_lead_and_its_typical_violations() -> None:
    found = {
        one.body["category"]: (" ".join(one.body["lead"]), one.body["violations"])
        for one in api.rules("responsibility", on=TODAY)
    }

    assert found == {code: (lead, [f"V{n:02}" for n in rows]) for code, (lead, rows) in RESPONSIBLE.items()}


@pytest.mark.parametrize(("article", "violation"), [("183", "V14"), ("184", "V15"), ("225", "V35")])
def test_the_duties_of_monitoring_stand_as_provisions(article: str, violation: str) -> None:
    assert api.provision(f"code/{article}").certainty == "V"
    assert api.in_force(violation, on=TODAY).body["fines"]


THRESHOLDS = {"K2": 3, "K3": 3, "K4": 10, "K6": 2, "K8": 2, "K9": 300_000, "K10": 12, "P1": 300_000}


def test_the_criminal_thresholds_have_the_numbers_of_the_page() -> None:
    found = {one.code: one.body["quantity"] for one in api.rules("crime_threshold", on=TODAY) if "quantity" in one.body}

    assert found == THRESHOLDS
    assert {code: api.in_force(code, on=TODAY).body["limit"] for code in ("K6", "K8")} == dict.fromkeys(
        ("K6", "K8"), "prior-penalty-window"
    )


def test_raw_records_are_kept_five_years() -> None:
    assert api.setting("record-years", on=TODAY) == 5
