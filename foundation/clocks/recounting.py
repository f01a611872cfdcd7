"""When the holiday calendar changes, open clocks are computed anew and both dates are kept."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from .calendar import Calendar
from .models import Clock, Recount
from .recount import computed
from .running import note_recount, refresh
from .tables import known

CHUNK = 2000


def on_calendar_change(sender: Any, **signal: Any) -> None:
    """Years were loaded or changed."""
    recount_open()


def recount_open(now: datetime | None = None) -> int:
    """Compute every open clock with the calendar as it now is. Returns how many moved or became certain."""
    at, calendar = now or timezone.now(), known()
    open_ones = Clock.objects.running_at(at).filter(in_hours=False).order_by("pk")
    clocks = open_ones.prefetch_related("intervals", "extensions").iterator(chunk_size=CHUNK)
    return sum(_recounted(clock, calendar, at) for clock in clocks)


def _recounted(clock: Clock, calendar: Calendar, at: datetime) -> bool:
    before = clock.due_on, clock.provisional
    reached = computed(clock, calendar, clock.intervals.all(), list(clock.extensions.all()))
    if (reached.on, reached.provisional) == before:
        return False
    with transaction.atomic():
        refresh(clock)
        note_recount(clock, before, Recount.Why.CALENDAR, at)
    return True
