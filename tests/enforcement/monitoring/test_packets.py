"""Every worked packet of monitoring.md §11, and the answers to them."""

from __future__ import annotations

import pytest

from enforcement.monitoring.frame import open_frame
from enforcement.monitoring.receive import receive
from enforcement.monitoring.reply import answer, reply_to
from enforcement.monitoring.segment import parse

from .packets import PACKETS, wire
from .stations import RECEIVED, known


def received(name: str):
    return receive(wire(name), known(), RECEIVED)


def values(name: str) -> dict[str, str]:
    return {f"{one.factor}-{one.name}": one.text for one in received(name).readings}


@pytest.mark.parametrize("name", sorted(set(PACKETS) - {"W5", "W6"}))
def test_every_worked_packet_but_the_damaged_ones_is_good(name):
    assert received(name).reason == ""


def test_w1_is_an_hour_with_four_factors():
    assert values("W1")["a21026-ZsAvg"] == "35.5"
    assert {one.factor for one in received("W1").readings} == {"a00000", "a19001", "a21026", "a34013"}


def test_w2_is_a_ten_minute_mean():
    assert received("W2").segment["CN"] == "2051"
    assert received("W2").segment.area == {"DataTime": "20261120081000"}


def test_w3_keeps_the_flag_with_the_zero():
    assert values("W3")["a21026-Flag"] == "D"
    assert values("W3")["a21026-Avg"] == "0.0"


def test_w4_is_a_split_pair_that_can_be_read_part_by_part():
    assert (received("W4a").segment.part, received("W4b").segment.part) == ((1, 2), (2, 2))
    factors = {one.factor for name in ("W4a", "W4b") for one in received(name).readings}
    assert factors == {"a21026", "a21002", "a34013", "a19001"}


def test_w5_is_set_aside_for_its_check_value():
    assert (received("W5").reason, received("W5").detail) == ("crc", {"what": "crc", "found": "1A40", "right": "DA81"})


def test_w6_is_set_aside_for_its_length():
    assert (received("W6").reason, received("W6").detail) == (
        "length",
        {"what": "declared", "declared": 212, "found": 215},
    )


def test_w7_is_accepted_as_re_sent():
    assert received("W7").notes == ("resent",)


@pytest.mark.parametrize(("sent", "answered"), [("W1", "R1"), ("W4a", "R4a"), ("W4b", "R4b")])
def test_data_is_answered_with_9014_and_its_own_qn(sent, answered):
    assert reply_to(received(sent).segment) == wire(answered)


@pytest.mark.parametrize("name", ["R1", "Q1", "Q2", "Q3", "N1", "N2"])
def test_answers_and_packets_that_want_none_are_not_answered(name):
    assert reply_to(received(name).segment) is None


def test_a_notice_is_answered_with_9013():
    assert answer(parse(open_frame(wire("N1"))), "9013") == wire("N2")


def test_a_request_and_its_results_carry_no_readings():
    assert [received(name).readings for name in ("Q0", "Q1", "Q3")] == [[], [], []]
    assert received("Q0").segment.area == {"BeginTime": "20261120080000", "EndTime": "20261120090000"}


def test_a_wrong_check_value_or_length_yields_nothing_to_answer():
    assert [received(name).segment for name in ("W5", "W6")] == [None, None]
