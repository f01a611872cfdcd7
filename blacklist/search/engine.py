"""The interface of a search engine: all that the rest of the system knows of tantivy and Elasticsearch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from .query import NOTHING, Bucket, Total

BUCKETS = 256  # ranges of keys for the sweep: the first byte of a row's key


@dataclass(frozen=True)
class Document:
    """A public entry as an engine keeps it. Instants in microseconds, days as ordinals; sort keys end in a tie-breaker."""

    id: str
    version: int
    uscc: str
    names: tuple[str, ...]
    kind: str
    tier: str
    violation: str
    penalty_type: str
    region: tuple[str, ...]
    year: str
    decided: int
    visible_from: int
    visible_until: int
    newest: int
    amount: int
    bucket: int
    digest: str = ""


@dataclass(frozen=True)
class Change:
    """What became of an entry: its document, or nothing when it is no longer public. A lower version never wins."""

    id: str
    version: int
    document: Document | None


class Step(Enum):
    """How strictly the words must fit. The cascade goes from the first to the last until something is found."""

    PHRASE = "phrase"
    EVERY = "every"
    MOST = "most"


@dataclass(frozen=True)
class Wanted:
    """A question as engines take it. `words`: the bigrams of each word. `at`: the instant of visibility.

    `beyond`: with a sort by key, only keys from this one on (inclusive).
    """

    at: int
    words: tuple[tuple[str, ...], ...] = ()
    step: Step = Step.PHRASE
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    since: int | None = None
    until: int | None = None
    sort: str = "newest"
    offset: int = 0
    size: int = 20
    beyond: int | None = None
    facets: tuple[str, ...] = ()

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(token for word in self.words for token in word))

    @property
    def enough(self) -> int:
        """How many of the bigrams are 70 % of them, at least one."""
        return max(1, len(self.tokens) * 7 // 10)


@dataclass(frozen=True)
class Row:
    """One hit of an engine: the entry's id, its score, and the key by which it was sorted."""

    id: str
    score: float
    key: int = 0


@dataclass(frozen=True)
class Found:
    rows: tuple[Row, ...] = ()
    total: Total = NOTHING
    facets: Mapping[str, tuple[Bucket, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class State:
    """What an engine holds: no generation means that nothing was ever built."""

    documents: int = 0
    generation: str = ""
    as_of_seq: int = 0


class Engine(Protocol):
    def apply(self, changes: Iterable[Change], upto_seq: int) -> None:
        """Idempotent upserts and deletes; afterwards the index is as of `upto_seq`, visible to every reader."""

    def find(self, wanted: Wanted) -> Found:
        """One step of a search."""

    def candidates(
        self, text: str, k: int, *, at: int, filters: Mapping[str, tuple[str, ...]]
    ) -> list[tuple[str, float]]:
        """The ids of the entries whose names look or sound most like `text`, one for each enterprise, best first."""

    def rebuild(self, documents: Iterable[Document], upto_seq: int) -> None:
        """Build a new generation beside the present one, then switch atomically."""

    def digests(self, bucket: int) -> dict[str, str]:
        """The digest of each document of one range of keys."""

    def state(self) -> State:
        """Documents, generation, and the sequence up to which events were applied."""
