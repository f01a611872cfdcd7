"""One message: every check in the order of monitoring.md §10, then what it says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any, Protocol

from .choices import CrcVariant, Outcome, SetAside
from .fault import Fault
from .frame import open_frame
from .notes import notes_of
from .segment import Field, Segment, mark_in, parse
from .tables import COMMANDS, PROTOCOL, carries_readings
from .times import check_times

NUMBER = re.compile(rf"[+-]?\d{{1,{PROTOCOL['integer_digits']}}}(\.\d{{1,9}})?", re.ASCII)
NUMBERS = frozenset(PROTOCOL["numbers"])
KEPT = frozenset(PROTOCOL["kept"])


class Settings(Protocol):
    """What must be known of a station to read its messages (models.Station has it)."""

    crc_variant: str
    lenient: bool
    password: str
    sm4_key: str


@dataclass(frozen=True)
class Received:
    """A message after the checks: good, or set aside with the reason; what could be read either way."""

    reason: str = ""
    detail: dict[str, Any] = field(default_factory=dict)
    segment: Segment | None = None
    station: Any = None
    notes: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        return Outcome.SET_ASIDE if self.reason else Outcome.GOOD

    @property
    def readings(self) -> list[Field]:
        """The values to keep: of minute, hour, day and real-time data only."""
        if self.reason or self.segment is None or not carries_readings(self.segment["CN"]):
            return []
        return [one for one in self.segment.fields if one.name in KEPT]


def receive(raw: bytes, stations: Mapping[str, Any], received_at: datetime) -> Received:
    """Check one message; `stations` maps device marks in capitals to registered stations. Raises nothing."""
    station = stations.get(mark_in(raw).upper())
    try:
        segment = _read(raw, station)
    except Fault as fault:
        return Received(fault.reason, fault.detail, station=station)
    try:
        _check(segment, station, received_at)
    except Fault as fault:
        return Received(fault.reason, fault.detail, segment, station)
    return Received(segment=segment, station=station, notes=notes_of(segment, station))


def _read(raw: bytes, station: Settings | None) -> Segment:
    variant = station.crc_variant if station else CrcVariant.STANDARD
    segment = open_frame(raw, variant, station.sm4_key if station else "")
    return parse(segment, lenient=bool(station and station.lenient))


def _check(segment: Segment, station: Any, received_at: datetime) -> None:
    if not segment["MN"]:
        raise Fault(SetAside.MISSING_MN, "no_mn")
    if station is None or station.mn.upper() != segment["MN"].upper():
        raise Fault(SetAside.UNKNOWN_MN, "mn", mn=segment["MN"][:40])
    check_times(segment, received_at)
    if (
        segment.fields
        and segment["CN"] in COMMANDS
        and "DataTime" not in segment.area
        and carries_readings(segment["CN"])
    ):
        raise Fault(SetAside.TIME, "no_time", name="DataTime", text="")
    for one in segment.fields:
        if one.name in NUMBERS and not NUMBER.fullmatch(one.text):
            raise Fault(SetAside.VALUE, "number", name=f"{one.factor}-{one.name}", text=one.text[:40])


def number_of(text: str) -> Decimal:
    """A checked number as the database keeps it."""
    return round(Decimal(text), 6)
