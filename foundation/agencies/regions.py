"""The administrative divisions of China (GB/T 2260) as rows, from a data file with source and version."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone

from .models import Level, Region

FILE = Path(__file__).resolve().parent / "data" / "regions.csv"
DEMO = (  # unassigned codes, for the demonstration only
    ("990000", "示例省", Level.PROVINCE, ""),
    ("990100", "临禾市", Level.PREFECTURE, "990000"),
    ("990102", "禾东区", Level.COUNTY, "990100"),
)


class Division(NamedTuple):
    """One division: six-digit code, name, level, and the code of the division above ("" for a province)."""

    code: str
    name: str
    level: int
    parent: str


def read(path: Path = FILE) -> list[Division]:
    """The divisions of the data file, those above before those below."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        found = [Division(row["code"], row["name"], int(row["level"]), row["parent"]) for row in rows]
    return sorted(found, key=lambda one: (one.level, one.code))


def demo() -> list[Division]:
    """The fictional province of the demonstration."""
    return [Division(*one) for one in DEMO]


@transaction.atomic
def load(divisions: Iterable[Division], *, whole: bool) -> int:
    """Store the divisions; `whole`: they are the whole table, so a division that left it ends today. Returns how many.

    Loading the same twice changes nothing. A division that ended stays, for what happened while it existed.
    """
    found = list(divisions)
    rows = [Region(code=one.code, name=one.name, level=one.level, parent_id=one.parent or None) for one in found]
    changed = ["name", "level", "parent", "valid_to"]
    Region.objects.bulk_create(rows, update_conflicts=True, unique_fields=["code"], update_fields=changed)
    if whole:
        fictional = [code for code, *_rest in DEMO]
        _end_others({one.code for one in found}.union(fictional))
    return len(found)


def _end_others(kept: set[str]) -> None:
    today = timezone.localdate()
    for region in Region.objects.filter(valid_to=None):
        if region.code not in kept:
            region.valid_to = today
            region.save(update_fields=["valid_to"])
