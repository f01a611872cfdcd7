"""Two versions of a violation side by side: is the newer one lighter?"""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy

from .fines import Candidate, FineRange

NOTHING = (Decimal(0), Decimal(0))


class Reason(models.TextChoices):
    """Why that version was chosen."""

    ONE_LAW = "ONE_LAW", gettext_lazy("The same rule was in force on the day of the conduct and of the decision.")
    NEWER_LIGHTER = "NEWER_LIGHTER", gettext_lazy("The rule in force at the decision is lighter: it applies.")
    NOT_LIGHTER = (
        "NOT_LIGHTER",
        gettext_lazy("The rule in force at the decision is not lighter: the rule of the day of the conduct applies."),
    )
    MIXED = (
        "MIXED",
        gettext_lazy(
            "The newer rule is lighter in one respect and heavier in another: the rule of the day of the conduct applies "
            "unless the legal review finds otherwise."
        ),
    )
    INCOMPARABLE = (
        "INCOMPARABLE",
        gettext_lazy(
            "The two fines are measured differently: the rule of the day of the conduct applies unless the legal review "
            "finds the newer one lighter."
        ),
    )
    DISPUTED = (
        "DISPUTED",
        gettext_lazy(
            "Two laws in force at the decision set different ranges and it is not settled which prevails: the rule of the "
            "day of the conduct applies unless the legal review finds the newer one lighter."
        ),
    )
    NO_LONGER_UNLAWFUL = (
        "NO_LONGER_UNLAWFUL",
        gettext_lazy("The law in force at the decision no longer treats the conduct as unlawful: no penalty."),
    )


def compare(old: Candidate, new: Candidate, grade: str) -> Reason:
    """Fine, detention and compulsory measures, each side by side."""
    before, after, highest = old.fine(grade), new.fine(grade), new.highest(grade)
    if not _comparable(before, after):
        return Reason.INCOMPARABLE
    floors, ceilings = zip(_ends(before), _ends(after), strict=True)
    fines = [(floors[1], floors[0]), (ceilings[1], ceilings[0])]
    heavier = [*(now > then for now, then in fines), new.detention > old.detention, bool(new.must - old.must)]
    lighter = [*(now < then for now, then in fines), new.detention < old.detention, bool(old.must - new.must)]
    if any(heavier) and any(lighter):
        return Reason.MIXED
    if not any(lighter):
        return Reason.NOT_LIGHTER
    return Reason.NEWER_LIGHTER if highest == after else Reason.DISPUTED


def _comparable(before: FineRange | None, after: FineRange | None) -> bool:
    if before is None or after is None:
        return before is after
    return before.measured_in == after.measured_in


def _ends(one: FineRange | None) -> tuple[Decimal, Decimal]:
    """Floor and ceiling; ranges that cross are lighter at one end and heavier at the other."""
    return (one.low, one.high) if one else NOTHING
