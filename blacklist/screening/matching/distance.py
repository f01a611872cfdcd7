"""The weighted distance of two cores, and by which edits one becomes the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from blacklist.search.phonetics import homophones

HOMOPHONE = 1 / 3  # of a substitution
SWAP = 0.4
Weight = Callable[[str], float]


class Edit(NamedTuple):
    """One difference: `at` in the query's core; `kind` is substitution, homophone, missing, extra or swap."""

    at: int
    query: str
    listed: str
    kind: str


class Step(NamedTuple):
    cost: float
    back: tuple[int, int]  # how many characters of the query and of the listed core it takes
    kind: str


def similarity(query: str, listed: str, weight: Weight) -> tuple[float, tuple[Edit, ...]]:
    """1 for equal cores, 0 for cores with nothing in common; and the edits."""
    if query == listed:
        return 1.0, ()
    table = _table(query, listed, weight)
    heaviest = max(sum(map(weight, query)), sum(map(weight, listed)))
    edits = tuple(_edits(query, listed, table))[::-1]
    return max(0.0, 1 - table[len(query)][len(listed)].cost / heaviest), edits


def _table(query: str, listed: str, weight: Weight) -> list[list[Step]]:
    table = [[Step(0.0, (0, 0), "")] * (len(listed) + 1) for _ in range(len(query) + 1)]
    for at in range(len(query) + 1):
        for to in range(len(listed) + 1):
            if at or to:
                table[at][to] = min(_steps(query, listed, at, to, table, weight), key=lambda step: step.cost)
    return table


def _steps(query: str, listed: str, at: int, to: int, table: list[list[Step]], weight: Weight) -> Iterator[Step]:
    if at and to:
        one, other = query[at - 1], listed[to - 1]
        cost, kind = _change(one, other, weight)
        yield Step(table[at - 1][to - 1].cost + cost, (1, 1), kind)
    if at:
        yield Step(table[at - 1][to].cost + weight(query[at - 1]), (1, 0), "extra")
    if to:
        yield Step(table[at][to - 1].cost + weight(listed[to - 1]), (0, 1), "missing")
    if at > 1 and to > 1 and query[at - 2 : at] == listed[to - 2 : to][::-1] and query[at - 1] != query[at - 2]:
        cost = SWAP * max(weight(query[at - 1]), weight(query[at - 2]))
        yield Step(table[at - 2][to - 2].cost + cost, (2, 2), "swap")


def _change(one: str, other: str, weight: Weight) -> tuple[float, str]:
    if one == other:
        return 0.0, ""
    dear = max(weight(one), weight(other))
    return (dear * HOMOPHONE, "homophone") if homophones(one, other) else (dear, "substitution")


def _edits(query: str, listed: str, table: list[list[Step]]) -> Iterator[Edit]:
    """Walk back from the end."""
    at, to = len(query), len(listed)
    while at or to:
        _, (back, across), kind = table[at][to]
        if kind:
            yield Edit(at - back, query[at - back : at], listed[to - across : to], kind)
        at, to = at - back, to - across
