"""What is verified beside the chain itself: each room says how its rows must agree with the ledger's entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple


class Fault(NamedTuple):
    """The first entry that is wrong (0: something that has no entry), and what is wrong with it."""

    n: int
    about: str
    what: str


Audit = Callable[[], Iterator[Fault]]
AUDITS: list[Audit] = []


def audits(function: Audit) -> Audit:
    """Register what `verify` asks after the chain was found whole; from a room's `audit.py`."""
    AUDITS.append(function)
    return function
