"""Which notices give the right to a hearing, until when it may be asked for, and how early it may be held."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from foundation.clocks.due import due
from foundation.clocks.queries import latest_of
from foundation.clocks.tables import known
from foundation.law import api as law

if TYPE_CHECKING:
    from cases.models import Case

BESIDE = ("daily_penalties", "production_restrictions")  # measures of a case with a prior notice of their own


def noticed(case: Case) -> list[Any]:
    """The case and its measures, as far as their notice gave the right to ask for a hearing."""
    beside = [one for name in BESIDE if hasattr(case, name) for one in getattr(case, name).all()]
    return [one for one in (case, *beside) if latest_of(one.about, "hearing-request")]


def in_time(about: str, at: datetime) -> bool:
    """Asked within the working days from the service of the notice, and not waived before (APL 64)."""
    clock = latest_of(about, "hearing-request")
    if clock is None or clock.has_run_out_at(at):
        return False
    return clock.ended_at is None or clock.ended_at > at


def earliest_day(served: date | datetime) -> date:
    """The day after the last of the full working days between the notice and the hearing (APL 64)."""
    on = served.date() if isinstance(served, datetime) else served
    return due(law.limit("hearing-notice", on=on), on, known()).on + timedelta(1)
