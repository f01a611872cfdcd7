"""Which notices give the right to a hearing, until when it may be asked for, and how early it may be held."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from cases.states import STANDS_STILL
from foundation.clocks.due import due
from foundation.clocks.queries import latest_of
from foundation.clocks.tables import known
from foundation.law import api as law

from .states import PENDING

if TYPE_CHECKING:
    from cases.models import Case

BESIDE = ("daily_penalties", "production_restrictions")  # measures of a case with a prior notice of their own
UNDECIDED = {*STANDS_STILL, "NOTICED"}  # states of a case or a measure in which the decision is still ahead


def noticed(case: Case) -> list[Any]:
    """The case and its measures, as far as their notice gave the right to ask for a hearing."""
    beside = [one for name in BESIDE if hasattr(case, name) for one in getattr(case, name).all()]
    return [one for one in (case, *beside) if latest_of(one.about, "hearing-request")]


def not_to_be_asked(case: Case) -> str | None:
    """Why no hearing can be asked for in this case now; or nothing. A late request is one, and is answered."""
    if not (given := noticed(case)):
        return _("No notice gave the party of this case the right to ask for a hearing.")
    if not (open_ := [one for one in given if str(one.state) in UNDECIDED]):
        return _("The decision was made; a hearing is asked for before it.")
    pending = set(case.hearings.filter(state__in=PENDING).values_list("of", flat=True))  # type: ignore[attr-defined]
    return None if {one.about for one in open_} - pending else _("A hearing on this notice is under way.")


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
