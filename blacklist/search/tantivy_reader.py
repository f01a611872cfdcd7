"""Reading the embedded index: readers follow the pointer file."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path

from tantivy import Index, Order, Query, Searcher

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
        order = {} if wanted.sort == "relevance" else {"order_by_field": key_of(wanted.sort)}
        if wanted.sort == "oldest":
            order["order"] = Order.Asc
        result = searcher.search(query, limit=max(wanted.size, 1), offset=wanted.offset, **order)
        rows = tuple(self._row(searcher, score, address, wanted.sort) for score, address in result.hits)
        return Found(rows, Total.of(result.count), self._facets(searcher, wanted))

    def _row(self, searcher: Searcher, score: float, address: object, sort: str) -> Row:
        id_ = searcher.doc(address).get_first("id")
        return Row(id_, score) if sort == "relevance" else Row(id_, 0.0, int(score))

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
            found = searcher.doc(address)
            best.setdefault(found.get_first("uscc"), (found.get_first("id"), score))
        return list(best.values())[:k]

    def digests(self, bucket: int) -> dict[str, str]:
        if (searcher := self._searcher()) is None:
            return {}
        hits = searcher.search(self.builder.term("bucket", bucket), limit=max(searcher.num_docs, 1), count=False).hits
        found = [searcher.doc(address) for _, address in hits]
        return {one.get_first("id"): one.get_first("digest") for one in found}

    def state(self) -> State:
        searcher, pointer = self._searcher(), self.generations.current()
        return State(searcher.num_docs if searcher else 0, pointer.generation, pointer.as_of_seq)
