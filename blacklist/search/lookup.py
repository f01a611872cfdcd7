"""Questions with one right answer: a credit code or a document number. Read from the database, never from an index."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Q

from .asking import uscc_of
from .documents import PUBLIC, document_of
from .engine import Document, Step
from .highlight import pieces
from .query import Bucket, Hit, Mode, Page, Query, Sort, Total, buckets
from .visible import visible

BRACKETS = str.maketrans("[(（【﹝])）】﹞", "〔〔〔〔〔〕〕〕〕〕")
Pair = tuple[Any, Document]


def look_up(query: Query, mode: str, now: datetime, as_of_seq: int) -> Page:
    """Every visible entry of that code or number, with the filters and orders of any other search."""
    wanted = Q(enterprise__uscc=uscc_of(query.text)) if mode == Mode.USCC else Q(number__endswith=number_of(query.text))
    pairs = [(entry, document_of(entry)) for model in PUBLIC.values() for entry in visible(model, now).filter(wanted)]
    pairs = [pair for pair in pairs if _in_time(query, pair[1])]
    found = _sorted([pair for pair in pairs if _fits(query.filters, pair[1])], query.sort)
    start = (query.page - 1) * query.size
    hits = tuple(Hit(entry.about, entry, pieces(entry.enterprise.name, (), Step.PHRASE)) for entry, _ in found)
    return Page(
        hits=hits[start : start + query.size],
        total=Total.of(len(hits)),
        facets={facet: _count(query.filters, facet, pairs) for facet in query.facets},
        as_of_seq=as_of_seq,
        at=now,
        page=query.page,
        size=query.size,
    )


def number_of(text: str) -> str:
    """A document number (文号) as it is kept: 〔year〕, no spaces, no 第, 号 at the end."""
    run = re.sub(r"\s|第", "", text).translate(BRACKETS)
    return run if run.endswith("号") else f"{run}号"


def _in_time(query: Query, document: Document) -> bool:
    low = query.since.toordinal() if query.since else document.decided
    high = query.until.toordinal() if query.until else document.decided
    return low <= document.decided <= high


def _fits(filters: Mapping[str, tuple[str, ...]], document: Document, but: str = "") -> bool:
    chosen = ((field, values) for field, values in filters.items() if values and field != but)
    return all(not set(values).isdisjoint(_values(document, field)) for field, values in chosen)


def _values(document: Document, field: str) -> tuple[str, ...]:
    value = getattr(document, field)
    return value if isinstance(value, tuple) else (value,)


def _sorted(pairs: list[Pair], sort: str) -> list[Pair]:
    by_amount = sort == Sort.AMOUNT
    keyed = sorted(pairs, key=lambda pair: pair[1].amount if by_amount else pair[1].newest)
    return keyed if sort == Sort.OLDEST else keyed[::-1]


def _count(filters: Mapping[str, tuple[str, ...]], facet: str, pairs: list[Pair]) -> tuple[Bucket, ...]:
    kept = (document for _, document in pairs if _fits(filters, document, but=facet))
    return buckets(Counter(value for one in kept for value in _values(one, facet)), tuple(filters.get(facet, ())))
