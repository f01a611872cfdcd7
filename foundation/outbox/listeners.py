"""Who listens to which topic. A listener is idempotent: it may meet the same event twice."""

from __future__ import annotations

from collections.abc import Callable

from .models import Event

Listener = Callable[[Event], None]
LISTENERS: dict[str, list[Listener]] = {}


def listens(*topics: str) -> Callable[[Listener], Listener]:
    """Register a function for the events of `topics`."""

    def register(function: Listener) -> Listener:
        for topic in topics:
            LISTENERS.setdefault(topic, []).append(function)
        return function

    return register


def name_of(listener: Listener) -> str:
    return f"{listener.__module__}.{listener.__name__}"


def by_name() -> dict[str, Listener]:
    return {name_of(one): one for listeners in LISTENERS.values() for one in listeners}
