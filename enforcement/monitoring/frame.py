"""Finding packets in a stream and opening their frame (monitoring.md §1, §10)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .choices import CrcVariant, SetAside
from .crc import crc_of
from .fault import Fault
from .sm4 import decrypted
from .tables import PROTOCOL

HEAD = re.compile(rb"##\d{4}")
ENDED = re.compile(rb"&&[0-9A-Fa-f]{4}\r\n$")
HEX4 = re.compile(rb"[0-9A-Fa-f]{4}")
CUT = re.compile(rb"(?<=\r\n)|(?<=[\r\n])(?=##\d{4})")
NAMED = re.compile(rb";MN=")  # far enough into a message to tell it from the rest of a broken one
LOST_TAIL = re.compile(rb"(?=##\d{4}[A-Z][A-Za-z]+=)")


class Piece(NamedTuple):
    """What stands between two places of synchronisation: one message, good or not, and the line it begins on."""

    line: int
    raw: bytes


def split(stream: bytes) -> Iterator[Piece]:
    """Cut a stream into messages. After damage, reading goes on at the next ## and four digits."""
    line = 1
    for raw in _pieces(stream):
        if raw.strip():
            yield Piece(line, raw)
        line += raw.count(b"\n")


def _pieces(stream: bytes) -> Iterator[bytes]:
    """A piece without head is the rest of the message before it, unless that one had ended or it is one itself."""
    held = b""
    for cut in CUT.split(stream):
        for piece in LOST_TAIL.split(cut) if HEAD.match(cut) else [cut]:
            if held and not _goes_on(held, piece):
                yield held
                held = b""
            held += piece
    if held:
        yield held


def _goes_on(held: bytes, piece: bytes) -> bool:
    if HEAD.match(piece) or ENDED.search(held) or not HEAD.match(held):
        return False
    return not (NAMED.search(held) and NAMED.search(piece))


def open_frame(raw: bytes, variant: str = CrcVariant.STANDARD, key: str = "") -> bytes:
    """The data segment of one packet, in plain text; Fault when frame, length or check value is wrong."""
    if not HEAD.match(raw):
        raise Fault(SetAside.FRAME, "head")
    body = raw[6:-2]
    if not raw.endswith(b"\r\n") or len(body) < 4:
        raise Fault(SetAside.FRAME, "tail")
    segment = decrypted(body[:-4], key)
    _check_length(int(raw[2:6]), len(segment))
    _check_crc(segment, body[-4:], variant)
    return segment


def _check_length(declared: int, found: int) -> None:
    if declared != found:
        raise Fault(SetAside.LENGTH, "declared", declared=declared, found=found)
    if found > PROTOCOL["longest_read"]:
        raise Fault(SetAside.LENGTH, "cap", found=found, cap=PROTOCOL["longest_read"])


def _check_crc(segment: bytes, sent: bytes, variant: str) -> None:
    right = crc_of(segment, variant)
    if not HEX4.fullmatch(sent) or sent.upper() != right.encode():
        raise Fault(SetAside.CRC, "crc", found=sent.decode("ascii", "backslashreplace"), right=right)


def packet(segment: bytes, variant: str = CrcVariant.STANDARD) -> bytes:
    """A whole packet around a data segment."""
    return b"##%04d%s%s\r\n" % (len(segment), segment, crc_of(segment, variant).encode())
