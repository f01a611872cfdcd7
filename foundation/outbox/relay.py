"""The one relay: numbers committed events in one feed, then calls their listeners."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.utils import timezone

from . import turn
from .handing import consume, due
from .models import Event
from .numbering import number

__all__ = ["number", "run_once", "stands_still"]
LATE = timedelta(minutes=5)


def run_once() -> int:
    """Relay until nothing is new, for a listener's act may emit again. Returns how many events were consumed.

    At once 0 while another relay is at work. Whoever works looks once more after the turn was given back: a nudge
    that came meanwhile is not lost.
    """
    total = 0
    while (me := turn.take()) is not None:
        try:
            total += _work(me)
        finally:
            turn.give_back(me)
        if not (Event.objects.filter(sequence=None).exists() or due(timezone.now()).exists()):
            break
    return total


def stands_still(now: datetime) -> bool:
    """Whether an event has waited for its number, or a listener for an event, longer than any run takes."""
    since = now - LATE
    unnumbered = Event.objects.filter(sequence=None, recorded_at__lt=since)
    return unnumbered.exists() or due(now).filter(due_at__lt=since).exists()


def _work(me: uuid.UUID) -> int:
    total = 0
    while True:
        fresh = number()
        tried, consumed = consume(lambda: turn.keep(me))
        total += consumed
        if not fresh and not tried:
            return total
