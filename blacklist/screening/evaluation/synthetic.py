"""Company names from a seed: real divisions, brands by a skewed distribution, trades and legal forms."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from blacklist.screening.matching.gazetteer import GROUPING, Row, short_of
from foundation.subjects.uscc import check_character

from .vocabulary import BRAND_CHARACTERS, FORMS, TRADES

Choice = TypeVar("Choice")
BRAND_LENGTHS = {2: 80, 3: 15, 4: 5}
SKEW = 0.7  # how much more frequent the first brand characters are than the last
STYLES = {"full": 50, "short": 40, "bracketed": 7, "none": 3}


@dataclass(frozen=True)
class Company:
    """A name in parts. `style`: how the region is written."""

    place: Row
    style: str
    brand: str
    trade: str
    form: str

    @property
    def core(self) -> str:
        return self.brand + self.trade

    @property
    def region(self) -> str:
        return self.place.name if self.style == "full" else short_of(self.place.name) or self.place.name

    @property
    def name(self) -> str:
        if self.style == "none":
            return f"{self.core}{self.form}"
        if self.style == "bracketed":
            return f"{self.core}（{self.region}）{self.form}"
        return f"{self.region}{self.core}{self.form}"


class Generator:
    """The same seed and divisions give the same companies, each name once."""

    def __init__(self, rows: Sequence[Row], seed: int) -> None:
        self.random = random.Random(seed)
        self.places = [row for row in rows if row.name not in GROUPING and row.level > 2]
        characters = dict.fromkeys(BRAND_CHARACTERS)
        self._characters = list(characters)
        self._weights = [(rank + 3) ** -SKEW for rank in range(len(self._characters))]
        self._seen: set[str] = set()

    def companies(self, count: int) -> Iterator[Company]:
        while count:
            company = self.one()
            if company.name not in self._seen:
                self._seen.add(company.name)
                count -= 1
                yield company

    def one(self) -> Company:
        return Company(
            place=self.random.choice(self.places),
            style=self._choose(STYLES),
            brand=self.brand(),
            trade=self.random.choice(TRADES),
            form=self._choose(FORMS),
        )

    def brand(self) -> str:
        return "".join(self.random.choices(self._characters, self._weights, k=self._choose(BRAND_LENGTHS)))

    def character(self) -> str:
        return self.random.choice(self._characters)

    def _choose(self, shares: Mapping[Choice, int]) -> Choice:
        return self.random.choices(list(shares), list(shares.values()))[0]


def a_uscc(n: int, region: str) -> str:
    """A valid credit code, another for each n below a million."""
    body = f"91{region}MA{n:06d}X"
    return body + check_character(body)
