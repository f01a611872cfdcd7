"""The search as one cascade over an engine: phrase, then every pair, then most of them. Alike for both engines."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from . import asking
from .cursor import Cursor, after
from .engine import Engine, Found, Step, Wanted
from .query import Query


@dataclass(frozen=True)
class Answer:
    """What the engine says, before the database has looked at it."""

    words: tuple[str, ...]
    step: Step
    found: Found
    cursor: str = ""


def ask(engine: Engine, query: Query, now: datetime) -> Answer:
    """Raises BadQuery."""
    asking.check(query)
    words = asking.words_of(query)
    cursor = Cursor.read(query.cursor) if query.cursor else None
    wanted = asking.wanted_of(query, words, now, cursor)
    if cursor:
        return _next(engine, wanted, words, cursor, query.size)
    step, found = _first_that_fits(engine, wanted, asking.steps_of(query, words))
    return Answer(words, step, found, _cursor(found, None, replace(wanted, step=step), query.size))


def _first_that_fits(engine: Engine, wanted: Wanted, steps: tuple[Step, ...]) -> tuple[Step, Found]:
    """The words decide which step it is; a filter that leaves nothing of it is no reason to relax the words."""
    for step in steps:
        found = engine.find(replace(wanted, step=step))
        if found.total.value or _fits_unfiltered(engine, replace(wanted, step=step)):
            break
    return step, found


def _fits_unfiltered(engine: Engine, wanted: Wanted) -> bool:
    if not wanted.filters and wanted.since is None and wanted.until is None:
        return False
    return engine.find(replace(wanted, filters={}, since=None, until=None, size=0, facets=())).total.value > 0


def _next(engine: Engine, wanted: Wanted, words: tuple[str, ...], cursor: Cursor, size: int) -> Answer:
    wanted = replace(wanted, step=cursor.step)
    rows = engine.find(wanted).rows
    fresh = tuple(row for row in rows if row.id not in cursor.seen)[:size]
    found = Found(fresh, cursor.total)
    return Answer(words, wanted.step, found, _cursor(found, cursor, wanted, size))


def _cursor(found: Found, before: Cursor | None, wanted: Wanted, size: int) -> str:
    """None after the last page, and none by relevance: scores are no keys."""
    if len(found.rows) < size or wanted.sort == "relevance":
        return ""
    return after(found.rows, before, wanted.sort, wanted.step, found.total).written()
