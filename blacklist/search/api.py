"""The search, as the rest of the system knows it: ask, feed, rebuild, verify, health."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from . import cascade, sweep
from .asking import check, mode_of
from .cascade import Answer
from .engine import Change, Document, Engine, Step
from .highlight import pieces
from .lag import Health, health_of
from .lookup import look_up
from .query import BadQuery, Hit, Mode, Page, Query, Sort, Total
from .times import micros
from .visible import entries

__all__ = [
    "BadQuery", "Mode", "Page", "Query", "Sort",
    "apply", "candidates", "engine", "health", "rebuild", "search", "verify",
]  # fmt: skip


def engine() -> Engine:
    """Elasticsearch where an address is set, else the embedded index in `SEARCH_DIR`."""
    return _engine(settings.ELASTICSEARCH_URL, settings.ELASTICSEARCH_ALIAS, settings.SEARCH_DIR)


@lru_cache(maxsize=8)
def _engine(url: str, alias: str, home: Path) -> Engine:
    if url:
        from .elasticsearch_engine import ElasticsearchEngine

        return ElasticsearchEngine(url, alias)
    from .tantivy_engine import TantivyEngine

    return TantivyEngine(home)


def search(query: Query, *, now: datetime | None = None) -> Page:
    """One page of public entries as visible at `now`. Raises BadQuery with a hint for the asker."""
    now, engine_ = now or timezone.now(), engine()
    check(query)
    as_of_seq = engine_.state().as_of_seq
    if (mode := mode_of(query)) in (Mode.USCC, Mode.NUMBER):
        return look_up(query, mode, now, as_of_seq)
    return _checked(query, cascade.ask(engine_, query, now), now, as_of_seq)


def _checked(query: Query, answer: Answer, now: datetime, as_of_seq: int) -> Page:
    """Only what the database shows; whatever a late index still holds is dropped, also from the total."""
    shown = entries((row.id for row in answer.found.rows), now)
    hits = tuple(
        Hit(row.id, shown[row.id], pieces(shown[row.id].enterprise.name, answer.words, answer.step), row.score)
        for row in answer.found.rows
        if row.id in shown
    )
    total = answer.found.total
    dropped = len(answer.found.rows) - len(hits)
    return Page(
        hits=hits,
        total=Total(total.value - dropped, total.exact) if total.exact else total,
        facets=answer.found.facets,
        as_of_seq=as_of_seq,
        at=now,
        page=query.page,
        size=query.size,
        cursor=answer.cursor,
        approximate=answer.step is Step.MOST and bool(hits),
    )


def candidates(
    text: str, k: int, filters: Mapping[str, tuple[str, ...]] | None = None, *, now: datetime | None = None
) -> list[tuple[str, float]]:
    """Entries whose names look or sound most like `text`: (id, score), best first, one for each enterprise."""
    return engine().candidates(text, k, at=micros(now or timezone.now()), filters=filters or {})


def apply(changes: Iterable[Change], upto_seq: int) -> None:
    """Idempotent upserts and deletes; remembers the high-water sequence."""
    engine().apply(changes, upto_seq)


def rebuild(documents: Iterable[Document], upto_seq: int) -> None:
    """A new generation, then an atomic switch."""
    engine().rebuild(documents, upto_seq)


def verify(buckets: range = sweep.EVERYWHERE) -> sweep.Report:
    """Compare the index with the database by ranges of keys, repair what differs, and say what it was."""
    return sweep.sweep(engine(), buckets)


def health() -> Health:
    """Documents, generation, the event up to which the index is fresh, and how far that is behind."""
    return health_of(engine().state())
