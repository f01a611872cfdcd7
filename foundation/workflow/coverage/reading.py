"""The files of docs/coverage as values: the rows of the pages, what carries them, which are still open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

ROWS, OPEN = "rows.yaml", "open.yaml"


@dataclass
class Row:
    """One row of a domain page: `by` names what carries it out, `tests` what shows it, `open` why nothing does yet."""

    row: str
    page: str
    what: str
    by: list[str] = field(default_factory=list)
    tests: list[str] = field(default_factory=list)
    open: str = ""


@dataclass(frozen=True)
class Entry:
    """What one file says of one row."""

    file: str
    row: str
    by: tuple[str, ...]
    tests: tuple[str, ...]


def rows(folder: Path) -> dict[str, Row]:
    """The rows of the pages, in their order, nothing joined to them yet."""
    return {one["row"]: Row(**one) for one in _records(folder / ROWS)}


def reasons(folder: Path) -> dict[str, str]:
    """The rows that nothing carries yet, with the reason."""
    return {one["row"]: one["why"] for one in _records(folder / OPEN)}


def entries(folder: Path) -> Iterator[Entry]:
    """What every other file of the folder says, file by file."""
    for path in sorted(folder.glob("*.yaml")):
        if path.name not in (ROWS, OPEN):
            for one in _records(path):
                yield Entry(path.name, str(one["row"]), _texts(one.get("by")), _texts(one.get("test")))


def _texts(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _records(path: Path) -> list[dict[str, Any]]:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader) or [] if path.exists() else []
