"""Conduct is judged by the law of its day, unless the newer one is lighter; of several provisions the higher fine counts."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from foundation.law import api
from foundation.law.choice import Reason, applicable_violation, between_floors, heaviest
from foundation.law.compare import compare
from foundation.law.fines import Candidate
from foundation.law.models import Rule

pytestmark = pytest.mark.django_db

BEFORE, LAST_OLD, FIRST_NEW, AFTER = date(2025, 6, 12), date(2026, 8, 14), date(2026, 8, 15), date(2026, 11, 23)


def applied(code: str, conduct_on: date, decided_on: date) -> tuple[str, int, int]:
    found = applicable_violation(code, conduct_on, decided_on).chosen.fine()
    return found.provision, found.low, found.high


@pytest.mark.parametrize(
    ("conduct_on", "decided_on", "expected"),
    [
        (BEFORE, date(2026, 4, 2), ("air-law/99(2)", 100_000, 1_000_000)),
        (LAST_OLD, LAST_OLD, ("air-law/99(2)", 100_000, 1_000_000)),
        (FIRST_NEW, FIRST_NEW, ("code/1107", 100_000, 1_000_000)),
    ],
)
def test_the_day_of_the_conduct_picks_the_law(conduct_on: date, decided_on: date, expected: tuple[str, int, int]):
    assert applied("V02", conduct_on, decided_on) == expected


def test_of_two_old_provisions_the_one_with_the_higher_fine_counts():
    choice = applicable_violation("V04", BEFORE, date(2026, 4, 2))

    assert [one.provision for one in choice.chosen.fines] == ["air-law/99(3)", "permit-reg/34(2)"]
    assert applied("V04", BEFORE, date(2026, 4, 2)) == ("permit-reg/34(2)", 200_000, 1_000_000)
    assert choice.reason == Reason.ONE_LAW
    assert choice.fine_fault(600_000) is None


def test_before_the_permit_regulation_the_air_law_stood_alone():
    assert applied("V04", date(2020, 5, 1), date(2020, 9, 1)) == ("air-law/99(3)", 100_000, 1_000_000)


def test_under_the_code_the_code_counts_and_a_fine_between_the_floors_needs_a_note():
    choice = applicable_violation("V04", FIRST_NEW, AFTER)

    assert applied("V04", FIRST_NEW, AFTER) == ("code/1108", 100_000, 1_000_000)
    assert [choice.needs_note(fine) for fine in (100_000, 199_999, 200_000)] == [True, True, False]


def test_a_lighter_newer_law_reaches_back():
    choice = applicable_violation("V31", BEFORE, AFTER)

    assert choice.reason == Reason.NEWER_LIGHTER
    assert [one.fine().provision for one in choice.candidates] == ["air-law/110", "code/1122"]
    assert choice.chosen == choice.candidates[1]


def test_a_heavier_newer_law_does_not():
    choice = applicable_violation("V25", BEFORE, AFTER)

    assert choice.reason == Reason.NOT_LIGHTER
    assert (choice.chosen.fine().provision, choice.chosen.fine().high) == ("air-law/105", 3)


def test_lighter_detention_against_a_compulsory_measure_goes_to_the_legal_review():
    choice = applicable_violation("V04", LAST_OLD, AFTER)
    old, new = choice.candidates

    assert (old.detention, new.detention) == ((15, 10), (10, 5))
    assert (old.must, new.must) == (frozenset(), frozenset({"RESTRICT_OPERATION", "ORDER_SUSPEND"}))
    assert (choice.reason, choice.to_be_reviewed, choice.chosen) == (Reason.MIXED, True, old)


def test_a_newer_law_that_is_lighter_only_by_a_disputed_reading_goes_to_the_legal_review():
    choice = applicable_violation("V03", LAST_OLD, AFTER)

    assert (choice.reason, choice.to_be_reviewed) == (Reason.DISPUTED, True)
    assert choice.chosen.fine().provision == "permit-reg/34(1)"


def test_fines_measured_differently_are_not_compared():
    assert applicable_violation("V05", LAST_OLD, AFTER).reason == Reason.INCOMPARABLE


def test_the_grade_decides_which_fines_are_compared():
    ordinary = applicable_violation("V09", LAST_OLD, AFTER)
    failure = applicable_violation("V09", LAST_OLD, AFTER, grade="failure")

    assert (ordinary.reason, failure.reason) == (Reason.NEWER_LIGHTER, Reason.NOT_LIGHTER)


def test_a_new_prohibition_does_not_reach_back():
    with pytest.raises(api.NotInForce, match="V07 is not in force on 2026-08-14"):
        applicable_violation("V07", LAST_OLD, AFTER)


@pytest.mark.parametrize(("fine", "right"), [(99_999, False), (100_000, True), (1_000_000, True), (1_000_001, False)])
def test_a_fine_outside_the_range_is_named_with_the_range(fine: int, right: bool):
    fault = applicable_violation("V02", AFTER, AFTER).fine_fault(fine)

    sentence = f"A fine of {fine:,} yuan lies outside the range of the law: 100,000–1,000,000 yuan."
    assert fault == (None if right else sentence)


def test_a_fine_counted_in_the_value_of_goods_needs_that_value():
    choice = applicable_violation("V23", AFTER, AFTER)

    assert choice.fine_fault(50_000) == (
        "The law allows 1–5 times the value of the goods: enter that sum, so that the fine can be checked."
    )
    assert choice.fine_fault(50_000, base=10_000) is None
    assert choice.fine_fault(50_001, base=10_000) is not None


def test_a_fine_per_vehicle_is_a_multiple_of_it():
    choice = applicable_violation("V37", AFTER, AFTER)

    assert [choice.fine_fault(fine) is None for fine in (5_000, 15_000, 5_001, 0)] == [True, True, False, False]


def test_a_person_is_fined_by_the_range_for_persons():
    choice = applicable_violation("V42", AFTER, AFTER)

    assert choice.fine_fault(1_000, whom="person") is None
    assert choice.fine_fault(1_000, whom="unit") is not None


def test_where_the_data_knows_no_fine_none_is_allowed():
    assert applicable_violation("V36", AFTER, AFTER).fine_fault(1) == "The law threatens no fine for V36 in this case."


def test_one_act_against_several_rules_is_fined_by_the_highest():
    assert heaviest(["V15", "V04", "V21"], AFTER, AFTER).code == "V04"


def test_a_multiple_of_the_goods_value_weighs_what_the_goods_are_worth():
    both = ["V23", "V29"]

    assert heaviest(both, AFTER, AFTER).code == "V29"
    assert heaviest(both, AFTER, AFTER, base=Decimal(1_000_000)).code == "V23"


def test_of_several_violations_each_must_have_been_one_on_its_day():
    with pytest.raises(api.NotInForce, match="V07 is not in force on 2025-06-12"):
        heaviest(["V02", "V07"], BEFORE, AFTER)
    with pytest.raises(ValueError, match="Name at least one violation"):
        heaviest([], AFTER, AFTER)


def test_a_fine_between_the_floors_says_what_the_legal_review_has_to_note():
    assert between_floors("V04", 150_000, AFTER, AFTER) == (
        "The fine of 150,000 yuan lies between the floor of the Code (100,000) and that of the Regulation on Permits "
        "(200,000), and it is not settled which prevails: the legal review notes why."
    )
    assert [between_floors("V04", fine, AFTER, AFTER) for fine in (99_999, 200_000)] == [None, None]
    assert between_floors("V02", 150_000, AFTER, AFTER) is None


def test_each_candidate_says_its_articles_ranges_and_grades():
    choice = applicable_violation("V08", AFTER, AFTER)

    assert choice.chosen.in_words == [
        "Ecological and Environmental Code, art. 1100: 200,000–1,000,000 yuan",
        "Ecological and Environmental Code, art. 1100: 1,000,000–2,000,000 yuan (where correction is refused)",
        "Ecological and Environmental Code, art. 1100: 50,000–200,000 yuan (persons responsible)",
    ]
    assert choice.why == "The same rule was in force on the day of the conduct and of the decision."


def test_a_base_below_the_least_counts_as_the_least():
    choice = applicable_violation("V34", AFTER, AFTER)

    assert [choice.fine_fault(fine, base=Decimal(1_000)) is None for fine in (49_999, 50_000, 250_000, 250_001)] == [
        False, True, True, False,
    ]  # fmt: skip


def test_an_extremely_serious_accident_multiplies_the_fine_of_its_grade():
    choice = applicable_violation("V52", AFTER, AFTER)

    assert [str(one) for one in choice.ranges("extreme", "unit")] == ["2–5 times the fine of the ordinary grade"]
    assert choice.fine_fault(3_000_000, grade="extreme", base=Decimal(1_000_000)) is None
    assert [str(one) for one in choice.ranges("extra", "responsible")] == ["0–50 per cent of last year's income"]


def a_rule(**body: object) -> Candidate:
    return Candidate(Rule(body={"fines": [], "further": [], "detention": [], **body}))


def fined(low: int, high: int, measured_in: str = "CNY") -> Candidate:
    """A rule of one range."""
    one = {
        "provision": "code/1107",
        "whom": "any",
        "grade": "normal",
        "measured_in": measured_in,
        "low": low,
        "high": high,
    }
    return a_rule(fines=[one])


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (fined(100, 1000), fined(50, 2000), Reason.MIXED),  # the ranges cross: lower floor, higher ceiling
        (fined(50, 2000), fined(100, 1000), Reason.MIXED),
        (fined(200, 1000), fined(100, 1000), Reason.NEWER_LIGHTER),
        (fined(100, 1000), fined(100, 500), Reason.NEWER_LIGHTER),
        (fined(100, 500), fined(200, 500), Reason.NOT_LIGHTER),
        (fined(100, 1000), fined(100, 1000), Reason.NOT_LIGHTER),
        (fined(100, 1000), a_rule(), Reason.INCOMPARABLE),  # of one of the two the range is not known
        (fined(1, 3, "TIMES_GOODS_VALUE"), fined(100, 1000), Reason.INCOMPARABLE),
    ],
)
def test_two_ranges_are_compared_at_both_ends(old: Candidate, new: Candidate, reason: Reason):
    assert compare(old, new, "normal") == reason
