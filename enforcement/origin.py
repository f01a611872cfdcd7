"""A lead and the matter it came from, such as a report or a random check; each page shows the other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from foundation.agencies.actor import Actor
from foundation.desk.registry import BENCHES


def leads_of(matter: Any, by: Actor) -> Any:
    return BENCHES["lead"].rows(by).filter(origin=matter.about)


def origin_in(kind: str) -> Callable[[Any, Actor], Any]:
    """Of a lead: the matter of that kind it came from."""

    def found(lead: Any, by: Actor) -> Any:
        name, _colon, key = lead.origin.partition(":")
        rows = BENCHES[kind].rows(by)
        return rows.filter(pk=key) if name == kind else rows.none()

    return found
