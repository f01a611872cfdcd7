"""The actions that a list offers for its chosen rows."""

from __future__ import annotations

from typing import Any, Protocol

from foundation.agencies.actor import Actor
from foundation.desk.registry import Bench

from .approving import Approving
from .assigning import Assigning
from .plan import Plan
from .reminding import Reminding

__all__ = ["DEEDS", "Deed", "Plan", "offered"]


class Deed(Protocol):
    """`plan` says what would be done with one row, or why not; `do` does it and says what was done, or raises Refused."""

    name: str
    label: Any
    button: Any
    form: type[Any] | None

    def offered(self, bench: Bench, by: Actor) -> bool: ...
    def plan(self, obj: Any, by: Actor) -> Plan: ...
    def do(self, obj: Any, by: Actor, pressing: Any) -> str: ...


DEEDS: dict[str, Deed] = {one.name: one for one in (Assigning(), Approving(), Reminding())}


def offered(bench: Bench, by: Actor) -> list[Deed]:
    """What this officer may do with the chosen rows of that list."""
    return [one for one in DEEDS.values() if one.offered(bench, by)]
