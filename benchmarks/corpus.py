"""What the benchmarks are run on: generated companies, an entry for each, and questions about them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date

from blacklist.screening.evaluation.disguises import wrong_character
from blacklist.screening.evaluation.synthetic import Company, Generator
from blacklist.screening.matching.gazetteer import Row
from blacklist.search.engine import Document
from blacklist.search.times import key
from foundation.agencies import regions

NOW, DAY = 1_700_000_000_000_000, date(2024, 1, 1).toordinal()
TIERS, VIOLATIONS = ("minor", "general", "serious"), [f"V{n:02}" for n in range(1, 55)]
BROAD = ("科技", "有限", "贸易", "工程", "建筑", "环保", "制造", "机械", "材料", "集团")


def divisions() -> list[Row]:
    return [Row(*one) for one in regions.read()]


def documents(companies: Sequence[Company], seed: int) -> Iterator[Document]:
    """One entry for each company; the dates spread over three years."""
    chance = random.Random(seed)
    for n, company in enumerate(companies):
        id_, since = f"item-{n}", 1_600_000_000 + n * 60
        yield Document(
            id=id_, version=1, uscc=str(n), names=(company.name,), kind="penaltyitem", tier=chance.choice(TIERS),
            violation=chance.choice(VIOLATIONS), penalty_type="FINE", region=(company.place.code,), year="2024",
            decided=DAY + n % 1000, visible_from=since, visible_until=NOW * 2, newest=key(since, id_),
            amount=key(chance.randrange(10**6), id_), bucket=n % 256,
        )  # fmt: skip


def questions(companies: Sequence[Company], count: int, by: Generator) -> dict[str, list[str]]:
    chosen = by.random.sample(range(len(companies)), count)
    return {
        "brand": [companies[n].brand[:2] for n in chosen],
        "broad": [BROAD[n % len(BROAD)] for n in range(count)],
        "wrong": [wrong_character(companies[n], by) for n in chosen],
        "target": [f"item-{n}" for n in chosen],
    }
