"""One row of the inbox: the next act as a verb, the object, the party, the clock."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from foundation.clocks.models import Clock
from foundation.desk.clock_face import ClockFace, face

FAR = float("inf")


@dataclass(frozen=True)
class Row:
    """`mine`: this officer's turn; otherwise `note` says whose, or what is waited for."""

    verb: str
    url: str
    obj: Any
    title: str
    object_url: str
    kind: str
    party: str
    mine: bool
    note: str = ""
    clock: Clock | None = None
    act: str = ""

    @property
    def face(self) -> ClockFace | None:
        return face(self.clock) if self.clock else None

    @property
    def due(self) -> float:
        return self.clock.due_at.timestamp() if self.clock else FAR


def tightest(clocks: list[Clock], own: Collection[str], others: Collection[str] = ()) -> Clock | None:
    """The clock to look at: one that the step answers (`own`), else the first duty that no other step answers, else a
    waiting period. The rights of others are no clock of ours."""
    ours = [one for one in clocks if one.limit not in others]
    duties, waiting = [one for one in ours if one.duty], [one for one in ours if one.kind == Clock.Kind.WAITING]
    for wanted in ([one for one in clocks if one.limit in own], duties, waiting):
        if wanted:
            return min(wanted, key=lambda one: one.due_at)
    return None
