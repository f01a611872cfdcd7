"""One arrow of a workflow, as the domain page draws it."""

from __future__ import annotations

from typing import NamedTuple


class Arrow(NamedTuple):
    row: str
    act: str
    sources: tuple[str, ...]
    target: str


def read(table: str) -> list[Arrow]:
    """One line: row of the page, act, states from which it starts, state to which it leads ("=": the state stays)."""
    lines = [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]
    return [Arrow(row, act, tuple(sources.split()), target) for row, act, sources, target in lines]
