"""Reading the embedded index: readers follow the pointer file."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tantivy import DocAddress, Index, Order, Query, Searcher, SearchResult

from .engine import Found, Row, State, Wanted
from .generations import Generations, Pointer
from .query import Bucket, Total, buckets
from .tantivy_query import Builder, key_of, pairs_of
from .tantivy_schema import schema

MANY = 100_000  # more values than any facet has
FEW, COMMON = (
    1_000,
    20,
)  # a pair is common that stands in more than a twentieth of the names, and in more than a thousand


def telling(searcher: Searcher, pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Without the pairs that stand in very many names (有限, 公司): they cost most of the time and rank hardly anything."""
    most = max(FEW, searcher.num_docs // COMMON)
    kept = [(field, token) for field, token in pairs if searcher.doc_freq(field, token) <= most]
    return kept or pairs


def by_key(searcher: Searcher, result: SearchResult) -> tuple[Row, ...]:
    return tuple(Row(stored(searcher, address, "id"), 0.0, int(value)) for value, address in result.hits)


def by_relevance(searcher: Searcher, result: SearchResult) -> tuple[Row, ...]:
    """The newest first among equals of one page; tantivy itself has no second order."""
    newest = searcher.fast_field_values("newest", [address for _, address in result.hits])
    keyed = zip(result.hits, newest, strict=True)
    rows = [Row(stored(searcher, address, "id"), score, int(key or 0)) for (score, address), key in keyed]
    return tuple(sorted(rows, key=lambda row: (-row.score, -row.key)))


def stored(searcher: Searcher, address: DocAddress, field: str) -> Any:
    """What the document keeps in a field."""
    return searcher.doc(address).get_first(field)


class TantivyReader:
    def __init__(self, home: Path) -> None:
        self.generations = Generations(home)
        self.builder = Builder(schema())
        self._lock = threading.Lock()
        self._opened: tuple[Pointer, Index | None] = (Pointer(), None)

    def _searcher(self) -> Searcher | None:
        """The newest commit of the newest generation, opened again only when the pointer moved."""
        with self._lock:
            seen, index = self._opened
            if (now := self.generations.current()) != seen:
                index = self._open(now.generation) if now.generation != seen.generation or index is None else index
                index.reload()
                self._opened = (now, index)
        return index.searcher() if index else None

    def _open(self, generation: str) -> Index:
        index = Index(self.builder.schema, path=str(self.generations.folder(generation)))
        index.config_reader("manual")
        return index

    def find(self, wanted: Wanted) -> Found:
        if (searcher := self._searcher()) is None:
            return Found()
        query = self.builder.whole(wanted)
        by_score = wanted.sort == "relevance"
        result: Any = searcher.search(
            query,
            limit=max(wanted.size, 1),
            offset=wanted.offset,
            order_by_field=None if by_score else key_of(wanted.sort),
            order=Order.Asc if wanted.sort == "oldest" else Order.Desc,
        )
        rows = (by_relevance if by_score else by_key)(searcher, result)
        return Found(rows, Total.of(result.count), self._facets(searcher, wanted))

    def _facets(self, searcher: Searcher, wanted: Wanted) -> dict[str, tuple[Bucket, ...]]:
        """Facets without a filter of their own share one pass."""
        free = [facet for facet in wanted.facets if facet not in wanted.filters]
        counted = self._count(searcher, self.builder.whole(wanted), free)
        for facet in wanted.facets:
            if facet in wanted.filters:
                counted |= self._count(searcher, self.builder.whole(wanted, but=facet), [facet])
        return {facet: buckets(counted[facet], wanted.filters.get(facet, ())) for facet in wanted.facets}

    def _count(self, searcher: Searcher, query: Query, facets: list[str]) -> dict[str, dict[str, int]]:
        if not facets:
            return {}
        asked = {facet: {"terms": {"field": facet, "size": MANY, "segment_size": MANY}} for facet in facets}
        answer = searcher.aggregate(query, asked)
        return {facet: {one["key"]: one["doc_count"] for one in answer[facet]["buckets"]} for facet in facets}

    def candidates(
        self, text: str, k: int, *, at: int, filters: Mapping[str, tuple[str, ...]]
    ) -> list[tuple[str, float]]:
        if (searcher := self._searcher()) is None:
            return []
        pairs = telling(searcher, pairs_of(text))
        hits = searcher.search(self.builder.alike(pairs, at, filters), limit=k * 2, count=False).hits
        best: dict[str, tuple[str, float]] = {}
        for score, address in hits:
            found = (stored(searcher, address, "id"), score)
            best.setdefault(stored(searcher, address, "uscc"), found)
        return list(best.values())[:k]

    def digests(self, bucket: int) -> dict[str, str]:
        if (searcher := self._searcher()) is None:
            return {}
        hits = searcher.search(self.builder.term("bucket", bucket), limit=max(searcher.num_docs, 1), count=False).hits
        return {stored(searcher, address, "id"): stored(searcher, address, "digest") for _, address in hits}

    def state(self) -> State:
        searcher, pointer = self._searcher(), self.generations.current()
        return State(searcher.num_docs if searcher else 0, pointer.generation, pointer.as_of_seq)
