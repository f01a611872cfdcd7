"""The objects beside a case (§3): each room says when its own have ended; the case closes after all of them.

A room declares in its `events.py`, which every process loads:

    stands_beside("hearings", ended=("ENDED", "REFUSED"))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from foundation.workflow.asked import Asked

from . import present
from .kin import merged_in


@dataclass(frozen=True)
class Beside:
    """`rows`: the objects of a case (those of merged cases are looked at with it); `has_ended`: whether one holds nothing up any more.

    `name`: the case's name for them, where these are the rows.
    """

    rows: Callable[[Any], Iterable[Any]]
    has_ended: Callable[[Any], bool]
    name: str = ""

    def open_of(self, cases: Iterable[Any]) -> Iterator[Any]:
        some = [each for each in cases if not self.name or self.name in present.beside(each)]
        found = {one.pk: one for each in some for one in self.rows(each)}
        return (one for one in found.values() if not self.has_ended(one))


BESIDE: dict[str, Beside] = {}


def stands_beside(
    name: str,
    ended: Iterable[str] = (),
    *,
    has_ended: Callable[[Any], bool] | None = None,
    rows: Callable[[Any], Iterable[Any]] | None = None,
) -> None:
    """`name`: the case's related name of these objects, unless `rows` finds them; `ended`: the states that have."""
    states = tuple(ended)
    BESIDE[name] = Beside(
        rows or (lambda case: getattr(case, name).all()), has_ended or (lambda one: str(one.state) in states),
        name="" if rows else name,
    )  # fmt: skip


def still_open(case: Any) -> list[Any]:
    """Every object beside the case that has not ended."""
    cases = list(merged_in(case))
    return [one for room in BESIDE.values() for one in room.open_of(cases)]


def all_beside_have_ended(case: Any, asked: Asked) -> str | None:
    """A guard that names what is still open."""
    if not (found := still_open(case)):
        return None
    names = _(", ").join(f"{one._meta.verbose_name} ({one.get_state_display()})" for one in found)
    return _("Still open beside the case: %(names)s.") % {"names": names}
