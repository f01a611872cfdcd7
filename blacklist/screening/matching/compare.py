"""Two names compared by both channels: part by part, and as whole strings."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from rapidfuzz.fuzz import ratio as edit_ratio

from blacklist.search.textnorm import normalise

from . import forms
from .distance import Edit, similarity
from .names import Reader, Reading
from .rarity import Weights

REGION = {"same": 1.0, "within": 1.0, "unknown": 0.93, "conflict": 0.70}
FORM = {"same": 1.0, "near": 0.97, "other": 0.94}
BRANCH = {"same": 1.0, "other": 0.97}
AGREE = ("same", "within")
NEAR = 0.85  # of the whole names: from here on a person may see the comparison
HALF = 50  # per cent of a core's characters


@dataclass(frozen=True)
class Part:
    """What one part of both names contributes: its words, how they relate, its factor."""

    part: str
    query: str
    listed: str
    relation: str
    factor: float
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """`component`: the product of the parts' factors. `ratio`: of the whole normalised names."""

    component: float
    ratio: float
    parts: tuple[Part, ...]

    @property
    def same_core(self) -> bool:
        return self.part("core").relation == "same"

    @property
    def compatible(self) -> bool:
        return self.part("region").relation != "conflict"

    def part(self, name: str) -> Part:
        return next(part for part in self.parts if part.part == name)


class Comparer:
    """Compares names with one gazetteer and one set of weights."""

    def __init__(self, reader: Reader, weights: Weights) -> None:
        self.reader, self.weights = reader, weights

    def compare(
        self, query: str, listed: str, *, query_region: frozenset[str], listed_region: frozenset[str]
    ) -> Comparison | None:
        """The best over all pairs of readings; nothing if a name has no core."""
        ratio = edit_ratio(normalise(query), normalise(listed)) / 100
        pairs = product(self.reader.read(query), self.reader.read(listed))
        found = [self._parts(one, other, query_region, listed_region, ratio) for one, other in pairs]
        best = max((parts for parts in found if parts), key=score, default=None)
        return Comparison(score(best), ratio, best) if best else None

    def _parts(
        self,
        one: Reading,
        other: Reading,
        query_region: frozenset[str],
        listed_region: frozenset[str],
        ratio: float,
    ) -> tuple[Part, ...]:
        region = self.reader.gazetteer.relation(one.codes | query_region, other.codes | listed_region)
        if not self._admissible(one, other, query_region, listed_region):
            return ()
        core, edits = self._core(one.core, other.core, ratio)
        form, branch = forms.relation(one.form, other.form), "same" if one.branch == other.branch else "other"
        return (
            Part("region", one.region, other.region, region, REGION[region]),
            Part("core", one.core, other.core, "same" if one.core == other.core else "other", core, edits),
            Part("form", one.form, other.form, form, FORM[form]),
            Part("branch", one.branch, other.branch, branch, BRANCH[branch]),
        )

    def _core(self, one: str, other: str, ratio: float) -> tuple[float, tuple[Edit, ...]]:
        """Cores with little in common cannot reach a threshold; their edits are not worth the time."""
        if ratio < NEAR and edit_ratio(one, other) < HALF:
            return 0.0, ()
        return similarity(one, other, self.weights.__getitem__)

    def _admissible(
        self, one: Reading, other: Reading, query_region: frozenset[str], listed_region: frozenset[str]
    ) -> bool:
        """A doubtful place counts only if it agrees with the other name, or with where a company is known to be."""
        fits = self.reader.gazetteer.relation
        known = query_region | listed_region
        fits_query = not one.doubtful or fits(one.codes, other.codes | known) in AGREE
        fits_listed = not other.doubtful or fits(other.codes, one.codes | known) in AGREE
        return fits_query and fits_listed


def score(parts: tuple[Part, ...]) -> float:
    product_ = 1.0
    for part in parts:
        product_ *= part.factor
    return round(product_, 4)
