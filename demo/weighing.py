"""Options of the discretion table that lead to a told fine, for the stories and for cases that are made up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from cases.discretion.table import Factor, Table, table_for
from cases.discretion.weighing import Weighing

STEPS = (5, 10, 15, 20)  # no factor is stretched while others are still at nothing
LAST = "factor_frequency"


def weighed(case: Any, fine: Any, on: date) -> dict[str, Any]:
    """For each factor of the table that applies, if one does, the option; together as near to the fine as can be."""
    table = table_for(case, on)
    if table is None:
        return {}
    factors = sorted(table.factors, key=lambda one: one.field == LAST)
    chosen = {one.field: min(one.options, key=lambda option: option.weight) for one in factors}
    _raise(chosen, factors, _wanted(table, fine))
    return {one.field: [chosen[one.field].code] if one.cumulable else chosen[one.field].code for one in factors}


def _wanted(table: Table, fine: Any) -> Decimal:
    """How much the factors have to add up to, in per cent of the maximum."""
    try:
        return Decimal(str(fine)) / table.range.high * 100 - Weighing(table, ()).start
    except InvalidOperation:
        return Decimal(0)


def _raise(chosen: dict[str, Any], factors: list[Factor], wanted: Decimal) -> None:
    """Heavier options, one factor after the other, as long as something is wanting."""
    for most in STEPS:
        for factor in factors:
            missing = wanted - sum(one.weight for one in chosen.values())
            better = [one for one in factor.options if one.weight <= min(most, chosen[factor.field].weight + missing)]
            if missing > 0 and better:
                chosen[factor.field] = max(better, key=lambda one: one.weight)
