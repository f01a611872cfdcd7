"""What the algorithm asks of a list, be it the database with its engine or a snapshot inside a bank."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol


@dataclass(frozen=True)
class Listed:
    """An enterprise against which something stands now, under one of its names. `region`: the division it belongs to."""

    uscc: str
    name: str
    region: str
    valid_from: date | None = None
    valid_until: date | None = None
    former: bool = False

    def bore_it_on(self, day: date) -> bool:
        """Bears or bore the name on that day; a present name always counts."""
        if not self.former:
            return True
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )


class Register(Protocol):
    """Every answer holds only enterprises against which something stands at the instant of the question."""

    def by_uscc(self, code: str) -> Listed | None:
        """The enterprise of that credit code."""

    def by_identifier(self, kind: str, value: str) -> list[Listed]:
        """Enterprises by `organisation_code` (9 characters) or `registration_number` (15 digits)."""

    def by_run(self, run: str) -> list[Listed]:
        """Those whose present or former name, normalised, is this."""

    def by_cores(self, cores: Iterable[str]) -> list[Listed]:
        """Those with a name that can be read with one of these cores."""

    def alike(self, text: str, k: int) -> list[Listed]:
        """Up to `k` enterprises whose names look or sound alike, under each of their names."""
