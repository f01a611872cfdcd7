import pytest

from enforcement.monitoring.crc import crc_of
from enforcement.monitoring.receive import receive

from .packets import wire
from .stations import RECEIVED, known


def test_the_standards_sample_gives_1c80():
    sample = b"QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&"
    assert crc_of(sample) == "1C80"


def test_only_256_of_65536_values_ever_occur():
    assert len({crc_of(bytes([a, b])) for a in range(256) for b in range(256)}) == 256


def test_modbus_and_its_swapped_bytes():
    assert (crc_of(b"123456789", "modbus"), crc_of(b"123456789", "modbus-swapped")) == ("4B37", "374B")


@pytest.mark.parametrize("variant", ["modbus", "modbus-swapped"])
def test_the_variant_is_a_setting_of_the_station_and_never_guessed(variant):
    segment = wire("W2")[6:-6]
    raw = wire("W2")[:6] + segment + crc_of(segment, variant).encode() + b"\r\n"

    assert receive(raw, known(), RECEIVED).reason == "crc"
    assert receive(raw, known(crc_variant=variant), RECEIVED).reason == ""
    assert receive(wire("W2"), known(crc_variant=variant), RECEIVED).reason == "crc"


def test_a_check_value_in_lower_case_is_read():
    assert receive(wire("W2").replace(b"&&1A40", b"&&1a40"), known(), RECEIVED).reason == ""
