"""What a time limit and a threshold say, as values that cross rooms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from .models import Rule

Unit = Literal["WD", "CD", "H", "M", "Y"]


@dataclass(frozen=True)
class Length:
    """So many working days (WD), calendar days (CD), hours (H), months (M) or years (Y)."""

    quantity: int
    unit: Unit


@dataclass(frozen=True)
class TimeLimit:
    """A time limit (期限): its length, each possible extension, how its last day rolls, and whose duty it is.

    kind: deadline (to be done by), waiting (the next act from the day after), term (an effect ends), window
    (a fact counts if it lies inside). `duty`: only a duty can be overdue or raise an alarm; a right lapses.
    `marks`: {"start": "D", "roll": "M"} where the start is chosen here or the roll is not verified.
    """

    code: str
    quantity: int
    unit: Unit
    extensions: tuple[Length, ...]
    roll: Literal["NEXT_WD", "NONE"]
    kind: Literal["deadline", "waiting", "term", "window"]
    duty: bool
    start_zh: str
    start_en: str
    marks: Mapping[str, str]
    where: str
    basis: tuple[str, ...]
    rule: Rule

    @classmethod
    def of(cls, rule: Rule) -> TimeLimit:
        body = {name: rule.body[name] for name in ("quantity", "unit", "roll", "kind", "duty", "start_zh", "start_en")}
        return cls(
            code=rule.code,
            extensions=tuple(Length(**one) for one in rule.body["extensions"]),
            marks=rule.body["marks"],
            where=rule.body["where"],
            basis=tuple(rule.basis),
            rule=rule,
            **body,
        )

    @property
    def length(self) -> Length:
        return Length(self.quantity, self.unit)

    @property
    def label(self) -> str:
        return self.rule.label

    @property
    def start(self) -> str:
        """The event it runs from, in the active language."""
        return self.rule.text("start")


@dataclass(frozen=True)
class Threshold:
    """A number at which the law asks for more: yuan (`CNY`) or a rate (`RATE`, a share of the fine)."""

    code: str
    quantity: Decimal
    unit: Literal["CNY", "RATE"]
    inclusive: bool
    rule: Rule

    @classmethod
    def of(cls, rule: Rule) -> Threshold:
        body = rule.body
        return cls(rule.code, Decimal(str(body["quantity"])), body["unit"], body["inclusive"], rule)

    def reached_by(self, amount: Decimal | int) -> bool:
        """以上 is inclusive where the rule says so."""
        return amount >= self.quantity if self.inclusive else amount > self.quantity
