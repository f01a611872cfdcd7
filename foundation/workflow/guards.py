"""A guard says why not: each returns nothing, or the reason in words an officer understands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from .asked import Asked


class Guard(NamedTuple):
    """What must hold, and what is said otherwise."""

    holds: Callable[[Any, Asked], bool]
    otherwise: Any

    def __call__(self, obj: Any, asked: Asked) -> str | None:
        return None if self.holds(obj, asked) else str(self.otherwise)
