"""Conversion to the standard state, to dry gas and to reference oxygen (折算; monitoring.md §13, HJ 212-2017 D.2)."""

from __future__ import annotations

from decimal import Decimal

STANDARD_PRESSURE = Decimal(101325)  # Pa
AIR_OXYGEN = Decimal(21)  # %, as the standards count it
ZERO_CELSIUS = Decimal(273)


def standard_state(value: Decimal, *, air_pressure: Decimal, static_pressure: Decimal, celsius: Decimal) -> Decimal:
    """The concentration at 101325 Pa and 273 K; pressures in Pa."""
    pressure = STANDARD_PRESSURE / (air_pressure + static_pressure)
    return value * pressure * (ZERO_CELSIUS + celsius) / ZERO_CELSIUS


def dry(wet: Decimal, moisture: Decimal) -> Decimal:
    """The concentration in dry gas; `moisture` is a fraction below 1."""
    return wet / (1 - moisture)


def from_ppm(value: Decimal, molar_mass: Decimal) -> Decimal:
    """mg/m³ from ppm."""
    return molar_mass / Decimal("22.4") * value


def nitrogen_oxides(no: Decimal, no2: Decimal) -> Decimal:
    """NOx counted as NO2, mg/m³."""
    return no * 46 / 30 + no2


def at_reference_oxygen(value: Decimal, *, oxygen: Decimal, reference: Decimal) -> Decimal:
    """The converted value of a dry concentration; oxygen contents in %. Near 21 % it means nothing."""
    return value * (AIR_OXYGEN - reference) / (AIR_OXYGEN - oxygen)


def rate(value: Decimal, gas_per_hour: Decimal) -> Decimal:
    """kg/h from the unconverted dry concentration (mg/m³) and the dry gas (m³/h)."""
    return value * gas_per_hour / 1_000_000
