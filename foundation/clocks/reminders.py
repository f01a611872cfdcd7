"""When a clock reminds: due soon, then overdue, then escalated. The figures are settings of the law data [D].

A duty is due soon in the last share of its time, or at steps of its own (such as the 60th, 75th and 85th day).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from foundation.law import api as law
from foundation.law.terms import Length, TimeLimit

from .calendar import Calendar
from .due import Due, counted
from .lengths import length_of
from .moments import instant, local_day

ONE_DAY = timedelta(1)


@dataclass(frozen=True)
class Reminders:
    """The settings as in force on a day. `steps`: by limit, the used-up lengths after which it reminds."""

    soon_share: int
    soon_at_most: timedelta
    escalate_days: timedelta
    escalate_hours: timedelta
    steps: dict[str, list[Length]]
    urgent: frozenset[str]

    @classmethod
    def on(cls, day: date) -> Reminders:
        said = [line.split() for line in law.setting("clock-steps", on=day)]
        return cls(
            soon_share=law.setting("clock-soon-share", on=day),
            soon_at_most=timedelta(days=law.setting("clock-soon-days", on=day)),
            escalate_days=timedelta(days=law.setting("clock-escalate-days", on=day)),
            escalate_hours=timedelta(hours=law.setting("clock-escalate-hours", on=day)),
            steps={code: [length_of(one) for one in lengths] for code, *lengths in said},
            urgent=frozenset(law.setting("clock-at-once", on=day)),
        )

    def at_once(self, limit: TimeLimit) -> bool:
        """Not in the morning's digest: clocks in hours, and withdrawals."""
        return limit.unit == "H" or limit.code in self.urgent

    def of(self, due: Due, plain: Due, calendar: Calendar) -> list[datetime]:
        """The instants, in order, from which the duty is due soon; `plain`: without its pauses and extensions."""
        moved = due.at - plain.at
        steps = [_used_up(one, plain, calendar) + moved for one in self.steps.get(due.limit.code, ())]
        return sorted(steps) or [self._soon(due, calendar)]

    def _soon(self, due: Due, calendar: Calendar) -> datetime:
        """The last share of the whole time, at most so many days; in days from the morning of a working day."""
        before = min((due.at - due.start) / self.soon_share, self.soon_at_most)
        if due.limit.unit == "H":
            return due.at - before
        return instant(calendar.last_working(local_day(due.at - max(before, ONE_DAY))))


def _used_up(length: Length, plain: Due, calendar: Calendar) -> datetime:
    """When so much of the limit is used up: for days, 24:00 of that day."""
    if length.unit == "H":
        return plain.start + timedelta(hours=length.quantity)
    return instant(counted([length], local_day(plain.start), calendar).end + ONE_DAY)
