"""Stations as the tests use them; the mark is that of the worked packets."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from enforcement.monitoring.frame import packet

MN = "0100F1C7A0000E0000000001"
BEIJING = ZoneInfo("Asia/Shanghai")
RECEIVED = datetime(2026, 11, 20, 13, 30, tzinfo=BEIJING)


@dataclass
class AStation:
    """A registered station without a database."""

    mn: str = MN
    crc_variant: str = "standard"
    lenient: bool = False
    password: str = "123456"
    sm4_key: str = ""


def known(**settings: object) -> dict[str, AStation]:
    return {MN: AStation(**settings)}


def a_packet(area: str, *, cn: str = "2061", mn: str = MN, qn: str = "20261120090012345", more: str = "") -> bytes:
    """A good 2017 packet from the station with the data area `area`."""
    return packet(f"QN={qn};ST=31;CN={cn};PW=123456;MN={mn};Flag=5;{more}CP=&&{area}&&".encode())
