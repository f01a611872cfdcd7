"""Two years, five where there is harm, from the end of the conduct (Code 1054; APL 36)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from django.utils import translation

from foundation.clocks.limitation import limitation

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.mark.parametrize(
    ("ended", "harm", "last"),
    [
        ("2024-11-22", False, "2026-11-23"),  # 22 November 2026 is a Sunday
        ("2024-10-03", False, "2026-10-08"),  # National Day
        ("2024-11-25", False, "2026-11-25"),
        ("2024-02-29", False, "2026-02-28"),  # no 29th; 28 February 2026 is a Saturday that is worked
        ("2021-11-22", True, "2026-11-23"),
        ("2021-09-30", True, "2026-09-30"),
        ("2021-05-01", True, "2026-05-06"),  # older than the present Penalty Law: the rule of today
    ],
)
def test_the_last_day_is_the_same_day_of_the_year_and_rolls(ended: str, harm: bool, last: str) -> None:
    assert limitation(date.fromisoformat(ended), harm, TODAY).last_day == date.fromisoformat(last)


@pytest.mark.parametrize(("ended", "passed"), [("2024-11-20", True), ("2024-11-22", False), ("2024-11-25", False)])
def test_on_its_last_day_a_penalty_is_still_possible(ended: str, passed: bool) -> None:
    assert limitation(date.fromisoformat(ended), False, TODAY).passed is passed


def test_the_basis_is_the_law_of_the_day_on_which_the_conduct_ended() -> None:
    assert limitation(date(2026, 8, 14), False, TODAY).basis == ("apl/36",)
    assert limitation(date(2026, 8, 15), False, TODAY).basis == ("apl/36", "code/1054")


def test_the_sentence_says_how_it_was_counted_and_what_is_left() -> None:
    assert limitation(date(2024, 11, 25), False, TODAY).sentence == (
        "Limitation, two years: Nov. 25, 2026, 24:00; 2 year(s) from: end of the act (Nov. 25, 2024, this day not "
        "counted); on Nov. 23, 2026 2 day(s) are left; basis: Administrative Penalty Law (2021), art. 36; that the last "
        "day rolls is not verified."
    )


def test_the_sentence_says_since_when_it_is_over() -> None:
    assert "passed on Nov. 23, 2026" in limitation(date(2021, 11, 19), True, TODAY).sentence
