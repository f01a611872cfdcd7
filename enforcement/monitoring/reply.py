"""What the host answers (monitoring.md §6): 9014 to a data packet, 9013 to a notice, when it has been stored."""

from __future__ import annotations

from .choices import Protocol
from .frame import packet
from .segment import Segment
from .tables import PROTOCOL, carries_readings

INTERACTION = "91"
NOTICES = ("1013", "9015")


def reply_to(segment: Segment, protocol: int = Protocol.Y2017) -> bytes | None:
    """The packet that answers a stored one, with the QN of the packet it answers; None when none is wanted.

    A packet with a wrong length or check value is never answered: it yields no segment.
    """
    if not segment.wants_answer or segment["ST"] == INTERACTION:
        return None
    if segment["CN"] in NOTICES:
        return answer(segment, "9013", protocol)
    return answer(segment, "9014", protocol) if carries_readings(segment["CN"]) else None


def answer(segment: Segment, cn: str, protocol: int = Protocol.Y2017) -> bytes:
    """An interaction packet with an empty data area: 9013 to a notice, 9014 to data."""
    head = {"QN": segment["QN"], "ST": INTERACTION, "CN": cn, "PW": segment["PW"], "MN": segment["MN"]}
    head["Flag"] = str(PROTOCOL["reply_flag"][protocol])
    return packet("".join(f"{name}={value};" for name, value in head.items()).encode() + b"CP=&&&&")
