"""Adding the values of messages: the same value again is a duplicate, another value a revision; both messages stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from .models import RawMessage, Reading
from .receive import NUMBERS, Received, number_of

BATCH = 500


class Key(NamedTuple):
    """What a value is a value of."""

    station: int
    st: str
    cn: str
    data_time: datetime
    factor: str
    field: str


class Last(NamedTuple):
    """The last value known under a key."""

    revision: int
    text: str
    number: Decimal | None

    def is_same(self, text: str, number: Decimal | None) -> bool:
        return self.text == text or (number is not None and self.number == number)


def add_readings(messages: Iterable[tuple[RawMessage, Received]]) -> int:
    """Keep what is new in messages just stored, in their order. Returns how many readings were added."""
    good = [(row, one) for row, one in messages if one.readings]
    fresh = list(_fresh(good, _known([row for row, _one in good])))
    Reading.objects.bulk_create(fresh, batch_size=BATCH)
    return len(fresh)


def _fresh(messages: Iterable[tuple[RawMessage, Received]], last: dict[Key, Last]) -> Iterator[Reading]:
    for row, one in messages:
        for factor, name, text in one.readings:
            key = _key(row, factor, name)
            number = number_of(text) if name in NUMBERS else None
            before = last.get(key)
            if before is None or not before.is_same(text[:24], number):
                last[key] = Last(before.revision + 1 if before else 0, text[:24], number)
                yield _reading(row, key, last[key])


def _key(row: RawMessage, factor: str, name: str) -> Key:
    """A good message with readings has a station and a data time."""
    assert row.station_id is not None
    assert row.data_time is not None
    return Key(row.station_id, row.st, row.cn, row.data_time, factor, name)


def _reading(row: RawMessage, key: Key, value: Last) -> Reading:
    return Reading(
        message=row, station_id=key.station, st=key.st, cn=key.cn, data_time=key.data_time, factor=key.factor,
        field=key.field, revision=value.revision, text=value.text, number=value.number,
    )  # fmt: skip


def _known(rows: Iterable[RawMessage]) -> dict[Key, Last]:
    """The last revision of every value of these stations between the first and the last data time."""
    spans: dict[int, list[datetime]] = {}
    for row in rows:
        if row.station_id is not None and row.data_time is not None:
            spans.setdefault(row.station_id, []).append(row.data_time)
    return {key: last for station, times in spans.items() for key, last in _of_station(station, min(times), max(times))}


def _of_station(station: int, first: datetime, last: datetime) -> Iterator[tuple[Key, Last]]:
    found = Reading.objects.filter(station=station, data_time__gte=first, data_time__lte=last).order_by("revision")
    for one in found.values_list("st", "cn", "data_time", "factor", "field", "revision", "text", "number").iterator(
        2000
    ):
        st, cn, data_time, factor, field, revision, text, number = one
        yield Key(station, st, cn, data_time, factor, field), Last(revision, text, number)
