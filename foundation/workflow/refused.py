"""The refusals of an act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from foundation.ledger.access import record_look

if TYPE_CHECKING:
    from foundation.agencies.actor import Actor
    from foundation.agencies.models import Posting


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


class Naming(str):
    """A reason that names a person in its %(name)s; the access log keeps `on_record`, with the row's id instead."""

    on_record: str

    def __new__(cls, text: str, who: Posting) -> Naming:
        made = super().__new__(cls, text % {"name": who.officer})
        made.on_record = text % {"name": f"officer:{who.officer_id}"}
        return made


@contextmanager
def noted(by: Actor, about: str, what: str) -> Iterator[None]:
    """A refusal inside goes to the access log, with its reasons and the names of the fields that were wrong."""
    try:
        yield
    except Refused as refusal:
        record_look(by, about, what, [*refusal.reasons, *refusal.fields])
        raise
