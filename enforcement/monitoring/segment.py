"""Reading a data segment (数据段): fields of the head and items of the data area (monitoring.md §2, §3)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from .choices import SetAside
from .fault import Fault
from .tables import PROTOCOL, factor_code

NAME = re.compile(r"[A-Za-z][A-Za-z0-9]{0,20}|[A-Za-z0-9]{1,12}-[A-Za-z]{1,20}")
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
MARK = re.compile(rb"(?:^|;)MN=([0-9A-Za-z]*)")
KNOWN = frozenset(PROTOCOL["fields"])
LOWERED = {name.lower(): name for name in PROTOCOL["fields"]}
SHAPE = {"ST": r"[0-9A-Z]{2,3}", "CN": r"[0-9A-Z]{2,4}"}
HEAD_LOWERED = {name.lower(): name for name in PROTOCOL["head"]}


class Field(NamedTuple):
    """One value of the data area: factor (code of 2017), field such as Avg or Flag, and the text received."""

    factor: str
    name: str
    text: str


@dataclass(frozen=True)
class Segment:
    """A data segment as read; `area` holds what belongs to no factor, such as DataTime."""

    head: dict[str, str]
    area: dict[str, str] = field(default_factory=dict)
    fields: tuple[Field, ...] = ()
    notes: tuple[str, ...] = ()
    size: int = 0

    def __getitem__(self, name: str) -> str:
        return self.head.get(name, "")

    @property
    def flag(self) -> int:
        return int(self.head.get("Flag", "0"))

    @property
    def wants_answer(self) -> bool:
        return bool(self.flag & 1)

    @property
    def part(self) -> tuple[int, int] | None:
        """(which, of how many) for a split packet (分包)."""
        return (int(self["PNO"]), int(self["PNUM"])) if self["PNO"] and self["PNUM"] else None


def mark_in(raw: bytes) -> str:
    """The device mark as it stands in the raw bytes, to find the station's settings before the rest is read."""
    found = MARK.search(raw[6:])
    return found[1].decode() if found else ""


def parse(segment: bytes, lenient: bool = False) -> Segment:
    """Read a data segment; Fault `structure` when its grammar is broken beyond what the station may."""
    head, area = _halves(_text(segment), lenient)
    names = _head(head, lenient)
    loose, fields, notes = _area(area, lenient)
    return Segment(names, loose, tuple(fields), tuple(sorted(notes)), len(segment))


def _text(segment: bytes) -> str:
    try:
        text = segment.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Fault(SetAside.STRUCTURE, "text") from error
    if CONTROL.search(text):
        raise Fault(SetAside.STRUCTURE, "text")
    return text


def _halves(text: str, lenient: bool) -> tuple[str, str]:
    head, mark, area = text.partition("CP=&&")
    closed = area.endswith("&&")
    area = area.removesuffix("&&")
    if not mark or not (closed or lenient) or "&" in area or not (head.endswith(";") or not head):
        raise Fault(SetAside.STRUCTURE, "data_area")
    return head.removesuffix(";"), area


def _head(text: str, lenient: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in text.split(";") if text else []:
        name, value = _pair(part)
        name = HEAD_LOWERED.get(name.lower(), name) if lenient else name
        if name not in PROTOCOL["head"]:
            raise Fault(SetAside.STRUCTURE, "field", name=name[:40])
        _once(found, name, value)
    _check_head(found)
    return found


def _check_head(found: dict[str, str]) -> None:
    for name in ("ST", "CN"):
        if not re.fullmatch(SHAPE[name], found.get(name, "")):
            raise Fault(SetAside.STRUCTURE, "missing", name=name)
    for name in ("Flag", "PNUM", "PNO", "RF"):
        if name in found and not re.fullmatch(r"[0-9]{1,4}", found[name]):
            raise Fault(SetAside.STRUCTURE, "number", name=name, text=found[name][:40])


def _area(text: str, lenient: bool) -> tuple[dict[str, str], list[Field], set[str]]:
    found: dict[str, str] = {}
    notes: set[str] = set()
    for part in re.split("[;,]", text) if text else []:
        if not part and lenient:
            continue
        name, value = _pair(part)
        _once(found, _known(name, lenient, notes), value)
    loose = {name: value for name, value in found.items() if "-" not in name}
    return loose, [_field(name, value, notes) for name, value in found.items() if "-" in name], notes


def _known(name: str, lenient: bool, notes: set[str]) -> str:
    """Names are case-sensitive; a field that the table lacks is kept unread."""
    code, dash, suffix = name.partition("-")
    if not dash or suffix in KNOWN:
        return name
    if suffix.lower() not in LOWERED:
        notes.add("unknown_field")
        return name
    if not lenient:
        raise Fault(SetAside.STRUCTURE, "field", name=name[:40])
    return f"{code}-{LOWERED[suffix.lower()]}"


def _field(name: str, value: str, notes: set[str]) -> Field:
    code, _dash, suffix = name.partition("-")
    if factor_code(code) != code:
        notes.add("old_code")
    return Field(factor_code(code), suffix, value)


def _pair(part: str) -> tuple[str, str]:
    name, mark, value = part.partition("=")
    if not mark or not NAME.fullmatch(name) or "=" in value:
        raise Fault(SetAside.STRUCTURE, "item", text=part[:40])
    return name, value


def _once(found: dict[str, str], name: str, value: str) -> None:
    if name in found:
        raise Fault(SetAside.STRUCTURE, "twice", name=name[:40])
    found[name] = value
