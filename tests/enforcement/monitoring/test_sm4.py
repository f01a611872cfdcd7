"""The encrypted data area of HJ 212-2025: whole blocks hidden, length and check value of the plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforcement.monitoring.frame import packet, split
from enforcement.monitoring.receive import receive
from enforcement.monitoring.sm4 import decrypted, encrypted

from .stations import MN, RECEIVED, known

KEY = "30" * 16
PLAIN = f"QN=20261120090012345;ST=31;CN=2061;PW=123456;MN={MN};Flag=9;CP=&&DataTime=20261120080000;a21026-Avg=28.4,a21026-Flag=N&&"


def secret_packet(key: str = KEY) -> bytes:
    """Declared length and check value are those of the plain text; the encrypted text travels."""
    whole = packet(PLAIN.encode())
    return whole[:6] + encrypted(PLAIN.encode(), key) + whole[-6:]


def test_the_appendix_example_of_the_cipher():
    """GB/T 32907-2016, appendix A.1."""
    block = bytes.fromhex("0123456789abcdeffedcba9876543210")
    text = b"CP=&&" + block + b"&&"
    hidden = b",".join(b"0x%02X" % byte for byte in bytes.fromhex("681edf34d206965e86b3e94f536e4246"))
    assert encrypted(text, block.hex()) == b"CP=&&{" + hidden + b"}&&"


def test_whole_blocks_are_hidden_and_the_rest_stays_plain():
    sent = encrypted(PLAIN.encode(), KEY)
    assert sent.count(b"0x") == 48
    assert sent.endswith(b"}lag=N&&")
    assert decrypted(sent, KEY) == PLAIN.encode()


def test_an_encrypted_packet_is_longer_than_it_declares_and_is_read():
    raw = secret_packet()
    assert len(raw) - 12 > int(raw[2:6])
    found = receive(raw, known(sm4_key=KEY), RECEIVED)
    assert [(one.name, one.text) for one in found.readings] == [("Avg", "28.4"), ("Flag", "N")]


@pytest.mark.parametrize(("key", "reason"), [("", "length"), ("31" * 16, "crc")])
def test_without_the_right_key_it_is_set_aside(key, reason):
    assert receive(secret_packet(), known(sm4_key=key), RECEIVED).reason == reason


def test_a_broken_block_is_set_aside():
    raw = secret_packet().replace(b"{0x", b"{0x00,0x", 1)
    assert receive(raw, known(sm4_key=KEY), RECEIVED).detail == {"what": "cipher"}


def test_an_encrypted_message_ends_at_its_own_cr_lf():
    assert [piece.raw for piece in split(secret_packet() * 2)] == [secret_packet()] * 2


@given(st.text(st.characters(codec="ascii", exclude_characters="&{}"), max_size=80))
def test_what_is_encrypted_can_be_decrypted(text):
    plain = f"CP=&&{text}&&".encode()
    assert decrypted(encrypted(plain, KEY), KEY) == plain
