"""The refusals of an act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


class Refused(Exception):
    """An act that did not happen, with every reason; `fields` names what was wrong in the form."""

    def __init__(self, reasons: Sequence[str], fields: Mapping[str, Sequence[str]] | None = None) -> None:
        self.reasons = list(reasons)
        self.fields = {name: list(errors) for name, errors in (fields or {}).items()}
        super().__init__("; ".join([*self.reasons, *(f"{n}: {' '.join(e)}" for n, e in self.fields.items())]))


class Stale(Refused):
    """The object moved on since the form was opened; `since` lists what was performed meanwhile."""

    def __init__(self, reason: str, since: Sequence[Any]) -> None:
        super().__init__([reason])
        self.since = list(since)
