"""A register in memory: names, keys, and the embedded engine for likeness. For evaluations, and later inside a bank."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from blacklist.search.engine import Document
from blacklist.search.tantivy_engine import TantivyEngine
from blacklist.search.textnorm import normalise

from .names import Reader
from .register import Listed
from .verdict import Basis

ALWAYS = 1 << 62


class MemoryRegister:
    """See `register.Register`. `folder`: where the embedded index may write."""

    def __init__(self, listed: Iterable[Listed], reader: Reader, folder: Path) -> None:
        self._uscc: dict[str, list[Listed]] = defaultdict(list)
        self._run: dict[str, list[Listed]] = defaultdict(list)
        self._core: dict[str, list[Listed]] = defaultdict(list)
        for one in listed:
            self._uscc[one.uscc].append(one)
            self._run[normalise(one.name)].append(one)
            for core in {reading.core for reading in reader.read(one.name)}:
                self._core[core].append(one)
        self._engine = TantivyEngine(folder)
        self._engine.rebuild((a_document(code, names) for code, names in self._uscc.items()), 0)

    def by_uscc(self, code: str) -> Listed | None:
        return next((one for one in self._uscc.get(code, []) if not one.former), None)

    def by_identifier(self, kind: str, value: str) -> list[Listed]:
        if kind != Basis.ORGANISATION_CODE:
            return []
        return [names[0] for code, names in self._uscc.items() if code[8:17] == value]

    def by_run(self, run: str) -> list[Listed]:
        return self._run.get(run, [])

    def by_cores(self, cores: Iterable[str]) -> list[Listed]:
        return [one for core in cores for one in self._core.get(core, [])]

    def alike(self, text: str, k: int) -> list[Listed]:
        return [one for code, _ in self._engine.candidates(text, k, at=1, filters={}) for one in self._uscc[code]]


def a_document(code: str, names: list[Listed]) -> Document:
    """An enterprise for the engine: only its names matter."""
    return Document(
        id=code, version=1, uscc=code, names=tuple(one.name for one in names), kind="", tier="", violation="",
        penalty_type="", region=(), year="", decided=0, visible_from=0, visible_until=ALWAYS, newest=0, amount=0, bucket=0,
    )  # fmt: skip
