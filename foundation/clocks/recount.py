"""What a clock's rows say of its due time, computed anew each time something about it changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.utils import timezone

from foundation.law import api as law

from .calendar import Calendar
from .due import Due, Span, due
from .models import Alarm, Clock, Extension, Interval
from .reminders import Reminders
from .tables import known


def set_due(clock: Clock, *, calendar: Calendar | None = None, reminders: Reminders | None = None) -> Due:
    """Set the due time, the warning date and the reminders of a clock from its rows; saves nothing.

    The limit is the one in force on the day of the start. Raises `NotInForce`.
    """
    calendar = calendar or known()
    intervals, extensions = _rows(clock)
    reached = computed(clock, calendar, intervals, extensions)
    clock.due_on, clock.due_at, clock.provisional = reached.on, reached.at, reached.provisional
    clock.warn_on = _warning(clock, calendar, intervals, extensions)
    _set_reminders(clock, reached, calendar, reminders or Reminders.on(timezone.localdate()))
    return reached


def computed(
    clock: Clock, calendar: Calendar, intervals: Iterable[Interval] = (), extensions: Sequence[Extension] = ()
) -> Due:
    """The due time with these pauses and extensions; a pause that is still open excludes nothing yet."""
    limit = law.limit(clock.limit, on=clock.started_on)
    spans = [Span(one.paused_at, one.resumed_at) for one in intervals if one.resumed_at]
    return due(limit, clock.started_at, calendar, extensions=[one.length for one in extensions], excluded=spans)


def explained(clock: Clock) -> Due:
    """How the due time of a clock was counted, day by day."""
    return computed(clock, known(), *_rows(clock))


def next_alarm(
    clock: Clock, now: datetime, raised: Iterable[datetime] = (), reminders: Reminders | None = None
) -> datetime | None:
    """The latest threshold passed that has not yet raised its alarm, or the first to come.

    None for a right, a clock that is paused or has ended, and one that had run out when it was entered as history.
    """
    if not clock.duty or clock.paused_at or clock.ended_at or clock.due_at <= clock.entered_at:
        return None
    times = thresholds(clock, reminders or Reminders.on(timezone.localdate(now)))
    passed = [at for at in times if at <= now]
    if passed and passed[-1] not in set(raised):
        return passed[-1]
    return next((at for at in times if at > now), None)


def thresholds(clock: Clock, reminders: Reminders) -> list[datetime]:
    """When alarms fall due, in order: the reminders before the due time, the due time, the escalation."""
    before = [at for text in clock.reminders if (at := datetime.fromisoformat(text)) < clock.due_at]
    return [*before, clock.due_at, escalates_at(clock, reminders)]


def escalates_at(clock: Clock, reminders: Reminders) -> datetime:
    """When an overdue duty is told to the heads."""
    return clock.due_at + (reminders.escalate_hours if clock.in_hours else reminders.escalate_days)


def _rows(clock: Clock) -> tuple[list[Interval], list[Extension]]:
    if clock.pk is None:
        return [], []
    return list(clock.intervals.all()), list(clock.extensions.all())


def _warning(clock: Clock, calendar: Calendar, intervals: list[Interval], extensions: list[Extension]) -> date | None:
    """The due day if each pause had ended with the outcome itself, not with the day it reached the agency."""
    if not any(one.outcome_on for one in intervals):
        return None
    early = [Interval(paused_at=one.paused_at, resumed_at=one.outcome_on or one.resumed_at) for one in intervals]
    return computed(clock, calendar, early, extensions).on


def _set_reminders(clock: Clock, reached: Due, calendar: Calendar, reminders: Reminders) -> None:
    clock.at_once = clock.duty and reminders.at_once(reached.limit)
    instants = reminders.of(reached, computed(clock, calendar), calendar)
    clock.soon_at, clock.reminders = instants[0], [at.isoformat() for at in instants]
    raised = Alarm.objects.filter(clock=clock).values_list("threshold_at", flat=True) if clock.pk else ()
    clock.alarm_at = next_alarm(clock, timezone.now(), raised, reminders)
