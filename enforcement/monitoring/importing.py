"""Reading a file of messages: every byte is kept, every message is good or set aside, the same file adds nothing."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from .frame import Piece, split
from .models import MessageFile, RawMessage, Station
from .readings import add_readings
from .receive import Received, receive
from .times import stamp

BATCH = 500


@dataclass
class Imported:
    """What came of a file: good + set aside = sent."""

    file: MessageFile
    readings_added: int = 0
    leads: list[Any] = field(default_factory=list)
    not_registered: list[str] = field(default_factory=list)  # why a lead could not be registered

    def as_json(self) -> dict[str, Any]:
        kept = self.file
        return {
            "messages": kept.messages,
            "accepted": kept.accepted,
            "set_aside": kept.set_aside,
            "readings_added": self.readings_added,
            "leads": len(self.leads),
        }


def store(name: str, content: bytes, received_at: datetime | None = None) -> Imported:
    """Store a file's messages and readings in one transaction; a file that is already here is left as it is."""
    at = received_at or timezone.now()
    sha256 = hashlib.sha256(content).hexdigest()
    with transaction.atomic():
        stations = {one.mn.upper(): one for one in Station.objects.select_for_update()}
        if known := MessageFile.objects.filter(sha256=sha256).first():
            return Imported(known)
        checked = [(piece, receive(piece.raw, stations, at)) for piece in split(content)]
        file = _keep_file(name, content, sha256, at, [one for _piece, one in checked])
        kept = _keep_messages(file, checked)
        return Imported(file, add_readings(kept))


def _keep_file(name: str, content: bytes, sha256: str, at: datetime, checked: list[Received]) -> MessageFile:
    aside = Counter(str(one.reason) for one in checked if one.reason)
    return MessageFile.objects.create(
        sha256=sha256, name=name[-200:], size=len(content), received_at=at, messages=len(checked),
        accepted=len(checked) - aside.total(), set_aside=dict(sorted(aside.items())),
    )  # fmt: skip


def _keep_messages(file: MessageFile, checked: Iterable[tuple[Piece, Received]]) -> list[tuple[RawMessage, Received]]:
    rows = [(_row(file, n, piece, one), one) for n, (piece, one) in enumerate(checked, 1)]
    RawMessage.objects.bulk_create([row for row, _one in rows], batch_size=BATCH)
    return rows


def _row(file: MessageFile, n: int, piece: Piece, one: Received) -> RawMessage:
    return RawMessage(
        file=file, n=n, line=piece.line, raw=piece.raw, received_at=file.received_at, outcome=one.outcome,
        reason=one.reason, detail=one.detail or _part(one), notes=list(one.notes), station=one.station, **_named(one),
    )  # fmt: skip


def _named(one: Received) -> dict[str, Any]:
    """What can be asked for of a message that could be read."""
    if one.segment is None:
        return {}
    qn, data_time = one.segment["QN"], one.segment.area.get("DataTime", "")
    return {
        "mn": one.segment["MN"][:24],
        "st": one.segment["ST"],
        "cn": one.segment["CN"],
        "qn": qn if stamp(qn, 17) else "",
        "data_time": stamp(data_time, 14),
    }


def _part(one: Received) -> dict[str, Any]:
    part = one.segment.part if one.segment else None
    return {"part": list(part)} if part else {}


def missing_parts(file: MessageFile) -> Iterator[tuple[str, datetime, list[int]]]:
    """Split messages of which a part never came: (device mark, data time, the parts missing)."""
    groups: dict[tuple[Any, ...], set[int]] = {}
    rows = RawMessage.objects.filter(file=file, outcome="good", detail__has_key="part").order_by("n")
    for row in rows.defer("raw"):
        which, count = row.detail["part"]
        groups.setdefault((row.mn, row.st, row.cn, row.data_time, count), set()).add(which)
    for (mn, _st, _cn, at, count), there in groups.items():
        if absent := sorted(set(range(1, count + 1)) - there):
            yield mn, at, absent
