"""Moving a clock: start, stop, pause, resume, extend, called by `perform` inside the transaction of the act.

`seq` is the sequence of the act on its object, by which an act that is taken back takes its clocks back too.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from foundation.law import api as law
from foundation.law.terms import TimeLimit
from foundation.notices.bell import settle
from foundation.prepared import Prepared, given

from .errors import ClockError
from .models import Clock, Extension, Interval, Recount
from .moments import instant, local_day, minute
from .recount import set_due


def start(about: str, limit_code: str, since: date | datetime, seq: int) -> Clock:
    """Start a clock from the event `since`: a day, or an instant for a limit in hours.

    Raises `NotInForce` for an unknown limit, `ClockError` where a limit in hours is given a day only.
    """
    limit = law.limit(limit_code, on=local_day(since))
    clock = Clock(about=about, seq=seq, limit=limit_code, started_at=_start(limit, since), entered_at=timezone.now())
    clock.kind, clock.duty, clock.in_hours = limit.kind, limit.duty, limit.unit == "H"
    set_due(clock)
    clock.save()
    return clock


def start_until(about: str, limit_code: str, at: datetime, last: date, seq: int) -> Clock:
    """Start a clock whose last day was set with the act (an instalment): the limit's own day, and the rest granted."""
    clock = start(about, limit_code, at, seq)
    if more := (last - clock.due_on).days:
        Extension.objects.create(clock=clock, quantity=more, unit="CD", granted_at=at, seq=seq)
        refresh(clock)
    return clock


def stop(about: str, limit: str, at: datetime, *, due_by: date = date.max, seq: int | None = None) -> list[Clock]:
    """End every clock of this limit about the object that is due by a day; a right that lapsed before stays lapsed.

    Nothing where none runs: an act may come without the clock (a case transferred before the limit began, a waiver
    before the term). That every limit an act stops is started by some act is tested on the declarations.
    """
    ended = [clock for clock in _running(about, limit, at) if clock.due_on <= due_by]
    for clock in ended:
        clock.ended_at, clock.ended_seq, clock.alarm_at = at, seq, None
        clock.save(update_fields=["ended_at", "ended_seq", "alarm_at"])
    settle(*map(matter_of, ended))
    return ended


def pause(about: str, limit: str, at: datetime, *, seq: int | None = None) -> list[Clock]:
    """Open an interval of excluded time on each running clock; one that has run out cannot be paused any more.

    Pauses may overlap (a hearing within a transfer): the clock rests until each of them has ended.
    """
    paused = [clock for clock in _running(about, limit, at) if not clock.has_run_out_at(at)]
    for clock in paused:
        Interval.objects.create(clock=clock, paused_at=at, seq=seq)
        clock.paused_at, clock.alarm_at = clock.paused_at or at, None
        clock.save(update_fields=["paused_at", "alarm_at"])
        settle(matter_of(clock))
    return paused


def resume(about: str, limit: str, at: datetime, *, outcome: date | None = None, seq: int | None = None) -> list[Clock]:
    """End the oldest open interval of each paused clock; it runs on when none is left open.

    `outcome`: the day of the outcome itself, where it reached the agency only on `at`; the warning date counts from it.
    """
    resumed = list(Clock.objects.unended().filter(about=about, limit=limit, paused_at__isnull=False))
    for clock in resumed:
        oldest = clock.intervals.filter(resumed_at=None)[:1].values("pk")
        clock.intervals.filter(pk__in=oldest).update(resumed_at=at, outcome_on=outcome, resumed_seq=seq)
        refresh(clock)
    return resumed


def extend(about: str, limit: str, at: datetime, *, seq: int | None = None) -> Clock:
    """Grant the next possible extension. Raises `ClockError` where nothing runs, has run out, or may be extended."""
    clock = Clock.objects.unended().filter(about=about, limit=limit).last()
    terms = law.limit(limit, on=clock.started_on if clock else local_day(at))
    if clock is None:
        raise ClockError(_("“%(limit)s” does not run here.") % {"limit": terms.label})
    if clock.has_run_out_at(at):
        facts = {"limit": terms.label, "day": date_format(clock.due_on)}
        raise ClockError(_("“%(limit)s” ran out on %(day)s; it can be extended only before that.") % facts)
    granted = clock.extensions.count()
    if granted >= len(terms.extensions):
        raise ClockError(_("“%(limit)s” cannot be extended any further.") % {"limit": terms.label})
    more = terms.extensions[granted]
    Extension.objects.create(clock=clock, quantity=more.quantity, unit=more.unit, granted_at=at, seq=seq)
    refresh(clock)
    return clock


def restart(
    about: str, limit: str, since: date | datetime, *, at: datetime, why: Recount.Why = Recount.Why.CORRECTION
) -> Clock | None:  # fmt: skip
    """Count the latest clock of this limit from another start; both due dates are kept. None where there is none."""
    clock = Clock.objects.filter(about=about, limit=limit).last()
    if clock is None:
        return None
    before = clock.due_on, clock.provisional
    clock.started_at = _start(law.limit(limit, on=local_day(since)), since)
    refresh(clock)
    note_recount(clock, before, why, at)
    return clock


def take_back(about: str, seq: int) -> None:
    """Undo what the act with this sequence did to clocks: started ones go, ended and moved ones run as before."""
    started = Clock.objects.filter(about=about, seq=seq)
    for clock in started:
        settle(matter_of(clock))
    started.delete()
    own = Clock.objects.filter(about=about)
    Interval.objects.filter(clock__in=own, seq=seq).delete()
    Interval.objects.filter(clock__in=own, resumed_seq=seq).update(resumed_at=None, outcome_on=None, resumed_seq=None)
    Extension.objects.filter(clock__in=own, seq=seq).delete()
    own.filter(ended_seq=seq).update(ended_at=None, ended_seq=None)
    for clock in own.unended():
        refresh(clock)


def refresh(clock: Clock) -> None:
    """Compute a clock anew from its rows, and save it."""
    clock.paused_at = clock.intervals.filter(resumed_at=None).aggregate(at=models.Min("paused_at"))["at"]
    set_due(clock)
    clock.save()


def note_recount(clock: Clock, before: tuple[date, bool], why: Recount.Why, at: datetime) -> Recount:
    """Keep both due dates of a clock whose due time was moved."""
    return Recount.objects.create(
        clock=clock, why=why, recounted_at=at, before_on=before[0], before_provisional=before[1],
        after_on=clock.due_on, after_provisional=clock.provisional,
    )  # fmt: skip


def matter_of(clock: Clock) -> str:
    """What a notice about this clock is about: one matter, told once to each."""
    return f"clock:{clock.pk}"


def _start(limit: TimeLimit, since: date | datetime) -> datetime:
    if limit.unit != "H":
        return instant(since)
    if not isinstance(since, datetime):
        raise ClockError(_("“%(limit)s” counts hours: give the time of day as well.") % {"limit": limit.label})
    return minute(since)


RUNNING = Prepared(
    lambda: Clock.objects.running_at(given(Clock, "due_at", "at")).filter(
        about=given(Clock, "about"), limit=given(Clock, "limit")
    )
)


def _running(about: str, limit: str, at: datetime) -> list[Clock]:
    return RUNNING(about=about, limit=limit, at=at)
