"""monitoring.md §13, the worked values."""

from decimal import Decimal as D

from enforcement.monitoring.conversion import at_reference_oxygen, dry, from_ppm, nitrogen_oxides, rate, standard_state


def test_conversion_to_reference_oxygen():
    assert round(at_reference_oxygen(D("78.0"), oxygen=D("9.4"), reference=D(6)), 1) == D("100.9")


def test_the_factor_of_w1():
    assert at_reference_oxygen(D("28.4"), oxygen=D("9.0"), reference=D(6)) == D("35.5")
    assert at_reference_oxygen(D("6.4"), oxygen=D("9.0"), reference=D(6)) == D("8.0")


def test_wet_to_dry():
    assert round(dry(D("30.0"), D("0.12")), 1) == D("34.1")


def test_ppm_and_nitrogen_oxides():
    assert round(from_ppm(D(10), D(64)), 3) == D("28.571")
    assert nitrogen_oxides(D(30), D(4)) == D(50)


def test_the_standard_state_leaves_a_standard_gas_as_it_is():
    assert standard_state(D(100), air_pressure=D(101325), static_pressure=D(0), celsius=D(0)) == D(100)
    assert standard_state(D(100), air_pressure=D(101325), static_pressure=D(0), celsius=D(273)) == D(200)


def test_the_amount_of_w1():
    assert round(rate(D("28.4"), D(120_600)), 3) == D("3.425")
