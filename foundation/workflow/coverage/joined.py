"""The rows joined to what carries them, and every fault in that."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from . import carriers, proofs
from .reading import Entry, Row, entries, reasons, rows


def joined(folder: Path) -> tuple[list[Row], list[str]]:
    """(the rows in the order of the pages, the faults: each begins with the row or the file and row)."""
    found, faults = rows(folder), list[str]()
    for row, acts in carriers.acts_by_row().items():
        if row in found:
            found[row].by += acts
    for entry in entries(folder):
        faults += _join(entry, found)
    for name, why in reasons(folder).items():
        if name in found:
            found[name].open = why
        else:
            faults.append(_unknown("open.yaml", name, found))
    return list(found.values()), faults + [fault for one in found.values() for fault in _gaps(one)]


def faults_of(folder: Path, root: Path) -> list[str]:
    """Everything that is wrong: unknown rows, rows without carrier or test, carriers and tests that do not exist."""
    every, faults = joined(folder)
    for one in every:
        wrong = [carriers.missing(name) for name in one.by] + [proofs.missing(name, root) for name in one.tests]
        faults += [f"{one.row}: {fault}" for fault in wrong if fault]
    return faults


def _join(entry: Entry, found: dict[str, Row]) -> Iterator[str]:
    if (row := found.get(entry.row)) is None:
        yield _unknown(entry.file, entry.row, found)
        return
    row.by += [name for name in entry.by if name not in row.by]
    row.tests += [name for name in entry.tests if name not in row.tests]


def _unknown(file: str, name: str, found: dict[str, Row]) -> str:
    near = " / ".join(get_close_matches(name, found, cutoff=0.5)) or "see rows.yaml"
    return f"{name}: {file} names a row that the pages do not have; near it: {near}"


def _gaps(one: Row) -> Iterator[str]:
    carried = bool(one.by and one.tests)
    if one.open and carried:
        yield f"{one.row}: is carried out and tested; take it out of open.yaml"
    if not one.open and not one.by:
        yield f"{one.row}: nothing carries it out"
    if not one.open and not one.tests:
        yield f"{one.row}: no test shows it"
