"""Screening generated names against a list, and counting what is found and what alarms for nothing."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from blacklist.screening.matching.compare import Comparer
from blacklist.screening.matching.gazetteer import Gazetteer, Row
from blacklist.screening.matching.memory import MemoryRegister
from blacklist.screening.matching.names import Reader
from blacklist.screening.matching.rarity import Weights
from blacklist.screening.matching.register import Listed
from blacklist.screening.matching.stages import Screening
from blacklist.screening.matching.verdict import Match, Question, Verdict

from .disguises import DISGUISES, LOOKALIKES, Disguise
from .synthetic import Company, Generator, a_uscc

STRICT = {Match.HIT, Match.REVIEW, Match.REVIEW_HIGH}
WIDE = STRICT | {Match.REVIEW_LOW}
NO_DAY = date(2026, 1, 1)  # generated companies have no former names


@dataclass(frozen=True)
class Share:
    """Of `asked` names of one kind, the shares that reach `review-high` and better, or `review-low` and better."""

    asked: int
    strict: float
    wide: float


@dataclass(frozen=True)
class Report:
    """`clean` and `lookalikes`: alarms for companies that are not listed. `disguises`: listed ones that were found."""

    listed: int
    asked: int
    seconds: float
    clean: Share
    disguises: dict[str, Share]
    lookalikes: dict[str, Share]

    @property
    def found(self) -> Share:
        """The mean over the nine disguises."""
        shares = list(self.disguises.values())
        strict, wide = (sum(getattr(one, name) for one in shares) / len(shares) for name in ("strict", "wide"))
        return Share(sum(one.asked for one in shares), strict, wide)


class Trial:
    """A generated list of companies, ready to be asked about."""

    def __init__(self, rows: Sequence[Row], names: int, seed: int, folder: Path) -> None:
        self.generator = Generator(rows, seed)
        self.companies = list(self.generator.companies(names))
        reader = Reader(Gazetteer(rows))
        listed = [Listed(a_uscc(n, one.place.code), one.name, one.place.code) for n, one in enumerate(self.companies)]
        self.code_of = {one.name: one.uscc for one in listed}
        cores = (readings[0].core for readings in (reader.read(one.name) for one in listed) if readings)
        self.screening = Screening(MemoryRegister(listed, reader, folder), Comparer(reader, Weights.of(cores)))

    def run(self, sample: int) -> Report:
        """`sample` names of each disguise and look-alike, and as many clean companies as of all disguises together."""
        began = time.perf_counter()
        disguises = {name: self.found(sample, disguise) for name, disguise in DISGUISES.items()}
        lookalikes = {name: self.alarms(self.altered(sample, disguise)) for name, disguise in LOOKALIKES.items()}
        clean = self.alarms(one.name for one in self.generator.companies(sample * len(DISGUISES)))
        asked = clean.asked + sum(one.asked for one in (*disguises.values(), *lookalikes.values()))
        return Report(len(self.companies), asked, time.perf_counter() - began, clean, disguises, lookalikes)

    def found(self, sample: int, disguise: Disguise) -> Share:
        """Found is the right company, not any."""
        chosen = self.generator.random.sample(self.companies, sample)
        verdicts = [(self.code_of[one.name], self.ask(disguise(one, self.generator))) for one in chosen]
        return share([verdict.match if names(verdict, code) else Match.CLEAR for code, verdict in verdicts])

    def altered(self, sample: int, disguise: Disguise) -> Iterable[str]:
        chosen: list[Company] = self.generator.random.sample(self.companies, sample)
        made = (disguise(one, self.generator) for one in chosen)
        return (name for name in made if name not in self.code_of)

    def alarms(self, asked: Iterable[str]) -> Share:
        return share([self.ask(name).match for name in asked])

    def ask(self, name: str) -> Verdict:
        return self.screening.screen(Question(NO_DAY, name))


def names(verdict: Verdict, code: str) -> bool:
    return verdict.listed is not None and code in (verdict.listed.uscc, *verdict.others)


def share(matches: list[Match]) -> Share:
    count = max(len(matches), 1)
    strict, wide = (sum(match in kinds for match in matches) / count for kinds in (STRICT, WIDE))
    return Share(len(matches), strict, wide)
