"""The objects beside a case (§3): each room says which states of its own have ended; the case closes after all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any


def _never(obj: Any) -> bool:
    return False


@dataclass(frozen=True)
class Beside:
    """`relation`: the case's related name; `ended`: states that hold nothing up; `besides`: another way to have ended."""

    relation: str
    ended: tuple[str, ...]
    besides: Callable[[Any], bool] = _never

    def open_of(self, case: Any) -> Iterator[Any]:
        for obj in getattr(case, self.relation).exclude(state__in=self.ended):
            if not self.besides(obj):
                yield obj


BESIDE: dict[str, Beside] = {}


def stands_beside(relation: str, ended: Iterable[str], besides: Callable[[Any], bool] = _never) -> None:
    """Declare, in a room's `apps.ready` or `models`, that these objects must have ended before the case is closed."""
    BESIDE[relation] = Beside(relation, tuple(ended), besides)


def still_open(case: Any) -> list[Any]:
    """Every object beside the case that has not ended."""
    return [obj for room in BESIDE.values() for obj in room.open_of(case)]
