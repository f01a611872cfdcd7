"""The feed: committed events get their numbers, without gaps.

An autoincrement id is no cursor (a lower id may commit later); the number is given after commit, under a lock.
"""

from __future__ import annotations

from collections import deque

from django.db import transaction

from .listeners import LISTENERS, name_of
from .models import Consumption, Event, Feed

MAX_BATCH = 500


@transaction.atomic(durable=True)
def number() -> list[Event]:
    """Give each committed event that has none its number, and each of its listeners a row to consume it by."""
    Feed.objects.get_or_create(pk=1)
    feed = Feed.objects.select_for_update().get(pk=1)
    events = in_order(list(Event.objects.filter(sequence=None).order_by("recorded_at", "pk")[:MAX_BATCH]))
    for event in events:
        feed.last += 1
        event.sequence = feed.last
    Event.objects.bulk_update(events, ["sequence"])
    Consumption.objects.bulk_create(
        [
            Consumption(event=one, listener=name_of(listener))
            for one in events
            for listener in LISTENERS.get(one.topic, [])
        ]
    )
    feed.save(update_fields=["last"])
    return events


def in_order(events: list[Event]) -> list[Event]:
    """As recorded; but those of one object by its own sequence, for the clocks of two machines may differ."""
    lines: dict[str, deque[Event]] = {}
    for event in sorted(events, key=lambda one: one.facts.get("seq", 0)):
        lines.setdefault(event.about, deque()).append(event)
    return [lines[event.about].popleft() for event in events]
