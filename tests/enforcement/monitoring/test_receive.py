"""The checks of one message in their order: monitoring.md §10."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from enforcement.monitoring.choices import SetAside
from enforcement.monitoring.fault import WHAT, explain
from enforcement.monitoring.frame import packet
from enforcement.monitoring.receive import receive

from .packets import wire
from .stations import MN, RECEIVED, a_packet, known

GOOD = "DataTime=20261120080000;a21026-Avg=28.4,a21026-Flag=N"


def reason(raw: bytes, **settings: object) -> str:
    return receive(raw, known(**settings), RECEIVED).reason


def segment(text: str) -> bytes:
    return packet(text.encode())


FAULTS = {
    "no head": (wire("W2")[1:], "frame"),
    "no tail": (wire("W2")[:-2], "frame"),
    "nothing between head and tail": (b"##0000\r\n", "frame"),
    "length beyond what is read": (a_packet("a21026-Info=" + "x" * 2000), "length"),
    "not hexadecimal": (wire("W2").replace(b"&&1A40", b"&&1A4x"), "crc"),
    "no data area": (segment(f"ST=31;CN=2061;MN={MN};Flag=5"), "structure"),
    "&& missing before the check value": (segment(f"ST=31;CN=2061;MN={MN};CP=&&{GOOD}"), "structure"),
    "stray comma": (a_packet(GOOD + ","), "structure"),
    "FLAG": (segment(f"ST=31;CN=2061;MN={MN};FLAG=5;CP=&&{GOOD}&&"), "structure"),
    "-flag": (a_packet(GOOD.replace("-Flag", "-flag")), "structure"),
    "a value without name": (a_packet(GOOD + ",28.4"), "structure"),
    "the same name twice": (a_packet(GOOD + ",a21026-Avg=28.4"), "structure"),
    "no command": (segment(f"ST=31;MN={MN};CP=&&{GOOD}&&"), "structure"),
    "no text": (packet(b"ST=31;CN=2061;MN=%s;CP=&&a21026-Info=\xff&&" % MN.encode()), "structure"),
    "no device mark": (segment(f"ST=31;CN=2061;CP=&&{GOOD}&&"), "missing_mn"),
    "empty device mark": (a_packet(GOOD, mn=""), "missing_mn"),
    "another device": (a_packet(GOOD, mn="0100F1C7A0000E0000000009"), "unknown_mn"),
    "a device that only begins alike": (a_packet(GOOD, mn=MN + "0"), "unknown_mn"),
    "no such day": (a_packet(GOOD.replace("20261120", "20261131")), "time"),
    "no such hour": (a_packet(GOOD.replace("080000", "240000")), "time"),
    "before there was a protocol": (a_packet(GOOD.replace("20261120", "19991120")), "time"),
    "no data time": (a_packet("a21026-Avg=28.4,a21026-Flag=N"), "time"),
    "a request number of another length": (a_packet(GOOD, qn="20261120090012"), "time"),
    "11 minutes ahead": (a_packet(GOOD.replace("080000", "134100")), "time"),
    "request number ahead": (a_packet(GOOD, qn="20261120134100000"), "time"),
    "words for a number": (a_packet(GOOD.replace("28.4", "high")), "value"),
    "no number": (a_packet(GOOD.replace("28.4", "")), "value"),
    "not a finite number": (a_packet(GOOD.replace("28.4", "NaN")), "value"),
    "digits of another script": (a_packet(GOOD.replace("28.4", "２８")), "value"),
}


@pytest.mark.parametrize(("raw", "expected"), FAULTS.values(), ids=FAULTS)
def test_each_fault_has_its_reason_and_a_sentence(raw, expected):
    found = receive(raw, known(), RECEIVED)

    assert (found.reason, found.readings) == (expected, [])
    assert explain(found.detail)


def test_the_first_reason_in_the_given_order_counts():
    raw = bytearray(a_packet("DataTime=99999999999999;a21026-Avg=x", mn="NOBODY"))
    assert reason(bytes(raw)) == "unknown_mn"
    assert reason(bytes(raw).replace(b"##0", b"##1")) == "length"
    assert list(SetAside.values) == ["frame", "length", "crc", "structure", "missing_mn", "unknown_mn", "time", "value"]


def test_ten_minutes_ahead_are_allowed():
    assert reason(a_packet(GOOD.replace("080000", "134000"))) == ""


LENIENT = ["&& missing before the check value", "stray comma", "FLAG", "-flag"]


@pytest.mark.parametrize("name", LENIENT)
def test_a_station_may_be_allowed_small_faults(name):
    assert reason(FAULTS[name][0], lenient=True) == ""


def test_unsplit_segments_are_read_with_a_note_up_to_a_cap():
    long = a_packet(GOOD + ",a21026-Info=" + "x" * 1500)
    assert receive(long, known(), RECEIVED).notes == ("unsplit",)


def test_packets_in_the_style_of_2005_are_read_and_their_codes_translated():
    old = segment(f"ST=32;CN=2011;PW=123456;MN={MN};CP=&&DataTime=20261120080000;01-Rtd=6.4,01-Flag=N;S01-Rtd=9.0&&")
    found = receive(old, known(), RECEIVED)
    assert [(one.factor, one.name) for one in found.readings] == [
        ("a34013", "Rtd"),
        ("a34013", "Flag"),
        ("a19001", "Rtd"),
    ]
    assert found.notes == ("old_code",)


NOTED = {
    "unknown_command": a_packet(GOOD, cn="9021"),
    "lower_flag": a_packet(GOOD.replace("Flag=N", "Flag=d")),
    "unknown_flag": a_packet(GOOD.replace("Flag=N", "Flag=X")),
    "review_flag": a_packet(GOOD.replace("Flag=N", "Flag=T")),
    "unknown_field": a_packet(GOOD + ",a21026-Median=28.4"),
    "conversion": a_packet(GOOD + ",a21026-ZsAvg=28.4"),
    "password": a_packet(GOOD).replace(b"PW=123456", b"PW=000000"),
}


@pytest.mark.parametrize("note", sorted(set(NOTED) - {"password"}))
def test_oddities_are_accepted_with_a_note(note):
    found = receive(NOTED[note], known(), RECEIVED)
    assert (found.reason, found.notes) == ("", (note,))


def test_an_unknown_command_is_kept_unread():
    assert receive(NOTED["unknown_command"], known(), RECEIVED).readings == []


def test_data_a_day_older_than_its_request_number_is_accepted():
    assert reason(a_packet(GOOD.replace("20261120080000", "20261119060000"))) == ""


WHOLE = ["W1", "W2", "W3", "W4a", "W7", "Q0", "R1"]


@given(st.data())
def test_one_damaged_byte_is_always_found_and_never_raises(data):
    raw = bytearray(whole := wire(data.draw(st.sampled_from(WHOLE))))
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))

    found = receive(bytes(raw), known(), RECEIVED)

    only_the_case_of_a_check_digit = raw[:-6] == whole[:-6] and raw[-6:].upper() == whole[-6:]
    assert (found.reason in SetAside.values) != only_the_case_of_a_check_digit
    assert not found.reason or explain(found.detail)


@given(st.sampled_from(WHOLE), st.lists(st.tuples(st.integers(0, 600), st.integers(0, 255)), max_size=20))
def test_any_damage_is_set_aside_or_passes_every_check_and_never_raises(name, damage):
    raw = bytearray(wire(name))
    for place, byte in damage:
        raw[place % len(raw)] = byte

    assert receive(bytes(raw), known(), RECEIVED).reason in {"", *SetAside.values}


@given(st.binary(max_size=400))
@example(b"##0010")
@example(b"##0004&&&&FFFF\r\n")
def test_noise_never_raises(noise):
    assert receive(noise, known(), RECEIVED).reason in SetAside.values


@given(st.binary(max_size=300))
def test_noise_in_a_good_frame_never_raises(noise):
    found = receive(packet(b"ST=31;CN=2061;MN=%s;CP=&&" % MN.encode() + noise + b"&&"), known(), RECEIVED)
    assert found.reason in {"", *SetAside.values}


def test_every_sentence_names_what_it_needs():
    assert all(str(text) for text in WHAT.values())
