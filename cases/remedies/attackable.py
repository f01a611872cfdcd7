"""Which acts of a case the party may attack: its decision, and those of the objects beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

BESIDE = ("daily_penalties", "production_restrictions", "seizures", "orders")


def attackable(case: Any) -> list[tuple[str, str]]:
    """(about, words) of each act that took effect."""
    return [(one.about, f"{one._meta.verbose_name} · {one.enterprise}") for one in _acts(case)]


def _acts(case: Any) -> Iterator[Any]:
    if case.served_at:
        yield case
    for relation in BESIDE:
        rows = getattr(case, relation, None)
        yield from (one for one in (rows.all() if rows else ()) if getattr(one, "served_at", True))
