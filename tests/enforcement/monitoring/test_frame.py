"""Where one message ends and the next begins, and what damage does to that."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from enforcement.monitoring.frame import split

from .packets import wire

W2, W3 = wire("W2"), wire("W3")


def raws(stream: bytes) -> list[bytes]:
    return [piece.raw for piece in split(stream)]


def test_messages_are_cut_at_cr_lf_with_their_lines():
    assert [(piece.line, piece.raw) for piece in split(W2 + b"\r\n" + W3)] == [(1, W2), (3, W3)]


def test_a_message_without_its_tail_leaves_the_next_whole():
    assert raws(W2[:-2] + W3) == [W2[:-2], W3]
    assert raws(W2[:120] + W3) == [W2[:120], W3]
    assert raws(W2[:-2] + b"\n" + W3) == [W2[:-2] + b"\n", W3]


def test_a_line_break_within_a_message_makes_no_second_one():
    broken = W2[:120] + b"\r\n" + W2[120:]
    assert raws(broken + W3) == [broken, W3]


def test_a_damaged_head_is_one_message():
    assert raws(b"#x" + W2[2:] + W3) == [b"#x" + W2[2:], W3]
    assert raws(b"#" + W2 + W3) == [b"#" + W2, W3]


def test_two_damaged_messages_in_a_row_are_two():
    cut, headless = W2[:150] + b"\r\n", W3[1:]
    assert raws(cut + headless + W2) == [cut, headless, W2]


def test_noise_between_two_messages_is_kept_apart():
    assert raws(W2 + b"AT+OK\r\n" + W3) == [W2, b"AT+OK\r\n", W3]


def test_an_empty_stream_has_no_message():
    assert raws(b"") == raws(b"\r\n\r\n") == []


@given(st.binary(max_size=200))
def test_no_byte_is_lost_but_idle_line_breaks(noise):
    stream = W2 + noise + W3

    assert bare(b"".join(raws(stream))) == bare(stream)


def bare(stream: bytes) -> bytes:
    return b"".join(stream.split())
