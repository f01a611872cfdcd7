"""Bringing the index up to the feed. Rows, not queues, remember: the engine knows the last event it was given."""

from __future__ import annotations

from django.db.models import Max, Q, QuerySet
from django.utils import timezone

from foundation.outbox.models import Event, Feed

from .documents import PUBLIC, changes_of, every_document
from .engine import Engine
from .models import IndexCursor


def touching(events: QuerySet[Event]) -> QuerySet[Event]:
    """The events about public entries, whatever their topic."""
    about = Q()
    for kind in PUBLIC:
        about |= Q(about__startswith=f"{kind}:")
    return events.filter(about)


def last_numbered() -> int:
    """The newest number of the feed; numbers are given after commit, so nothing lower can still appear."""
    return Feed.objects.aggregate(last=Max("last"))["last"] or 0


def catch_up(engine: Engine) -> int:
    """Apply what happened since. Returns how many entries were looked at; a lost index is built anew."""
    state, upto = engine.state(), last_numbered()
    if not state.generation:
        return build(engine)
    fresh = touching(Event.objects.filter(sequence__gt=state.as_of_seq, sequence__lte=upto))
    abouts = set(fresh.values_list("about", flat=True))
    if abouts or upto > state.as_of_seq:
        engine.apply(changes_of(abouts), upto)
        remember(engine)
    return len(abouts)


def build(engine: Engine) -> int:
    """A new generation from the database. What happens meanwhile is applied by the next `catch_up`."""
    upto = last_numbered()  # read before the rows: an event between the two is applied again, never missed
    engine.rebuild(every_document(), upto)
    remember(engine)
    return engine.state().documents


def remember(engine: Engine) -> None:
    """What operators read without asking an engine."""
    state = engine.state()
    IndexCursor.objects.update_or_create(
        engine=type(engine).__name__,
        defaults={
            "generation": state.generation, "as_of_seq": state.as_of_seq,
            "documents": state.documents, "applied_at": timezone.now(),
        },
    )  # fmt: skip
