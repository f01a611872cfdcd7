"""What happens to messages on the way: lines that fail, loggers that err, and the sending again."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta

from enforcement.monitoring.frame import packet

Message = tuple[datetime, bytes]


def damaged(sent: Sequence[Message], chance: random.Random) -> Iterator[Message]:
    """Damaged copies that came a moment before the good ones, and good ones that came twice or a day late."""
    for spoil, count in SPOILERS:
        for at, raw in chance.sample(sent, count):
            yield at - timedelta(seconds=1), spoil(raw, chance)
    for at, raw in chance.sample(sent, 12):  # no 9014 arrived in time: the same packet again
        yield at + timedelta(seconds=10), raw
    for at, raw in chance.sample(sent, 4):  # a link that was down: the same data with a new request number
        later = at + timedelta(hours=19)
        yield later, _resealed(raw, raw[9:26], f"{later:%Y%m%d%H%M%S%f}"[:17].encode())


def _resealed(raw: bytes, old: bytes, new: bytes) -> bytes:
    """The packet with other words and a length and check value that are right for them."""
    return packet(raw[6:-6].replace(old, new, 1))


def _bit_lost(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(40, len(raw) - 10)
    return raw[:place] + bytes([raw[place] ^ 0x04]) + raw[place + 1 :]


def _cut_short(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(60, len(raw) - 12)]


def _digits_lost(raw: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(40, len(raw) - 20)
    return raw[:place] + raw[place + 3 :]


def _head_lost(raw: bytes, chance: random.Random) -> bytes:
    return raw[1:]


def _stray_comma(raw: bytes, chance: random.Random) -> bytes:
    return _resealed(raw, b";a19001", b",;a19001")


def _no_mark(raw: bytes, chance: random.Random) -> bytes:
    return packet(b";".join(part for part in raw[6:-6].split(b";") if not part.startswith(b"MN=")))


def _foreign(raw: bytes, chance: random.Random) -> bytes:
    return _resealed(raw, b"MN=9901", b"MN=9902")


def _clock_gone(raw: bytes, chance: random.Random) -> bytes:
    return _resealed(raw, b"DataTime=202506", b"DataTime=202513")


def _clock_ahead(raw: bytes, chance: random.Random) -> bytes:
    return _resealed(raw, b"DataTime=2025", b"DataTime=2095")


def _no_number(raw: bytes, chance: random.Random) -> bytes:
    return _resealed(raw, b"-Avg=", b"-Avg=--")


SPOILERS: list[tuple[Callable[[bytes, random.Random], bytes], int]] = [
    (_bit_lost, 9), (_cut_short, 4), (_digits_lost, 5), (_head_lost, 3), (_stray_comma, 3), (_no_mark, 2),
    (_foreign, 6), (_clock_gone, 3), (_clock_ahead, 2), (_no_number, 4),
]  # fmt: skip
