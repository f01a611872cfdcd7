"""The rows of a printed form: short fields stand in pairs, long ones alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from .kinds import Field

ALWAYS_SHORT = ("date", "datetime", "int", "bool")
SHORT = 11  # characters of a half row
Cell = tuple[Field, Any]


def rows_of(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    """Two neighbouring short fields share a row."""
    waiting: list[Cell] = []
    for cell in cells:
        if not is_short(*cell):
            yield from _flushed(waiting)
            yield [cell]
            continue
        waiting.append(cell)
        if len(waiting) == 2:
            yield from _flushed(waiting)
    yield from _flushed(waiting)


def _flushed(waiting: list[Cell]) -> Iterator[list[Cell]]:
    if waiting:
        yield list(waiting)
        waiting.clear()


def is_short(field: Field, value: Any) -> bool:
    if field.type in ALWAYS_SHORT:
        return True
    return field.type == "text" and "\n" not in value and _width(value) <= SHORT


def _width(text: str) -> float:
    """In Chinese characters; a Latin letter or figure is about half as wide."""
    return sum(0.55 if ord(character) < 0x2000 else 1 for character in text)
