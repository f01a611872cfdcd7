"""The worked episode of monitoring.md §16 as messages: one packet for each hour of 2026-11-20."""

from __future__ import annotations

from .stations import a_packet
from .test_runs import EPISODE


def an_hour(hour: str, value: str | None, flag: str = "N", *, sent: str = "", oxygen: str = "8.2") -> bytes:
    """The packet of one hour mean, sent `sent` (or half a minute after the hour's end)."""
    qn = sent or f"20261120{int(hour) + 1:02d}0030000"
    zs = f"a21002-ZsAvg={value}," if value else ""
    return a_packet(f"DataTime=20261120{hour}0000;{zs}a21002-Flag={flag};a19001-Avg={oxygen},a19001-Flag=N", qn=qn)


def the_day(until: str = "14") -> bytes:
    return b"".join(an_hour(hour, value, flag) for hour, flag, value in EPISODE if hour <= until)
