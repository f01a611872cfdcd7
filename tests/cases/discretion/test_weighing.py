"""How a fine is built up by the province's table, worked out by hand (administrative-case §19)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from cases.discretion.table import Table, table_for
from cases.discretion.weighing import Change, Weighing
from cases.models import Case
from foundation.agencies.models import Agency
from foundation.law import api as law

pytestmark = pytest.mark.django_db
OLD, NEW = date(2026, 4, 2), date(2026, 11, 17)
NOTHING = {
    "factor_means": "A", "factor_frequency": "A", "factor_scale": "A", "factor_harm": ["A"], "factor_duration": "A",
    "factor_correction": "A", "factor_fault": "A",
}  # fmt: skip
STORY = {**NOTHING, "factor_means": "C", "factor_scale": "C", "factor_fault": "C"}


def a_case(violation: str, conduct: date, agency: str = "临禾市生态环境局") -> Case:
    return Case(agency=Agency.objects.get(name=agency), violation=violation, conduct_from=conduct, conduct_to=conduct)


def the_table(violation: str = "V02", on: date = NEW, conduct: date | None = None) -> Table:
    found = table_for(a_case(violation, conduct or on), on)
    assert found is not None
    return found


def weigh(table: Table, chosen: dict[str, Any] = NOTHING, **change: Any) -> Weighing:
    return Weighing.of(table, chosen, Change(**change))


def ground(code: str) -> Any:
    return law.in_force(code, on=NEW)


def test_the_first_story_of_the_demo_is_built_up_to_the_fine_decided_there() -> None:
    found = weigh(the_table("V04", OLD, date(2025, 6, 12)), STORY)  # Permit Regulation 34: 200,000–1,000,000

    assert (found.start, found.weights, found.computed) == (20, 40, 600_000)
    assert found.band == (550_000, 650_000)


def test_the_worked_example_is_built_up_to_300_000() -> None:
    chosen = {**NOTHING, "factor_means": "B", "factor_scale": "C", "factor_correction": "B"}

    found = weigh(the_table(), chosen)  # Code 1107: 100,000–1,000,000

    assert (found.start, found.weights, found.computed, found.band) == (10, 20, 300_000, (250_000, 350_000))


def test_with_no_aggravating_factor_the_fine_is_the_minimum_and_the_band_does_not_go_below_it() -> None:
    assert (weigh(the_table()).computed, weigh(the_table()).band) == (100_000, (100_000, 150_000))


def test_the_sum_never_exceeds_the_maximum() -> None:
    most = {
        "factor_means": "D", "factor_frequency": "C", "factor_scale": "C", "factor_harm": ["B", "C", "D"], "factor_duration": "C",
        "factor_correction": "C", "factor_fault": "C",
    }  # fmt: skip

    found = weigh(the_table(), most)

    assert (found.start + found.weights, found.computed, found.band) == (120, 1_000_000, (950_000, 1_000_000))


def test_options_of_a_cumulable_factor_add_up() -> None:
    assert weigh(the_table(), {**NOTHING, "factor_harm": ["B", "C"]}).weights == 15


@pytest.mark.parametrize(("code", "sum_"), [("aggravating.malicious", 500_000), ("mitigating.removed", 100_000)])
def test_a_change_inside_the_range_moves_the_sum_by_a_share_of_the_maximum_and_stays_inside(
    code: str, sum_: int
) -> None:
    chosen = {**NOTHING, "factor_means": "D"}  # 300,000

    assert weigh(the_table(), chosen, ground=ground(code), share=Decimal(20)).computed == sum_


def test_a_reduction_below_the_minimum_is_a_share_of_the_minimum() -> None:
    found = weigh(the_table(), ground=ground("mitigating.restored"), below=Decimal(50))

    assert (found.floor, found.computed, found.band) == (50_000, 50_000, (50_000, 100_000))


def test_the_caps_come_from_the_law_data() -> None:
    assert (the_table().adjustment_max, the_table().mitigation_max, the_table().tolerance) == (20, 50, 5)


@pytest.mark.parametrize(("violation", "agency"), [("V49", "临禾市生态环境局"), ("V02", "无锡市生态环境局")])
def test_another_violation_or_province_has_no_table(violation: str, agency: str) -> None:
    if not Agency.objects.filter(name=agency).exists():
        Agency.objects.create(name=agency, kind="ECO", level=3, region_id="320200")

    assert table_for(a_case(violation, NEW, agency), NEW) is None
