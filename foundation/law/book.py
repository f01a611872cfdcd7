"""The loaded law in memory: read once per process, dropped when a load changed it."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.signals import request_started

from .models import Load, Provision, Rule

RECHECK_SECONDS = 1.0  # another process may have loaded; between requests nobody waits longer than this


@dataclass(frozen=True)
class Book:
    """All rules of one load, by code; the versions of a code stand in the order of their dates."""

    serial: str
    by_code: Mapping[str, tuple[Rule, ...]]

    @cached_property
    def by_kind(self) -> dict[str, tuple[Rule, ...]]:
        kinds: dict[str, list[Rule]] = {}
        for versions in self.by_code.values():
            kinds.setdefault(versions[0].kind, []).extend(versions)
        return {kind: tuple(rules) for kind, rules in kinds.items()}

    @cached_property
    def provisions(self) -> dict[str, Provision]:
        return {one.code: one for one in Provision.objects.select_related("instrument")}


_open: Book | None = None
_pinned: Book | None = None
_checked_at = 0.0


def book() -> Book:
    """The law as it is loaded now."""
    global _open, _checked_at
    if _pinned is not None:
        return _pinned
    if _open is None or time.monotonic() - _checked_at > RECHECK_SECONDS:
        serial = Load.objects.values_list("serial", flat=True).first() or ""
        if _open is None or _open.serial != serial:
            _open = _read(serial)
        _checked_at = time.monotonic()
    return _open


@contextmanager
def pinned(one: Book) -> Iterator[None]:
    """Within it this book is the law, whatever is loaded: for a command that runs before any load."""
    global _pinned
    _pinned = one
    try:
        yield
    finally:
        _pinned = None


def forget(**kwargs: Any) -> None:
    """Read the law anew when it is next asked."""
    global _open
    _open = None


def look_again(**kwargs: Any) -> None:
    """Compare with the database when the law is next asked."""
    global _checked_at
    _checked_at = 0.0


def _read(serial: str) -> Book:
    by_code: dict[str, list[Rule]] = {}
    for rule in Rule.objects.order_by("kind", "position", "valid_from"):
        by_code.setdefault(rule.code, []).append(rule)
    return Book(serial, {code: tuple(versions) for code, versions in by_code.items()})


request_started.connect(look_again, dispatch_uid="law.look_again")
