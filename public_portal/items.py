"""A public entry in words: what it is called, what it says, when things happen."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from blacklist.models import Listing, PenaltyItem
from foundation.agencies.models import Agency

from .names import kind_name, tier_name
from .rules import is_fictional, label_of

Entry = PenaltyItem | Listing


class Fact(NamedTuple):
    """One line of the summary list."""

    label: str
    value: str


class Moment(NamedTuple):
    """A point of the time axis. `stage`: past, now or to come."""

    on: date
    label: str
    stage: str


class Item(NamedTuple):
    """One section of an enterprise's page."""

    key: str
    kind: str
    heading: str
    tag: str
    fictional: bool
    agency: Agency
    facts: list[Fact]
    axis: list[Moment]
    measures: list[Any]
    entry: Any


def kind_of(entry: Entry) -> str:
    return str(entry._meta.model_name)


def is_demo(entry: Entry) -> bool:
    """A listing on a basis that exists for the demo only."""
    return isinstance(entry, Listing) and is_fictional(entry.basis, entry.decided_on)


def tag_of(entry: Entry) -> str:
    """Kind and class (行政处罚 · 严重)."""
    return f"{kind_name(kind_of(entry))} · {tier_name(entry.tier)}"


def what_of(entry: Entry) -> str:
    """The violation, or what led to the listing."""
    return label_of(entry.trigger if isinstance(entry, Listing) else entry.violation, entry.decided_on)
