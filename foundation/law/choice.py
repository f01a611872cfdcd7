"""Which law judges a conduct: that of its day, unless the newer one is lighter (从旧兼从轻; Code art. 1057, APL art. 37)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from .api import NotInForce, in_force
from .compare import Reason, compare
from .fines import Candidate, FineRange

TO_BE_REVIEWED = (Reason.MIXED, Reason.INCOMPARABLE, Reason.DISPUTED)


@dataclass(frozen=True)
class Applicable:
    """The versions that may apply, the one chosen (none: no penalty), and why. The law of the conduct stands first."""

    code: str
    conduct_on: date
    decided_on: date
    candidates: tuple[Candidate, ...]
    chosen: Candidate | None
    reason: Reason

    @property
    def why(self) -> str:
        """The reason for the choice in words, in the active language."""
        return str(self.reason.label)

    @property
    def to_be_reviewed(self) -> bool:
        """The choice is not clear-cut: the legal review has to look at it."""
        return self.reason in TO_BE_REVIEWED

    def fine_fault(
        self, fine: Decimal | int, *, grade: str | None = None, whom: str = "unit", base: Decimal | None = None
    ) -> str | None:
        """What is wrong with a fine, with what would be right; None if it lies in the range of the grade, or of any.

        base: the value of the goods, loss, investment or income in yuan, where the law counts in multiples of it.
        """
        ranges = self.ranges(grade, whom)
        if not ranges:
            return _("The law threatens no fine for %(violation)s in this case.") % {"violation": self.code}
        counted = [one for one in ranges if base is not None or not one.needs_base]
        if any(one.holds(Decimal(fine), base) for one in counted):
            return None
        allowed = " / ".join(str(one) for one in ranges)
        if not counted:
            return _("The law allows %(allowed)s: enter that sum, so that the fine can be checked.") % {
                "allowed": allowed
            }
        return _("A fine of %(fine)s yuan lies outside the range of the law: %(allowed)s.") % {
            "fine": f"{Decimal(fine):,}",
            "allowed": allowed,
        }

    def needs_note(self, fine: Decimal | int) -> bool:
        """The fine lies between the floors of two laws that both hold (排污许可管理条例): the legal review notes why."""
        between = self.chosen.rule.body.get("review_between") if self.chosen else None
        return between is not None and between["low"] <= Decimal(fine) < between["high"]

    def ranges(self, grade: str | None, whom: str) -> list[FineRange]:
        applied = self.chosen.applied(whom) if self.chosen else ()
        return [one for one in applied if grade in (None, one.grade)]


def applicable_violation(code: str, conduct_on: date, decided_on: date, *, grade: str = "normal") -> Applicable:
    """The law of a violation for conduct that ended on one day and is decided on another; `grade`: how serious it is.

    Raises `NotInForce` where no rule threatened the conduct on its day: a newer law does not reach back.
    """
    old = Candidate(in_force(code, on=conduct_on, kind="violation"))
    try:
        new = Candidate(in_force(code, on=decided_on, kind="violation"))
    except NotInForce:
        return Applicable(code, conduct_on, decided_on, (old,), None, Reason.NO_LONGER_UNLAWFUL)
    if old.rule.pk == new.rule.pk:
        return Applicable(code, conduct_on, decided_on, (old,), old, Reason.ONE_LAW)
    reason = compare(old, new, grade)
    chosen = new if reason == Reason.NEWER_LIGHTER else old
    return Applicable(code, conduct_on, decided_on, (old, new), chosen, reason)


def heaviest(
    codes: Iterable[str], conduct_on: date, decided_on: date, *, base: Decimal | None = None, whom: str = "unit"
) -> Applicable:
    """Of several violations by one act, the one whose law threatens the highest fine: one fine only (Code art. 1055).

    base: the value of the goods, loss, investment or income in yuan; without it, fines counted in multiples of it weigh
    nothing. Raises `NotInForce` where one of them was no violation on its day, ValueError where none is named.
    """
    every = [applicable_violation(code, conduct_on, decided_on) for code in codes]
    if not every:
        raise ValueError(_("Name at least one violation."))
    return max(every, key=lambda one: _ceiling(one, base, whom))


def between_floors(code: str, fine: Decimal | int, conduct_on: date, decided_on: date) -> str | None:
    """Why the legal review has to note how the fine was chosen: it lies between the floors of the Code and of the
    Regulation on Permits (排污许可管理条例), both in force; None where it does not. Raises `NotInForce`."""
    found = applicable_violation(code, conduct_on, decided_on)
    if not found.needs_note(fine):
        return None
    floors = found.chosen.rule.body["review_between"]  # type: ignore[union-attr]
    facts = {"fine": f"{Decimal(fine).normalize():,f}", "low": f"{floors['low']:,}", "high": f"{floors['high']:,}"}
    return (
        _(
            "The fine of %(fine)s yuan lies between the floor of the Code (%(low)s) and that of the Regulation on Permits "
            "(%(high)s), and it is not settled which prevails: the legal review notes why."
        )
        % facts
    )


def _ceiling(one: Applicable, base: Decimal | None, whom: str) -> tuple[Decimal, Decimal]:
    known = [found for found in one.ranges(None, whom) if base is not None or not found.needs_base]
    return max((found.ends(base)[::-1] for found in known), default=(Decimal(0), Decimal(0)))
