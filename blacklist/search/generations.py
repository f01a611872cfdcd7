"""The folder of the embedded index: one sub-folder for each generation, and a pointer file replaced atomically."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import NamedTuple


class Pointer(NamedTuple):
    """Which generation is read, and up to which event it was brought."""

    generation: str = ""
    as_of_seq: int = 0
    commit: str = ""  # differs after every commit, so that readers look again


class Generations:
    """Readers ask `current()`; a writer changes it inside `writing()`, which one process at a time enters."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.pointer = home / "current.json"

    def current(self) -> Pointer:
        """No generation when nothing was ever built."""
        try:
            return Pointer(**json.loads(self.pointer.read_text()))
        except FileNotFoundError:
            return Pointer()

    def point(self, generation: str, as_of_seq: int) -> None:
        """Atomic: a reader sees the pointer before or after, never in between."""
        commit = uuid.uuid4().hex
        fresh = self.home / f"current.{commit}"
        fresh.write_text(json.dumps(Pointer(generation, as_of_seq, commit)._asdict()))
        os.replace(fresh, self.pointer)

    def writing(self) -> AbstractContextManager[None]:
        """tantivy admits one writer; a second process waits here instead of failing."""
        return self._locked("writing")

    def rebuilding(self) -> AbstractContextManager[None]:
        """One rebuild at a time; events are applied to the present generation meanwhile."""
        return self._locked("rebuilding")

    @contextmanager
    def _locked(self, name: str) -> Iterator[None]:
        self.home.mkdir(parents=True, exist_ok=True)
        with open(self.home / f"{name}.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def folder(self, generation: str) -> Path:
        return self.home / generation

    def begin(self) -> str:
        generation = f"g-{uuid.uuid4().hex[:12]}"
        self.folder(generation).mkdir(parents=True)
        return generation

    def keep(self, *generations: str) -> None:
        """Delete all others. The one before the present is kept for readers that are just opening it."""
        for folder in self.home.glob("g-*"):
            if folder.name not in generations:
                shutil.rmtree(folder, ignore_errors=True)
