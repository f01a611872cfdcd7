"""Instants and sort keys as whole numbers, alike in every engine."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from zlib import crc32

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
TIE_BITS = 30
MOST = (1 << (63 - TIE_BITS)) - 1


def micros(instant: datetime) -> int:
    """Microseconds since 1970: as exact as the database."""
    return (instant - EPOCH) // timedelta(microseconds=1)


def key(value: int | Decimal, id_: str) -> int:
    """A number to sort by, seconds or yuan, with the row's id as tie-breaker in its lower 30 bits."""
    return min(max(int(value), 0), MOST) << TIE_BITS | crc32(id_.encode()) >> 2


def seconds(instant: datetime) -> int:
    return (instant - EPOCH) // timedelta(seconds=1)
