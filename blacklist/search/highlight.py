"""Which characters of a name are those that were asked for. Computed here, so that both engines agree."""

from __future__ import annotations

from itertools import groupby

from .engine import Step
from .textnorm import bigrams, origins

Pieces = tuple[tuple[str, bool], ...]


def pieces(name: str, words: tuple[str, ...], step: Step) -> Pieces:
    """The name cut into (text, is it what was asked)."""
    needles = words if step is Step.PHRASE else tuple(pair for word in words for pair in bigrams(word))
    marked = _marked(name, needles)
    cut = groupby(enumerate(name), key=lambda one: one[0] in marked)
    return tuple(("".join(character for _, character in run), hit) for hit, run in cut)


def _marked(name: str, needles: tuple[str, ...]) -> set[int]:
    """The places in `name` that any needle covers."""
    folded = list(origins(name))
    run, places = "".join(one for one, _ in folded), [place for _, place in folded]
    found: set[int] = set()
    for needle in filter(None, needles):
        at = run.find(needle)
        while at >= 0:
            found.update(range(places[at], places[at + len(needle) - 1] + 1))
            at = run.find(needle, at + 1)
    return found
