"""The air quality index (环境空气质量指数): HJ 633-2026, and for earlier days the table of 2012 (monitoring.md §17)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Decimal
from itertools import pairwise
from typing import Any

from .tables import AQI

SCALE: list[int] = AQI["iaqi"]


@dataclass(frozen=True)
class Index:
    """`value` None: not to be published, for a pollutant is missing. `primary`: ties are all listed."""

    value: int | None
    parts: Mapping[str, int]
    primary: tuple[str, ...] = ()

    @property
    def category(self) -> dict[str, Any] | None:
        """Name and colour; the last one is open upwards."""
        if self.value is None:
            return None
        return next((one for one in AQI["categories"] if self.value <= one["up_to"]), AQI["categories"][-1])


def index(means: Mapping[str, Decimal], *, on: date, period: str = "day") -> Index:
    """The index of a place from the means of its pollutants, µg/m³ (co: mg/m³); `period` "day" (o3: 8 h) or "hour"."""
    parts = {name: sub_index(name, value, on=on, period=period) for name, value in means.items()}
    greatest = max(parts.values(), default=0)
    if set(AQI["needed"]) - set(parts) and greatest <= AQI["publish_above"]:
        return Index(None, parts)
    primary = tuple(name for name, value in parts.items() if value == greatest > AQI["primary_above"])
    return Index(max(greatest, 1), parts, primary)


def sub_index(name: str, value: Decimal, *, on: date, period: str = "day") -> int:
    """IAQI of one pollutant, rounded up; beyond the end of its scale the scale's last value."""
    points = _breakpoints(on)[name][period]
    amount = rounded(value, AQI["decimals"].get(name, 0))
    for (low, high), (at_low, at_high) in zip(pairwise(points), pairwise(SCALE), strict=False):
        if amount <= high:
            share = (amount - Decimal(str(low))) / (Decimal(str(high)) - Decimal(str(low)))
            return int((share * (at_high - at_low) + at_low).to_integral_value(ROUND_CEILING))
    return SCALE[len(points) - 1]


def rounded(value: Decimal, decimals: int) -> Decimal:
    """By GB/T 8170: halves go to the even digit."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)


def _breakpoints(on: date) -> dict[str, dict[str, list[float]]]:
    for version in AQI["versions"]:
        if version["valid_from"] <= on <= version.get("valid_until", date.max):
            return version["breakpoints"]
    raise LookupError(f"No table of the air quality index for {on}.")
