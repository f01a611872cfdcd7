"""monitoring.md §17: the worked day, and the ends of the scales."""

from __future__ import annotations

from datetime import date
from decimal import Decimal as D

import pytest

from enforcement.monitoring.aqi import index, rounded, sub_index

DAY = date(2026, 11, 20)
WORKED = {"pm25": D(75), "pm10": D(150), "o3": D(162), "no2": D(36), "co": D("0.9"), "so2": D(12)}


def test_the_worked_day():
    found = index(WORKED, on=DAY)

    assert found.parts == {"pm25": 114, "pm10": 112, "o3": 102, "no2": 45, "co": 23, "so2": 12}
    assert (found.value, found.primary) == (114, ("pm25",))
    assert (found.category["zh"], found.category["colour"]) == ("轻度污染", "#FF7E00")


def test_the_date_picks_the_table():
    assert sub_index("pm25", D(75), on=date(2026, 2, 28)) == 100
    assert sub_index("pm25", D(75), on=date(2026, 3, 1)) == 114


@pytest.mark.parametrize(
    ("name", "value", "period", "expected"),
    [
        ("so2", "801", "hour", 200), ("o3", "900", "day", 300), ("pm10", "900", "day", 500), ("pm25", "0", "day", 0),
        ("pm25", "60", "day", 100), ("pm25", "60.4", "day", 100), ("pm25", "61", "day", 101), ("no2", "200", "hour", 100),
    ],
)  # fmt: skip
def test_breakpoints_belong_below_and_scales_end(name, value, period, expected):
    assert sub_index(name, D(value), on=DAY, period=period) == expected


def test_with_a_pollutant_missing_it_is_published_above_100_only():
    assert index({"pm25": D(35)}, on=DAY).value is None
    assert index({"pm25": D(35)}, on=DAY).category is None
    assert index({"pm25": D(75)}, on=DAY).value == 114


def test_ties_are_all_primary_and_a_clean_day_has_none():
    assert index({**WORKED, "pm25": D(115), "pm10": D(250)}, on=DAY).primary == ("pm25", "pm10")
    assert index(dict.fromkeys(WORKED, D(0)), on=DAY).primary == ()


def test_it_is_at_least_one():
    assert index(dict.fromkeys(WORKED, D(0)), on=DAY).value == 1


def test_halves_go_to_the_even_digit():
    assert [rounded(D(text), 0) for text in ("60.5", "61.5")] == [60, 62]


def test_severe_pollution_is_open_upwards():
    assert index({"pm25": D(900)}, on=DAY).category["zh"] == "严重污染"


def test_a_day_before_every_table_is_refused():
    with pytest.raises(LookupError, match="2011"):
        sub_index("pm25", D(1), on=date(2011, 1, 1))
