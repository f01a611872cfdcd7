"""The one relay: numbers committed events in one feed, then calls their listeners.

An autoincrement id is no cursor (a lower id may commit later); the number is given after commit, under a lock.
"""

from __future__ import annotations

import logging

from django.db import transaction
from django.utils import timezone

from .listeners import LISTENERS, Listener, name_of
from .models import Consumption, Event, Feed

logger = logging.getLogger(__name__)
MAX_BATCH = 500


@transaction.atomic(durable=True)
def number() -> list[Event]:
    """Give each committed event that has none its number in the feed, without gaps."""
    Feed.objects.get_or_create(pk=1)
    feed = Feed.objects.select_for_update().get(pk=1)
    events = list(Event.objects.filter(sequence=None).order_by("recorded_at", "pk")[:MAX_BATCH])
    for event in events:
        feed.last += 1
        event.sequence = feed.last
        event.save(update_fields=["sequence"])
        Consumption.objects.bulk_create(
            [Consumption(event=event, listener=name_of(listener)) for listener in LISTENERS.get(event.topic, [])]
        )
    feed.save(update_fields=["last"])
    return events


def hand_on(consumption: Consumption, listener: Listener) -> bool:
    """Let one listener consume one event; a failure is kept on the row and tried again by the next run."""
    consumption.attempts += 1
    try:
        listener(consumption.event)
    except Exception as error:  # a listener may fail in any way; the event must stay due
        logger.exception("%s failed on %s", consumption.listener, consumption.event)
        consumption.error = f"{type(error).__name__}: {error}"[:2000]
        consumption.save(update_fields=["attempts", "error"])
        return False
    consumption.done_at, consumption.error = timezone.now(), ""
    consumption.save(update_fields=["attempts", "done_at", "error"])
    return True


def consume() -> int:
    """Hand every numbered event to the listeners that have not yet consumed it, in the feed's order.

    Those that failed come after the new ones, or a batch of them would hold up everything for ever.
    """
    by_name = {name_of(one): one for listeners in LISTENERS.values() for one in listeners}
    due = Consumption.objects.filter(done_at=None, listener__in=by_name).select_related("event")
    return sum(
        hand_on(one, by_name[one.listener]) for one in due.order_by("attempts", "event__sequence", "pk")[:MAX_BATCH]
    )


def run_once() -> int:
    """Relay until nothing is new, for a listener's act may emit again. Returns how many events were consumed."""
    total = 0
    while True:
        fresh, consumed = number(), consume()
        total += consumed
        if not fresh and not consumed:
            return total
