"""Sending again for want of an acknowledgement (joint-punishment.md §4): each working day, for as long as is set."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.clocks.due import due
from foundation.clocks.models import Clock
from foundation.clocks.tables import known
from foundation.law import api as law
from foundation.workflow.perform import Performed, perform

from .models import Restriction

AGAIN = {"ack-push": "send_again", "ack-lift": "send_lift_again"}


def send_overdue_again(now: datetime) -> list[Performed]:
    """Once on each working day of the term `resend` after the acknowledgement was due; a lift without end."""
    today = timezone.localdate(now)
    if not known().is_working(today):
        return []
    return [_again(clock, now) for clock in _overdue(now) if clock.limit == "ack-lift" or _within_term(clock, now)]


def _overdue(now: datetime) -> Iterator[Clock]:
    about = f"{Restriction._meta.model_name}:"
    yield from Clock.objects.overdue_at(now).filter(limit__in=AGAIN, about__startswith=about)


def _within_term(clock: Clock, now: datetime) -> bool:
    term = law.limit("resend", on=clock.due_on)
    return timezone.localdate(now) <= due(term, clock.due_on, known()).on


def _again(clock: Clock, now: datetime) -> Performed:
    restriction = Restriction.objects.get(pk=clock.about.split(":")[1])
    name, today = AGAIN[clock.limit], timezone.localdate(now)
    return perform(
        restriction, name, by=Actor.system(_("No acknowledgement in time")), occurred_at=now,
        expected_seq=restriction.seq, key=f"{name}:{restriction.pk.hex}:{today:%Y%m%d}",
    )  # fmt: skip
