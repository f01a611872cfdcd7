"""Handing events to their listeners: in order for each object, and a failure holds up its own object only."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from . import alarm
from .listeners import by_name
from .models import Consumption, Event

logger = logging.getLogger(__name__)
MAX_BATCH = 500
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=15), timedelta(hours=1)


def due(now: datetime) -> QuerySet[Consumption]:
    """What is to be consumed, in the feed's order; nothing that comes after a failure of the same listener and object."""
    failed = Consumption.objects.filter(
        done_at=None, due_at__gt=now, listener=OuterRef("listener"), event__about=OuterRef("event__about"),
        event__sequence__lt=OuterRef("event__sequence"),
    )  # fmt: skip
    open_ones = Consumption.objects.filter(~Exists(failed), done_at=None, due_at__lte=now)
    return open_ones.select_related("event").order_by("event__sequence", "pk")


def consume(still_mine: Callable[[], bool]) -> tuple[int, int]:
    """Hand on what is due, as long as this relay has the turn. Returns how many were tried, and how many consumed."""
    tried, failed = 0, set()
    for one in list(due(timezone.now())[:MAX_BATCH]):
        line = (one.listener, one.event.about)
        if line in failed:
            continue
        if not still_mine():
            break
        tried += 1
        if not hand_on(one):
            failed.add(line)
    return tried, tried - len(failed)


def hand_on(one: Consumption) -> bool:
    """Let a listener consume an event; a failure is kept on the row, which falls due again later and later."""
    one.attempts += 1
    try:
        _listener(one.listener)(one.event)
    except Exception as error:  # a listener may fail in any way; the event must stay due
        logger.exception("%s failed on %s", one.listener, one.event)
        _failed(one, error)
        return False
    one.done_at, one.error = timezone.now(), ""
    one.save(update_fields=["attempts", "done_at", "error"])
    alarm.over(one)
    return True


def _listener(name: str) -> Callable[[Event], None]:
    listener = by_name().get(name)
    if listener is None:
        raise LookupError(f"There is no listener {name}: it was renamed or removed with events still to consume.")
    return listener


def _failed(one: Consumption, error: Exception) -> None:
    one.error = f"{type(error).__name__}: {error}"[:2000]
    one.due_at = timezone.now() + wait_after(one.attempts)
    one.save(update_fields=["attempts", "error", "due_at"])
    alarm.raise_for(one)


def wait_after(attempts: int) -> timedelta:
    return min(FIRST_WAIT * 2 ** min(attempts - 1, 10), LONGEST_WAIT)
