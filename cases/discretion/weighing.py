"""How a fine is built up: start, factors, change inside the range, reduction below it; and the band around the result."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from .table import PERCENT, Factor, Option, Table

YUAN = Decimal("0.01")


@dataclass(frozen=True)
class Change:
    """A change of the sum and its ground (a rule of kind aggravating_ground or mitigating_ground).

    `share`: per cent of the maximum, inside the range; `below`: per cent of the minimum, under it.
    """

    ground: Any = None
    share: Decimal = Decimal(0)
    below: Decimal = Decimal(0)

    @property
    def sign(self) -> int:
        return 1 if self.ground is not None and self.ground.kind == "aggravating_ground" else -1

    @property
    def mitigates(self) -> bool:
        return self.ground is not None and self.ground.kind == "mitigating_ground"


@dataclass(frozen=True)
class Weighing:
    """fine = (start % + Σ factor %) × maximum; start % = minimum / maximum. Sums in yuan, shares in per cent of the maximum."""

    table: Table
    picks: tuple[tuple[Factor, tuple[Option, ...]], ...]
    change: Change = Change()

    @classmethod
    def of(cls, table: Table, chosen: Mapping[str, Any], change: Change) -> Weighing:
        """From what a form holds: for each factor's field the code of an option, or several."""
        return cls(table, tuple((one, tuple(one.picked(chosen.get(one.field)))) for one in table.factors), change)

    @property
    def start(self) -> Decimal:
        return PERCENT * self.table.range.low / self.table.range.high

    @property
    def weights(self) -> Decimal:
        return sum((option.weight for _factor, options in self.picks for option in options), Decimal(0))

    @property
    def built(self) -> Decimal:
        """By start and factors, at most the maximum."""
        return min(self._of_maximum(self.start + self.weights), self.table.range.high)

    @property
    def changed(self) -> Decimal:
        """After the change inside the range, which it never leaves."""
        moved = self.built + self.change.sign * self._of_maximum(self.change.share)
        return _yuan(min(max(moved, self.table.range.low), self.table.range.high))

    @property
    def floor(self) -> Decimal:
        """The lowest lawful fine: the minimum, or what a mitigating ground leaves of it."""
        low = self.table.range.low
        return _yuan(low - low * self.change.below / PERCENT) if self.change.mitigates else low

    @property
    def computed(self) -> Decimal:
        return self.floor if self.change.below and self.change.mitigates else self.changed

    @property
    def band(self) -> tuple[Decimal, Decimal]:
        """The proposed band (裁量区间): the computed sum and the table's tolerance, inside what is lawful."""
        reach = self._of_maximum(self.table.tolerance)
        ceiling = self.table.range.high if self.computed >= self.table.range.low else self.table.range.low
        return _yuan(max(self.computed - reach, self.floor)), _yuan(min(self.computed + reach, ceiling))

    def holds(self, fine: Decimal) -> bool:
        low, high = self.band
        return low <= fine <= high

    def _of_maximum(self, share: Decimal) -> Decimal:
        return self.table.range.high * share / PERCENT


def _yuan(sum_: Decimal) -> Decimal:
    return sum_.quantize(YUAN, ROUND_HALF_UP)
