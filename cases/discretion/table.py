"""The discretion table (裁量基准) of a province for a violation, as the law data has it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.utils.translation import get_language

from foundation.law import api as law
from foundation.law.choice import applicable_violation
from foundation.law.fines import FineRange
from foundation.law.models import Rule

PERCENT = Decimal(100)
PROVINCE_DIGITS = 2
REGION_DIGITS = 6


@dataclass(frozen=True)
class Option:
    """One answer to a factor, and by how many per cent of the maximum it raises the fine."""

    code: str
    zh: str
    en: str
    weight: Decimal

    @property
    def text(self) -> str:
        return self.en if (get_language() or "").startswith("en") else self.zh


@dataclass(frozen=True)
class Factor:
    """One of the factors of MEE30 art. 41 with its options. `cumulable`: several options may hold together."""

    rule: Rule
    options: tuple[Option, ...]
    cumulable: bool

    @property
    def field(self) -> str:
        """The name of the form's field."""
        return self.rule.code.replace("discretion.", "factor_")

    def picked(self, value: Any) -> list[Option]:
        """The options meant by what the form holds: one code, or a list of them."""
        wanted = value if isinstance(value, list) else [value]
        return [one for one in self.options if one.code in wanted]


@dataclass(frozen=True)
class Table:
    """One version of a province's table for one violation, and the range that it is applied to."""

    rule: Rule
    range: FineRange
    on: date

    @cached_property
    def factors(self) -> list[Factor]:
        rows = self.rule.body["rows"]
        return [_factor(law.in_force(code, on=self.on), rows) for code in dict.fromkeys(one["factor"] for one in rows)]

    @property
    def tolerance(self) -> Decimal:
        """How far, in per cent of the maximum, the proposed band reaches to either side."""
        return Decimal(str(self.rule.body["tolerance_percent"]))

    @property
    def adjustment_max(self) -> Decimal:
        """The largest change inside the range, in per cent of the maximum."""
        return self._cap("adjustment")

    @property
    def mitigation_max(self) -> Decimal:
        """The largest reduction below the minimum, in per cent of the minimum."""
        return self._cap("mitigation")

    def _cap(self, which: str) -> Decimal:
        formula = law.in_force(self.rule.body["formula"], on=self.on)
        return law.amount(formula.body[which], on=self.on) * PERCENT


def table_for(case: Any, on: date) -> Table | None:
    """The table of the case's province for its violation on a day; nothing where the law data has none or counts otherwise."""
    region = case.agency.region_id[:PROVINCE_DIGITS].ljust(REGION_DIGITS, "0")
    found = [one for one in law.rules("discretion_table", on=on) if _is_for(one, region, case.violation)]
    range_ = _range(case, on) if found else None
    return Table(found[0], range_, on) if range_ else None


def _is_for(rule: Rule, region: str, violation: str) -> bool:
    return (rule.body["region"], rule.body["violation"]) == (region, violation)


def _range(case: Any, on: date) -> FineRange | None:
    """The range in yuan that applies in an ordinary case."""
    try:
        chosen = applicable_violation(case.violation, case.conduct_on, on).chosen
    except law.NotInForce:
        return None
    found = chosen.fine() if chosen else None
    return found if found and found.measured_in == "CNY" else None


def _factor(rule: Rule, rows: Iterable[dict[str, Any]]) -> Factor:
    mine = [one for one in rows if one["factor"] == rule.code]
    options = tuple(Option(one["option"], one["zh"], one["en"], Decimal(str(one["weight_percent"]))) for one in mine)
    return Factor(rule, options, any(one["cumulable"] for one in mine))
