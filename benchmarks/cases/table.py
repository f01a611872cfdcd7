"""The figures of each database as lines of one table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .province import SPREAD

WIDE, NARROW = 62, 36


def line(name: str, cells: list[str]) -> str:
    return f"{name:<{WIDE}}" + "".join(f"{cell:>{NARROW}}" for cell in cells)


def rows_of(found: dict[str, dict[str, Any]]) -> Iterator[str]:
    columns = list(found.values())
    yield line("", list(found))
    yield from _acts([column["acts"] for column in columns])
    yield line(
        "one number series, 8 writers: numbers/s, no gap, no clash",
        [f"{c['numbers']['per second']:.0f}" for c in columns],
    )
    yield f"cases: {SPREAD}"
    yield from _pages([column["pages"] for column in columns])
    passes = [column["alarms"] for column in columns]
    yield line(
        f"one pass of the alarms over {passes[0]['clocks']:,} open clocks, all due",
        [f"{one['seconds']:.1f} s, +{one['more memory, MB']:.0f} MB" for one in passes],
    )
    yield line("  the next pass, when none is due", [f"{one['none due, ms']:.0f} ms" for one in passes])
    yield from _pdfs(columns[0]["pdfs"])


def _acts(acts: list[dict[str, Any]]) -> Iterator[str]:
    yield line("commits by act and by hand alike", [one["durability"] for one in acts])
    yield line(
        "acts/s through perform, without the PDF; statements each",
        [f"{one['door']:.0f}  {one['statements']:.1f}" for one in acts],
    )
    yield line(
        "  the same rows by hand, model instances: rows of an act/s, ratio",
        [f"{one['models']:.0f}  {one['to models']:.2f}" for one in acts],
    )
    yield line(
        "  the same rows by hand, bare SQL: rows of an act/s, ratio",
        [f"{one['bare']:.0f}  {one['to bare']:.2f}" for one in acts],
    )
    for kind in acts[0]["slowest"]:
        cells = [one["slowest"].get(kind) for one in acts]
        yield line(f"  slow: {kind}: ms, statements", [f"{one[0]:.1f}  {one[1]:.0f}" if one else "–" for one in cells])


def _pages(pages: list[dict[str, Any]]) -> Iterator[str]:
    for size in pages[0]:
        for name in pages[0][size]:
            cells = [
                f"{one[size][name]['p50']:.0f} / {one[size][name]['p95']:.0f} ms, {one[size][name]['queries']} q"
                for one in pages
            ]
            yield line(f"{name} at {int(size):,} cases: p50 / p95, queries", cells)


def _pdfs(pdfs: dict[str, float]) -> Iterator[str]:
    yield line("PDF, the first of a process", [f"{pdfs['cold']:.2f} s"])
    yield line("PDFs/s on one core, warm", [f"{pdfs['per second']:.2f}"])
    yield line(
        "  bare WeasyPrint on the same HTML: PDFs/s; our time / its time",
        [f"{pdfs['bare per second']:.2f}  {pdfs['ratio']:.2f}"],
    )
    yield line("  size: median, largest", [f"{pdfs['median KB']:.0f} / {pdfs['largest KB']:.0f} KB"])
