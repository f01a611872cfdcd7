"""The engine of larger installations: Elasticsearch 8 or 9. Each generation is an index; an alias names the present one."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from elasticsearch import Elasticsearch, NotFoundError, helpers
from elasticsearch.dsl import Q, Search

from .elasticsearch_index import MAPPINGS, SETTINGS, operation
from .elasticsearch_query import alike, asked
from .engine import Change, Document, Found, Row, State, Wanted
from .query import WINDOW, Bucket, Total, buckets

BATCH = 1_000
SUPERSEDED, ABSENT = 409, 404  # an older change came later; what should vanish is not there


class ElasticsearchEngine:
    """See `engine.Engine`."""

    def __init__(self, url: str, alias: str) -> None:
        self.client = Elasticsearch(url, request_timeout=30)
        self.alias = alias

    # -- reading

    def find(self, wanted: Wanted) -> Found:
        try:
            answer: Any = asked(self._search(self.alias), wanted).execute()
        except NotFoundError:
            return Found()
        total = Total(answer.hits.total.value, answer.hits.total.relation == "eq")
        rows = tuple(self._row(hit.meta, wanted.sort) for hit in answer)
        return Found(rows, total, {facet: self._buckets(answer, facet, wanted) for facet in wanted.facets})

    def _search(self, index: str) -> Search:
        return Search(using=self.client, index=index)

    def _row(self, meta: Any, sort: str) -> Row:
        return Row(meta.id, meta.score) if sort == "relevance" else Row(meta.id, 0.0, meta.sort[0])

    def _buckets(self, answer: Any, facet: str, wanted: Wanted) -> tuple[Bucket, ...]:
        counts = {one.key: one.doc_count for one in answer.aggregations[facet]["values"].buckets}
        return buckets(counts, wanted.filters.get(facet, ()))

    def candidates(
        self, text: str, k: int, *, at: int, filters: Mapping[str, tuple[str, ...]]
    ) -> list[tuple[str, float]]:
        try:
            answer = alike(self._search(self.alias), text, at, filters)[:k].execute()
        except NotFoundError:
            return []
        return [(hit.meta.id, hit.meta.score) for hit in answer]

    def digests(self, bucket: int) -> dict[str, str]:
        return {hit.meta.id: hit.digest for hit in self._scan(bucket)}

    def _scan(self, bucket: int) -> Iterator[Any]:
        """Every document of a range of keys, a window at a time."""
        if not (index := self._present()):
            return
        search = self._search(index).query(Q("term", bucket=bucket)).source(["digest"]).sort("id")[:WINDOW]
        while hits := list(search.execute()):
            yield from hits
            search = search.extra(search_after=list(hits[-1].meta.sort))

    def state(self) -> State:
        index, as_of_seq = self._generation()
        return State(self.client.count(index=index)["count"], index, as_of_seq) if index else State()

    def _generation(self) -> tuple[str, int]:
        """The index that the alias names, and up to which event it was brought; nothing if nothing was built."""
        try:
            ((index, kept),) = self.client.indices.get_mapping(index=self.alias).body.items()
        except NotFoundError:
            return "", 0
        return index, kept["mappings"]["_meta"]["as_of_seq"]

    def _present(self) -> str:
        return self._generation()[0]

    # -- writing

    def apply(self, changes: Iterable[Change], upto_seq: int) -> None:
        if not self._present():
            self.rebuild([], 0)
        index, as_of_seq = self._generation()  # not the alias: the sequence must be kept where the changes went
        self._write(index, changes)
        self._remember(index, max(as_of_seq, upto_seq))

    def _write(self, index: str, changes: Iterable[Change]) -> None:
        lines = (operation(change, index) for change in changes)
        for fine, answer in helpers.streaming_bulk(self.client, lines, chunk_size=BATCH, raise_on_error=False):
            status = next(iter(answer.values()))["status"]
            if not fine and status not in (SUPERSEDED, ABSENT):
                raise helpers.BulkIndexError("Elasticsearch refused a document", [answer])
        self.client.indices.refresh(index=index)

    def _remember(self, index: str, as_of_seq: int) -> None:
        self.client.indices.put_mapping(index=index, meta={"as_of_seq": as_of_seq})

    def rebuild(self, documents: Iterable[Document], upto_seq: int) -> None:
        fresh, old = f"{self.alias}-{uuid.uuid4().hex[:12]}", self._present()
        self.client.indices.create(index=fresh, mappings=MAPPINGS, settings=SETTINGS)
        self._write(fresh, (Change(one.id, one.version, one) for one in documents))
        self._remember(fresh, upto_seq)
        self._switch(fresh)
        self._keep(fresh, old)

    def _switch(self, fresh: str) -> None:
        """One atomic step, whatever the alias named until now."""
        away = {"remove": {"index": f"{self.alias}-*", "alias": self.alias, "must_exist": False}}
        self.client.indices.update_aliases(actions=[away, {"add": {"index": fresh, "alias": self.alias}}])

    def _keep(self, *indices: str) -> None:
        """Delete the generations before the previous one, which a slower writer may still hold."""
        every = self.client.indices.get(index=f"{self.alias}-*", features="aliases").body
        for index in every:
            if index not in indices:
                self.client.indices.delete(index=index, ignore_unavailable=True)
