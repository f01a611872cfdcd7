"""From what a person typed to what an engine is asked; a bad question is refused with a hint."""

from __future__ import annotations

import re
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from foundation.subjects.uscc import LENGTH, check_uscc
from foundation.subjects.uscc import normalise as normalise_code

from .cursor import Cursor
from .engine import Step, Wanted
from .query import FACETS, SIZES, WINDOW, BadQuery, Mode, Query, Sort
from .textnorm import LEGAL_FORMS, bigrams, normalise, words
from .times import micros

MAX_TEXT = 100
QUOTES = "\"'“”‘’「」『』＂"
NUMBER = re.compile(r"[〔\[(（【﹝]\s*\d{4}\s*[〕\])）】﹞]\s*第?\s*\d+\s*号?\s*$")


def mode_of(query: Query) -> str:
    """What kind of question it is, if the asker has not said."""
    if query.mode != Mode.AUTO:
        return query.mode
    code = normalise_code(query.text)
    if len(code) == LENGTH and code.isascii() and code.isalnum() and any(one.isdigit() for one in code):
        return Mode.USCC
    return Mode.NUMBER if NUMBER.search(query.text) else Mode.AUTO


def check(query: Query) -> None:
    """Raises BadQuery where the question has no answer whatever the list holds."""
    if len(query.text) > MAX_TEXT:
        raise BadQuery(_("Please search with at most %(most)d characters.") % {"most": MAX_TEXT})
    if query.mode not in Mode.values or query.sort not in Sort.values:
        raise BadQuery(_("There is no such kind of search or order."))
    if query.size not in SIZES or query.page < 1:
        raise BadQuery(_("A page shows 1 to %(most)d entries, and pages count from 1.") % {"most": SIZES[-1]})
    if not query.cursor and query.page * query.size > WINDOW:
        raise BadQuery(
            _("Pages end at %(most)d entries; narrow the search by a filter or another word.") % {"most": WINDOW}
        )
    if unknown := sorted({*query.filters, *query.facets} - set(FACETS)):
        raise BadQuery(_("There is no filter “%(name)s”.") % {"name": unknown[0]})


def check_words(text: str, found: tuple[str, ...]) -> None:
    """A lone character fits too much, and a legal form fits everything."""
    run = "".join(found)
    if text.strip() and not run:
        raise BadQuery(_("Please search with characters or digits of the name."))
    if len(run) == 1:
        raise BadQuery(_("Please search with at least two characters of the name."))
    if LEGAL_FORMS.match(run):
        raise BadQuery(_("“%(text)s” stands in nearly every name; please add the company's own name.") % {"text": text})


def uscc_of(text: str) -> str:
    """The valid code, or BadQuery saying what would be right."""
    try:
        return check_uscc(text)
    except ValidationError as error:
        raise BadQuery(" ".join(error.messages)) from error


def is_quoted(text: str) -> bool:
    stripped = text.strip()
    return len(stripped) > 2 and stripped[0] in QUOTES and stripped[-1] in QUOTES


def steps_of(query: Query, found: tuple[str, ...]) -> tuple[Step, ...]:
    """Which steps the cascade may take: two characters are one pair and have nothing to relax."""
    if query.mode == Mode.PHRASE or not found or len("".join(found)) < 3:
        return (Step.PHRASE,)
    return (Step.PHRASE, Step.EVERY, Step.MOST)


def words_of(query: Query) -> tuple[str, ...]:
    """Quoted text and exact words are one run, spaces or not."""
    exact = query.mode == Mode.PHRASE or is_quoted(query.text)
    found = tuple(filter(None, [normalise(query.text)])) if exact else words(query.text)
    check_words(query.text, found)
    return found


def ordinal(day: date | None) -> int | None:
    return day.toordinal() if day else None


def wanted_of(query: Query, found: tuple[str, ...], now: datetime, cursor: Cursor | None) -> Wanted:
    """The engine's question. Without words, relevance means nothing: the newest come first."""
    sort = Sort.NEWEST if query.sort == Sort.RELEVANCE and not found else query.sort
    if cursor and (sort == Sort.RELEVANCE or cursor.sort != sort):
        raise BadQuery(_("A cursor goes on with the order it began with, by date or amount."))
    return Wanted(
        at=micros(now),
        words=tuple(bigrams(word) for word in found),
        filters={field: tuple(values) for field, values in query.filters.items() if values},
        since=ordinal(query.since),
        until=ordinal(query.until),
        sort=sort,
        offset=0 if cursor else (query.page - 1) * query.size,
        size=query.size + len(cursor.seen) if cursor else query.size,
        beyond=cursor.key if cursor else None,
        facets=() if cursor else query.facets,
    )
