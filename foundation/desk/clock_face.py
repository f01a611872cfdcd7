"""A running clock as the desk shows it: due in words, the date, how much has elapsed, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.clocks.models import Clock
from foundation.clocks.queries import sentence
from foundation.law import api as law
from foundation.law.certainty import marked

from .display import day, moment

LATE, SOON, CALM, PAUSED, LAPSED, DONE = "late", "soon", "calm", "paused", "lapsed", "done"


@dataclass(frozen=True)
class ClockFace:
    """What the component draws. `tone`: late, soon, calm, paused, lapsed or done; `elapsed`: 0 to 100; `of`: what it
    belongs to, where that is another object than the page's."""

    label: str
    due: str
    on: str
    tone: str
    elapsed: int
    basis: str
    provisional: bool
    clock: Clock
    of: str = ""

    @property
    def sentence(self) -> str:
        """How the due time was computed; asked only where it is shown."""
        return sentence(self.clock)


def face(clock: Clock, now: datetime | None = None) -> ClockFace:
    now = now or timezone.now()
    rule = limit_of(clock)
    return ClockFace(
        label=rule.label if rule else clock.limit,
        due=in_words(clock, now),
        on=moment(clock.due_at) if clock.in_hours else day(clock.due_on),
        tone=tone(clock, now),
        elapsed=elapsed(clock, now),
        basis=basis_text(rule.basis) if rule else "",
        provisional=clock.provisional,
        clock=clock,
    )


def limit_of(clock: Clock) -> Any:
    """The limit by the law of the day on which the clock started."""
    try:
        return law.limit(clock.limit, on=clock.started_on)
    except law.NotInForce:
        return None


def basis_text(codes: Any) -> str:
    """The provisions by name, an unsure one marked; a code that the data lacks stands for itself."""
    return _(", ").join(provision_name(code) for code in codes)


def provision_name(code: str) -> str:
    try:
        return marked(law.provision(code))
    except law.NotInForce:
        return code


def tone(clock: Clock, now: datetime) -> str:
    if clock.ended_at:
        return DONE
    if clock.paused_at:
        return PAUSED
    if clock.due_at <= now:
        return LATE if clock.duty else LAPSED
    return SOON if clock.soon_at <= now and clock.duty else CALM


def elapsed(clock: Clock, now: datetime) -> int:
    """How much of the time has gone, in percent; while paused it stands still."""
    until = clock.paused_at or clock.ended_at or now
    whole = (clock.due_at - clock.started_at).total_seconds() or 1
    return max(0, min(100, round(100 * (until - clock.started_at).total_seconds() / whole)))


def in_words(clock: Clock, now: datetime) -> str:
    """Due in words: how long is left, how late, or why it does not run."""
    if clock.ended_at:
        return _("ended")
    if clock.paused_at:
        return _("paused")
    if clock.due_at <= now:
        return _late(clock, now)
    return _left(clock, now)


def _late(clock: Clock, now: datetime) -> str:
    if not clock.duty:
        return _("has run out")
    if clock.in_hours:
        return _("%(hours)d h late") % {"hours": (now - clock.due_at) // timedelta(hours=1)}
    return _("%(days)d d late") % {"days": (timezone.localdate(now) - clock.due_on).days}


def _left(clock: Clock, now: datetime) -> str:
    if clock.in_hours:
        return _("%(hours)d h left") % {"hours": (clock.due_at - now) // timedelta(hours=1)}
    days = (clock.due_on - timezone.localdate(now)).days
    return _("until today 24:00") if days == 0 else _("%(days)d d left") % {"days": days}
