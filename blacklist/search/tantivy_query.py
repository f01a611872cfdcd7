"""From a question to tantivy's queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tantivy import FieldType, Occur, Query, Schema

from .engine import Step, Wanted
from .phonetics import sound_pairs
from .textnorm import bigrams, normalise


class Builder:
    """Builds queries for one schema. A filter scores nothing, so that only the words rank."""

    def __init__(self, schema: Schema) -> None:
        self.schema = schema

    def whole(self, wanted: Wanted, *, but: str = "") -> Query:
        """The words, the instant and every filter, except that of the facet `but`."""
        filters = {field: values for field, values in wanted.filters.items() if field != but}
        parts = [(Occur.Must, one) for one in self.words(wanted)]
        parts += [(Occur.Must, silent(one)) for one in self.limits(wanted, filters)]
        return Query.boolean_query(parts)

    def words(self, wanted: Wanted) -> list[Query]:
        if wanted.step is Step.PHRASE:
            return [self.phrase(word) for word in wanted.words]
        terms = [self.term("names", token) for token in wanted.tokens]
        if wanted.step is Step.EVERY:
            return terms
        return [Query.boolean_query([(Occur.Should, term) for term in terms], wanted.enough)]

    def phrase(self, word: Sequence[str]) -> Query:
        """An exact substring; tantivy panics at a phrase of one term."""
        return Query.phrase_query(self.schema, "names", list(word)) if len(word) > 1 else self.term("names", word[0])

    def limits(self, wanted: Wanted, filters: Mapping[str, Sequence[str]]) -> Iterable[Query]:
        yield from self.visible(wanted.at)
        yield from self.chosen(filters)
        if wanted.since is not None or wanted.until is not None:
            yield self.between("decided", wanted.since, wanted.until)
        if wanted.beyond is not None:
            oldest = wanted.sort == "oldest"
            yield self.between(
                key_of(wanted.sort), wanted.beyond if oldest else None, None if oldest else wanted.beyond
            )

    def visible(self, at: int) -> Iterable[Query]:
        """`visible_from` ≤ `at` < `visible_until`."""
        yield self.between("visible_from", None, at)
        yield self.between("visible_until", at + 1, None)

    def chosen(self, filters: Mapping[str, Sequence[str]]) -> Iterable[Query]:
        for field, values in filters.items():
            yield Query.term_set_query(self.schema, field, list(values))

    def term(self, field: str, value: object) -> Query:
        return Query.term_query(self.schema, field, value)

    def between(self, field: str, low: int | None, high: int | None) -> Query:
        return Query.range_query(self.schema, field, FieldType.Integer, low, high)

    def alike(self, pairs: Iterable[tuple[str, str]], at: int, filters: Mapping[str, Sequence[str]]) -> Query:
        """Whatever shares one of the pairs, each given as (field, token)."""
        shared = [(Occur.Should, self.term(field, token)) for field, token in pairs]
        limits = (*self.visible(at), *self.chosen(filters))
        return Query.boolean_query(
            [(Occur.Must, Query.boolean_query(shared)), *((Occur.Must, silent(one)) for one in limits)]
        )


def pairs_of(text: str) -> list[tuple[str, str]]:
    """The pairs of characters and of syllables of a name, each with the field that holds it."""
    run = normalise(text)
    found = {"names": bigrams(run), "sounds": sound_pairs(run)}
    return [(field, token) for field, tokens in found.items() for token in dict.fromkeys(tokens)]


def silent(query: Query) -> Query:
    return Query.const_score_query(query, 0.0)


def key_of(sort: str) -> str:
    """The field that carries the sort's key."""
    return "amount" if sort == "amount" else "newest"
