"""docs/coverage.md: every row of the domain pages with what carries it out and its test."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from .joined import joined
from .reading import Row

INTRODUCTION = """# Coverage

Every row of the domain pages, with what carries it out and the test that shows it. Made from `docs/coverage/*.yaml` and the
rows that acts declare; `./run manage make_docs --check` fails on a row without carrier or test, and on a carrier or a test that
does not exist.
"""


def page(folder: Path) -> str:
    """The whole page as Markdown."""
    every, _faults = joined(folder)
    return "".join(_parts(every))


def _parts(every: list[Row]) -> Iterator[str]:
    still_open = sum(bool(one.open) for one in every)
    yield INTRODUCTION + f"\n{len(every)} rows, {len(every) - still_open} carried out, {still_open} open.\n"
    for name, group in groupby(every, key=lambda one: one.page):
        yield f"\n## {name}\n\n| row | what | carried out by | test |\n|---|---|---|---|\n"
        for one in group:
            yield _line(one)


def _line(one: Row) -> str:
    by = "<br>".join(f"`{name}`" for name in one.by) if not one.open else f"*open: {one.open}*"
    tests = "<br>".join(f"`{name.removeprefix('tests/')}`" for name in one.tests)
    return f"| {one.row} | {_cell(one.what)} | {by} | {tests} |\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
