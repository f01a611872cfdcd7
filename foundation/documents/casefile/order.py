"""The order of a case file (归档顺序) and its two volumes: law data, kind `file_part`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from foundation.law.api import rules

from .pieces import Piece

MAIN, SUB = "MAIN", "SUB"
NAMES = {MAIN: "正卷", SUB: "副卷"}
CATALOGUE = "JNM"  # the bound volume has a contents page of its own, with page numbers
EVIDENCE = "EVIDENCE"  # originals, which are of no document kind


class Place(NamedTuple):
    volume: str
    part: int
    within: int


def arranged(pieces: Iterable[Piece], on: date) -> dict[str, list[Piece]]:
    """The pieces by volume (MAIN: 正卷, SUB: 副卷), each in the order of the day `on`."""
    places = places_on(on)
    volumes: dict[str, list[Piece]] = {MAIN: [], SUB: []}
    for piece in sorted(pieces, key=lambda one: _key(one, places)):
        if piece.kind != CATALOGUE:
            volumes[place_of(piece, places).volume].append(piece)
    return volumes


def _key(piece: Piece, places: dict[str, Place]) -> tuple[Place, date, bool, str, int]:
    return (place_of(piece, places), piece.on, bool(piece.follows), piece.number, piece.rank)


def place_of(piece: Piece, places: dict[str, Place]) -> Place:
    """A slip lies with what was served; what no part names stays inside, at the end of the sub-volume."""
    return places.get(piece.follows or piece.kind or EVIDENCE, Place(SUB, 999, 0))


def places_on(on: date) -> dict[str, Place]:
    """Where each kind lies by the rules of the day."""
    return dict(_places(tuple(
        (one.body["volume"], one.body["number"], tuple(one.body["kinds"])) for one in rules("file_part", on=on)
    )))  # fmt: skip


@lru_cache(maxsize=8)
def _places(parts: tuple[tuple[str, int, tuple[str, ...]], ...]) -> tuple[tuple[str, Place], ...]:
    return tuple(
        (kind, Place(volume, number, within)) for volume, number, kinds in parts for within, kind in enumerate(kinds)
    )
