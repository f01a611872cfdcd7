"""Explaining a limit that need not run anywhere: the due time, how it was counted, the basis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from foundation.law.terms import Length

from . import asked
from .due import Due, Span, due
from .errors import ClockError
from .moments import instant, local_day
from .tables import known
from .words import basis_in_words, counting_in_words, doubts, end_in_words, runs_until


@dataclass(frozen=True)
class Explained:
    """A due time with what it was computed from."""

    due: Due
    start: date | datetime
    extended: Sequence[Length]
    paused: Sequence[Span]

    @property
    def sentence(self) -> str:
        """As the page of a case says it of a clock that runs (foundation/clocks/sentence.py)."""
        limit = self.due.limit
        state = runs_until(limit.kind, limit.duty) % {"end": end_in_words(self.due)}
        clauses = [
            _("%(limit)s: %(state)s") % {"limit": limit.label, "state": state},
            counting_in_words(self.due, self.extended, self.paused),
            _("basis: %(basis)s") % {"basis": basis_in_words(limit)},
            *doubts(limit, provisional=self.due.provisional),
        ]
        return _("; ").join(clauses) + _(".")

    def as_data(self) -> dict[str, Any]:
        """As JSON has it: due is a day for limits in days, an instant with +08:00 for hours."""
        hours = self.due.limit.unit == "H"
        return {
            "limit": self.due.limit.code,
            "start": (self.due.start if hours else local_day(self.start)).isoformat(),
            "due": (self.due.at if hours else self.due.on).isoformat(),
            "provisional": self.due.provisional,
            "basis": list(self.due.limit.basis),
            "days": [
                {"date": day.date.isoformat(), "counted": day.counted, "why": str(day.why)} for day in self.due.days
            ],
        }


def explain(
    code: str, start: date | datetime, *, paused: Sequence[Span] = (), extended: Sequence[Length] = ()
) -> Explained:
    """Compute and explain the limit `code` from `start`.

    Raises `NotInForce` for an unknown limit, naming the nearest, `ClockError` for hours without a time of day, an extension
    that the limit does not know, or a pause that lies outside the limit. Pauses that overlap count once.
    """
    limit = asked.limit_named(code, local_day(start))
    if limit.unit == "H" and not isinstance(start, datetime):
        raise ClockError(_("“%(limit)s” counts hours: give the time of day as well.") % {"limit": limit.label})
    ordered = sorted(paused, key=lambda one: instant(one.since))
    asked.refuse_unknown_extensions(limit, extended)
    asked.refuse_pauses_outside(limit, start, extended, ordered)
    return Explained(due(limit, start, known(), extensions=extended, excluded=ordered), start, extended, ordered)
