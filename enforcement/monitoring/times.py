"""Points in time of the protocol: Beijing time, written without a zone (monitoring.md §3)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from .choices import SetAside
from .fault import Fault
from .segment import Segment
from .tables import PROTOCOL

BEIJING = ZoneInfo("Asia/Shanghai")
STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})?", re.ASCII)
EARLIEST: date = PROTOCOL["earliest"]
AHEAD = timedelta(minutes=PROTOCOL["ahead_minutes"])


def stamp(text: str, digits: int) -> datetime | None:
    """The instant for `YYYYMMDDhhmmss` (14 digits) or with milliseconds (17); None when there is no such."""
    found = STAMP.fullmatch(text)
    if found is None or len(text) != digits:
        return None
    year, month, day, hour, minute, second, milli = (int(part or 0) for part in found.groups())
    try:
        at = datetime(year, month, day, hour, minute, second, milli * 1000, tzinfo=BEIJING)
        return at.astimezone(UTC) if at.date() >= EARLIEST else None
    except (ValueError, OverflowError):
        return None


def written(at: datetime, digits: int = 14) -> str:
    """The reverse of `stamp`."""
    return f"{at.astimezone(BEIJING):%Y%m%d%H%M%S%f}"[:digits]


def check_times(segment: Segment, received_at: datetime) -> None:
    """Fault `time` when QN or a time of the data area is impossible or too far ahead of the receipt."""
    named = [("QN", segment["QN"], 17)] if "QN" in segment.head else []
    named += [(name, segment.area[name], 14) for name in PROTOCOL["times"] if name in segment.area]
    named += [(f"{one.factor}-SampleTime", one.text, 14) for one in segment.fields if one.name == "SampleTime"]
    for name, text, digits in named:
        at = stamp(text, digits)
        if at is None:
            raise Fault(SetAside.TIME, "no_time", name=name, text=text[:40])
        if at > received_at + AHEAD and name in ("QN", "DataTime"):
            raise Fault(SetAside.TIME, "ahead", name=name, text=text, minutes=PROTOCOL["ahead_minutes"])
