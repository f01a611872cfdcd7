"""What is asked of the search, and what comes back. Engines, pages and the API share these types and nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

FACETS = ("kind", "tier", "violation", "penalty_type", "region", "year")
WINDOW = 10_000  # totals are exact to here, and paging by offset ends here
SIZES = range(1, 101)


class Mode(TextChoices):
    AUTO = "auto", _("Automatic")
    PHRASE = "phrase", _("Exact words")
    USCC = "uscc", _("Unified social credit code")
    NUMBER = "number", _("Document number")


class Sort(TextChoices):
    RELEVANCE = "relevance", _("Best match first")
    NEWEST = "newest", _("Newest first")
    OLDEST = "oldest", _("Oldest first")
    AMOUNT = "amount", _("Largest amount first")


class BadQuery(ValueError):
    """A question that cannot be answered; its text tells the asker what would be right."""


@dataclass(frozen=True)
class Query:
    """A search for public entries.

    `filters`: facet → chosen values, alternatives within a facet, all facets together. `since`/`until`: days of
    decision, inclusive. `cursor`: the `Page.cursor` of the page before; then `page` is ignored.
    """

    text: str = ""
    mode: str = Mode.AUTO
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    sort: str = Sort.RELEVANCE
    page: int = 1
    size: int = 20
    cursor: str = ""
    facets: tuple[str, ...] = FACETS


@dataclass(frozen=True)
class Total:
    """How many there are; not `exact` means at least so many (“10,000+”)."""

    value: int
    exact: bool = True

    @classmethod
    def of(cls, count: int) -> Total:
        return cls(min(count, WINDOW), count <= WINDOW)

    def __str__(self) -> str:
        return f"{self.value:,}" if self.exact else f"{self.value:,}+"


NOTHING = Total(0)


@dataclass(frozen=True)
class Bucket:
    """One value of a facet, with how many would be found if it alone were chosen there."""

    value: str
    count: int
    chosen: bool = False


def buckets(counts: Mapping[str, int], chosen: tuple[str, ...] = ()) -> tuple[Bucket, ...]:
    """The most frequent first; a chosen value stays visible at 0; an empty value is no value."""
    every = {**dict.fromkeys(chosen, 0), **counts}
    ranked = sorted(every.items(), key=lambda one: (-one[1], one[0]))
    return tuple(Bucket(value, count, value in chosen) for value, count in ranked if value)


@dataclass(frozen=True)
class Hit:
    """A public entry: `entry` is the database's own row, `name` its enterprise in pieces (text, is it what was asked)."""

    id: str
    entry: Any
    name: tuple[tuple[str, bool], ...]
    score: float = 0.0

    @property
    def kind(self) -> str:
        """`penaltyitem` or `listing`."""
        return self.id.partition(":")[0]


@dataclass(frozen=True)
class Page:
    """One page of hits. `approximate`: nothing fitted wholly, these fit in part. `as_of_seq`: how fresh the index is."""

    hits: tuple[Hit, ...]
    total: Total
    facets: Mapping[str, tuple[Bucket, ...]]
    as_of_seq: int
    at: datetime
    page: int = 1
    size: int = 20
    cursor: str = ""
    approximate: bool = False

    @property
    def pages(self) -> int:
        """How many pages paging by offset can reach."""
        return -(-self.total.value // self.size)
