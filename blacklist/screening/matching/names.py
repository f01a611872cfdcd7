"""A company name in parts: region, core (brand and industry), legal form, branch; read in more than one way where it can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from blacklist.search.textnorm import LEGAL_FORMS, normalise

from .forms import FAMILY_OF, cut
from .gazetteer import Gazetteer, Place

BRACKETS = re.compile(r"[(（\[【〔﹝<《]([^)）\]】〕﹞>》]*)[)）\]】〕﹞>》]")
COUNTRY = ("中国", "CHINA")
NOWHERE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reading:
    """One way to read a name. `doubtful`: its region may be a brand, and counts only if it agrees with the other name."""

    region: str
    codes: frozenset[str]
    core: str
    form: str
    branch: str
    doubtful: bool = False


class Reader:
    """Reads names with one gazetteer; remembers what it has read."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.read = lru_cache(maxsize=50_000)(self._read)

    def _read(self, name: str) -> tuple[Reading, ...]:
        """Every reading of a name, the surest first. Without a core there is none."""
        outer, bracketed, form = self._without_brackets(name)
        tail = cut(normalise(outer))
        bare = Reading("", NOWHERE, tail.head, form or tail.form, tail.branch)
        found = dict.fromkeys(self._placed(bare, bracketed))
        return tuple(reading for reading in found if len(reading.core) > 1 and not LEGAL_FORMS.match(reading.core))

    def _without_brackets(self, name: str) -> tuple[str, Place | None, str]:
        """The name without bracketed place and form; what else stands in brackets belongs to the core."""
        place, form, kept = None, "", name
        for group in BRACKETS.finditer(name):
            content = normalise(group[1])
            if content in COUNTRY or (content in FAMILY_OF and FAMILY_OF[content] != "company"):
                form = form or (content if content in FAMILY_OF and content != "集团" else "")
            elif found := self.gazetteer.place(content):
                place = place or found
            else:
                continue
            kept = kept.replace(group[0], "", 1)
        return kept, place, form

    def _placed(self, bare: Reading, bracketed: Place | None) -> Iterator[Reading]:
        if bracketed:
            bare = replace(bare, region=bracketed.text, codes=bracketed.codes)
        sure, doubtful = self._prefixes(bare)
        yield sure
        yield from doubtful
        if not sure.codes:
            yield from self._suffixes(bare)

    def _prefixes(self, bare: Reading) -> tuple[Reading, list[Reading]]:
        """Places at the start: the first anywhere, each further one only inside it."""
        sure, doubtful = bare, []
        while places := self._places(sure):
            certain = [place for place in places if not place.short_county and len(sure.core) - len(place.text) > 1]
            if not certain:
                doubtful += [self._with(sure, place, doubtful=True) for place in places if place.short_county]
                break
            sure = self._with(sure, certain[0])
        return sure, doubtful

    def _places(self, reading: Reading) -> list[Place]:
        found = (self._inside(reading, place) for place in self.gazetteer.at_start(reading.core))
        return [place for place in found if place]

    def _inside(self, reading: Reading, place: Place) -> Place | None:
        if not reading.codes:
            return place
        codes = self.gazetteer.inside(place.codes, reading.codes) | (place.codes & reading.codes)
        return place._replace(codes=codes) if codes else None

    def _with(self, reading: Reading, place: Place, *, doubtful: bool = False) -> Reading:
        core = reading.core[len(place.text) :]
        return replace(reading, region=reading.region + place.text, codes=place.codes, core=core, doubtful=doubtful)

    def _suffixes(self, bare: Reading) -> Iterator[Reading]:
        """A place before the legal form, its brackets lost: 宏盛化工江阴有限公司."""
        for place in self.gazetteer.at_end(bare.core):
            yield replace(bare, region=place.text, codes=place.codes, core=bare.core[: -len(place.text)], doubtful=True)
