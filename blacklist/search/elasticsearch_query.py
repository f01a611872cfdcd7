"""From a question to Elasticsearch's DSL. Raw DSL stands here and in `elasticsearch_engine.py`, nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from elasticsearch.dsl import A, Q, Search
from elasticsearch.dsl.query import Query

from .engine import Step, Wanted
from .phonetics import sound_tokens
from .query import WINDOW
from .textnorm import tokens

MANY = 10_000  # more values than any facet has
Filters = Mapping[str, Sequence[str]]


def asked(search: Search, wanted: Wanted) -> Search:
    """The whole request: words and instant decide what is counted, the chosen facets only what is shown."""
    search = search.query(Q("bool", must=words(wanted), filter=limits(wanted)))
    search = search.post_filter(Q("bool", filter=chosen(wanted.filters)))
    for facet in wanted.facets:
        others = {field: values for field, values in wanted.filters.items() if field != facet}
        counted = search.aggs.bucket(facet, "filter", filter=Q("bool", filter=chosen(others)))
        counted.bucket("values", A("terms", field=facet, size=MANY))
    search = search.sort(*order(wanted.sort)).extra(track_total_hits=WINDOW, track_scores=True)
    return search[wanted.offset : wanted.offset + wanted.size].source(False)


def words(wanted: Wanted) -> list[Query]:
    if not wanted.words:
        return [Q("match_all")]
    if wanted.step is Step.PHRASE:
        return [Q("match_phrase", names=" ".join(word)) for word in wanted.words]
    needed = len(wanted.tokens) if wanted.step is Step.EVERY else wanted.enough
    return [Q("match", names={"query": " ".join(wanted.tokens), "minimum_should_match": needed})]


def limits(wanted: Wanted) -> list[Query]:
    found = visible(wanted.at)
    if wanted.since is not None:
        found.append(Q("range", decided={"gte": wanted.since}))
    if wanted.until is not None:
        found.append(Q("range", decided={"lte": wanted.until}))
    if wanted.beyond is not None:
        side = "gte" if wanted.sort == "oldest" else "lte"
        found.append(Q("range", **{key_of(wanted.sort): {side: wanted.beyond}}))
    return found


def visible(at: int) -> list[Query]:
    """`visible_from` ≤ `at` < `visible_until`."""
    return [Q("range", visible_from={"lte": at}), Q("range", visible_until={"gt": at})]


def chosen(filters: Filters) -> list[Query]:
    return [Q("terms", **{field: list(values)}) for field, values in filters.items()]


def key_of(sort: str) -> str:
    return "amount" if sort == "amount" else "newest"


def order(sort: str) -> list[Any]:
    """The newest first among equals."""
    if sort == "relevance":
        return [{"_score": "desc"}, {"newest": "desc"}]
    return [{key_of(sort): "asc" if sort == "oldest" else "desc"}]


def alike(search: Search, text: str, at: int, filters: Filters) -> Search:
    """Whatever shares a pair of characters or of syllables, one entry for each enterprise."""
    shared = [Q("match", names=tokens(text)), Q("match", sounds=sound_tokens(text))]
    query = Q("bool", should=shared, minimum_should_match=1, filter=[*visible(at), *chosen(filters)])
    return search.query(query).extra(collapse={"field": "uscc"}).source(False)
