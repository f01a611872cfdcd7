"""A clock in one sentence, in the active language: due in words, how counted, on which basis, how sure."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from .due import Due, Span, days_of, total
from .models import Clock
from .moments import local_day
from .recount import explained
from .words import basis_in_words, counting_in_words, doubts, moment_in_words, runs_until


def sentence(clock: Clock, *, now: datetime | None = None) -> str:
    """What the case page says of the clock. Raises `NotInForce` where the law data lost its limit."""
    reached = explained(clock)
    extensions, spans = [one.length for one in clock.extensions.all()], spans_of(clock)
    clauses = [
        _("%(limit)s: %(state)s") % {"limit": reached.limit.label, "state": standing(clock, reached, now)},
        counting_in_words(reached, extensions, spans),
        _("basis: %(basis)s") % {"basis": basis_in_words(reached.limit)},
        *doubts(reached.limit, provisional=clock.provisional),
    ]
    return _("; ").join(clauses) + _(".")


def spans_of(clock: Clock) -> list[Span]:
    """The excluded time that has ended."""
    return [Span(one.paused_at, one.resumed_at) for one in clock.intervals.all() if one.resumed_at]


def standing(clock: Clock, reached: Due, now: datetime | None = None) -> str:
    """Where it stands: runs until, rests since, ended, overdue, lapsed."""
    end = moment_in_words(timezone.localtime(clock.due_at), in_hours=clock.in_hours, on=clock.due_on)
    if clock.ended_at:
        return _ended(clock, clock.ended_at, end)
    if clock.paused_at:
        return _resting(clock, clock.paused_at, reached)
    if clock.has_run_out_at(now or timezone.now()):
        return (_("overdue since %(end)s") if clock.duty else _("ran out on %(end)s")) % {"end": end}
    return _runs(clock) % {"end": end, "warning": clock.warn_on and date_format(clock.warn_on)}


def _ended(clock: Clock, at: datetime, end: str) -> str:
    facts = {"day": date_format(timezone.localtime(at)), "end": end}
    if at <= clock.due_at:
        return _("ended on %(day)s, in time (until %(end)s)") % facts
    return _("ended on %(day)s, late (until %(end)s)") % facts


def _runs(clock: Clock) -> str:
    if clock.warn_on and clock.duty:
        return _("to be done by %(end)s, warning from %(warning)s")
    return runs_until(clock.kind, clock.duty)


def _resting(clock: Clock, at: datetime, reached: Due) -> str:
    """For limits in calendar days also how many are used and left: the day of the pause counts as used."""
    since = date_format(timezone.localtime(at))
    if reached.limit.unit != "CD":
        return _("rests since %(day)s") % {"day": since}
    used = used_days(clock, at)
    left = total([reached.limit.length, *(one.length for one in clock.extensions.all())], "CD") - used
    facts = {"day": since, "used": used, "left": max(left, 0)}
    return _("rests since %(day)s; days used: %(used)d, left: %(left)d") % facts


def used_days(clock: Clock, at: datetime) -> int:
    """Days used up when the clock was paused at that instant, earlier pauses left out."""
    paused = local_day(at)
    left_out = sum(clock.started_on < day <= paused for day in days_of(spans_of(clock)))
    return (paused - clock.started_on).days - left_out
