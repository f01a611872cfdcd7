"""What one version of a violation threatens: fine ranges, detention, measures that must follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .api import provision
from .models import Rule

IN_SUMS = ("CNY", "CNY_PER_VEHICLE")
BASES = {
    "TIMES_GOODS_VALUE": gettext_lazy("times the value of the goods"),
    "TIMES_DIRECT_LOSS": gettext_lazy("times the direct loss"),
    "PERCENT_OF_INVESTMENT": gettext_lazy("per cent of the total investment"),
    "PERCENT_OF_INCOME": gettext_lazy("per cent of last year's income"),
    "TIMES_FINE": gettext_lazy("times the fine of the ordinary grade"),
}
PERCENT = 100
WHOM = {
    "unit": gettext_lazy("organisations"),
    "person": gettext_lazy("individuals"),
    "responsible": gettext_lazy("persons responsible"),
}
GRADES = {
    "serious": gettext_lazy("serious"),
    "refusal": gettext_lazy("where correction is refused"),
    "failure": gettext_lazy("where a failure followed"),
    "cheating": gettext_lazy("cheating"),
    "wrong_method": gettext_lazy("wrong method"),
    "not_acting": gettext_lazy("where nothing was done"),
    "report": gettext_lazy("environmental impact report"),
    "report_serious": gettext_lazy("environmental impact report, serious"),
    "form": gettext_lazy("environmental impact form"),
    "form_serious": gettext_lazy("environmental impact form, serious"),
    "general": gettext_lazy("general accident"),
    "larger": gettext_lazy("larger accident"),
    "major": gettext_lazy("major accident"),
    "extra": gettext_lazy("extraordinary accident"),
    "extreme": gettext_lazy("extremely serious"),
}


@dataclass(frozen=True)
class FineRange:
    """The fine that one article threatens for a grade of seriousness: from `low` to `high`, both included.

    measured_in: CNY and CNY_PER_VEHICLE are yuan; the others multiply a sum that the case must name, the base, which
    counts as `base_from` where it is less.
    """

    provision: str
    whom: str
    grade: str
    measured_in: str
    low: Decimal
    high: Decimal
    may: bool
    base_from: Decimal = Decimal(0)

    @classmethod
    def of(cls, part: dict[str, Any]) -> FineRange:
        low, high = (Decimal(str(part[end])) for end in ("low", "high"))
        named = {name: part[name] for name in ("provision", "whom", "grade", "measured_in")}
        least = Decimal(str(part.get("base_from", 0)))
        return cls(low=low, high=high, may=part.get("may", False), base_from=least, **named)

    @property
    def weight(self) -> tuple[Decimal, Decimal]:
        """By which two ranges of one measure are compared: the ceiling, then the floor."""
        return self.high, self.low

    @property
    def needs_base(self) -> bool:
        return self.measured_in not in IN_SUMS

    def ends(self, base: Decimal | None = None) -> tuple[Decimal, Decimal]:
        """The lowest and the highest fine in yuan. Raises ValueError where the base is needed and missing."""
        if not self.needs_base:
            return self.low, self.high
        if base is None:
            raise ValueError(str(self))
        counted, share = max(base, self.base_from), PERCENT if self.measured_in.startswith("PERCENT") else 1
        return self.low * counted / share, self.high * counted / share

    def holds(self, fine: Decimal, base: Decimal | None = None) -> bool:
        """Whether the fine lies in the range; for so much per vehicle, whether it is so much for some number of them."""
        low, high = self.ends(base)
        if self.measured_in == "CNY_PER_VEHICLE":
            return fine > 0 and fine % high == 0
        return low <= fine <= high

    @property
    def in_words(self) -> str:
        """The range with its article, for whom and for which grade it is meant."""
        narrower = [str(WHOM.get(self.whom, "")), str(GRADES.get(self.grade, ""))]
        said = _(", ").join(one for one in narrower if one)
        facts = {"article": provision(self.provision), "range": self, "whom": said}
        return (_("%(article)s: %(range)s (%(whom)s)") if said else _("%(article)s: %(range)s")) % facts

    def __str__(self) -> str:
        span = f"{self.low:,}–{self.high:,}" if self.low != self.high else f"{self.high:,}"
        if self.measured_in == "CNY":
            return _("%(span)s yuan") % {"span": span}
        if self.measured_in == "CNY_PER_VEHICLE":
            return _("%(span)s yuan for each vehicle") % {"span": span}
        return f"{span} {BASES[self.measured_in]}"


@dataclass(frozen=True)
class Candidate:
    """One version of a violation as a law that may apply."""

    rule: Rule

    @property
    def fines(self) -> tuple[FineRange, ...]:
        return tuple(FineRange.of(part) for part in self.rule.body["fines"])

    @property
    def grades(self) -> list[str]:
        return list(dict.fromkeys(one.grade for one in self.fines))

    def fine(self, grade: str = "normal", whom: str = "unit") -> FineRange | None:
        """The range that applies where several articles do: the article that the data takes by default, else the one
        with the higher fine. A version that does not know the grade judges it as an ordinary case."""
        fitting = self._fitting(grade, whom)
        default = [one for one in fitting if one.provision == self.rule.body.get("default")]
        return max(default or fitting, key=lambda one: one.weight, default=None)

    def highest(self, grade: str = "normal", whom: str = "unit") -> FineRange | None:
        """The range by the higher-fine rule alone (Code art. 1055; APL art. 29)."""
        return max(self._fitting(grade, whom), key=lambda one: one.weight, default=None)

    def _fitting(self, grade: str, whom: str) -> list[FineRange]:
        known = grade if grade in self.grades else "normal"
        meant = (
            (whom,) if whom == "responsible" else (whom, "any")
        )  # persons are fined beside the party, by a range of theirs
        return [one for one in self.fines if one.grade == known and one.whom in meant]

    def applied(self, whom: str = "unit") -> Iterator[FineRange]:
        """The range that applies for each grade."""
        for grade in self.grades:
            if found := self.fine(grade, whom):
                yield found

    @property
    def in_words(self) -> list[str]:
        """Each fine with its article and grade, as an officer reads it."""
        return [one.in_words for one in self.fines]

    @property
    def detention(self) -> tuple[int, int]:
        """(most, least) days of detention in an ordinary case; (0, 0) where none is threatened."""
        days = [(one["high_days"], one["low_days"]) for one in self.rule.body["detention"] if one["grade"] == "normal"]
        return max(days, default=(0, 0))

    @property
    def must(self) -> frozenset[str]:
        """Kinds of further measures that must follow in an ordinary case."""
        return frozenset(one["type"] for one in self.rule.body["further"] if one["must"] and one["grade"] == "normal")
