"""What is wrong in a data file: where, and what would be right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: the file, the code of the row, and a sentence that says what would be right."""

    file: str
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.code}: {self.message}" if self.code else f"{self.file}: {self.message}"


class LawRefused(Exception):
    """The data is not loaded; nothing has changed. `faults` names each reason."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, faults)))
