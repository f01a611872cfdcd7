"""The weighted distance of two cores, and by which edits one becomes the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from blacklist.search.phonetics import homophones

HOMOPHONE = 1 / 3  # of a substitution
SWAP = 0.4
Weight = Callable[[str], float]
Step = tuple[float, int, int, str]  # cost so far, characters taken of the query and of the listed core, kind of edit
Table = list[list[Step]]


class Edit(NamedTuple):
    """One difference: `at` in the query's core; `kind` is substitution, homophone, missing, extra or swap."""

    at: int
    query: str
    listed: str
    kind: str


def similarity(query: str, listed: str, weight: Weight) -> tuple[float, tuple[Edit, ...]]:
    """1 for equal cores, 0 for cores with nothing in common; and the edits."""
    if query == listed:
        return 1.0, ()
    ours, theirs = [weight(one) for one in query], [weight(one) for one in listed]
    table = _table(query, listed, ours, theirs)
    edits = tuple(_edits(query, listed, table))[::-1]
    return max(0.0, 1 - table[-1][-1][0] / max(sum(ours), sum(theirs))), edits


def _table(query: str, listed: str, ours: list[float], theirs: list[float]) -> Table:
    """The cheapest way from each beginning of the query's core to each beginning of the listed one."""
    table: Table = [[(0.0, 0, 0, "")]]
    for weight in theirs:
        table[0].append((table[0][-1][0] + weight, 0, 1, "missing"))
    for at in range(1, len(query) + 1):
        row: list[Step] = [(table[at - 1][0][0] + ours[at - 1], 1, 0, "extra")]
        table.append(row)
        for to in range(1, len(listed) + 1):
            row.append(_cheapest(query, listed, ours, theirs, table, at, to))
    return table


def _cheapest(query: str, listed: str, ours: list[float], theirs: list[float], table: Table, at: int, to: int) -> Step:
    one, other = query[at - 1], listed[to - 1]
    before = table[at - 1][to - 1][0]
    if one == other:
        return before, 1, 1, ""
    cost = (ours[at - 1] + theirs[to - 1]) / 2
    alike = homophones(one, other)
    best: Step = (before + cost * HOMOPHONE, 1, 1, "homophone") if alike else (before + cost, 1, 1, "substitution")
    extra, missing = table[at - 1][to][0] + ours[at - 1], table[at][to - 1][0] + theirs[to - 1]
    if extra < best[0]:
        best = (extra, 1, 0, "extra")
    if missing < best[0]:
        best = (missing, 0, 1, "missing")
    if at > 1 and to > 1 and one == listed[to - 2] and other == query[at - 2]:
        swap = table[at - 2][to - 2][0] + SWAP * max(ours[at - 1], ours[at - 2])
        if swap < best[0]:
            best = (swap, 2, 2, "swap")
    return best


def _edits(query: str, listed: str, table: Table) -> Iterator[Edit]:
    """Walk back from the end."""
    at, to = len(query), len(listed)
    while at or to:
        _, back, across, kind = table[at][to]
        if kind:
            yield Edit(at - back, query[at - back : at], listed[to - across : to], kind)
        at, to = at - back, to - across
