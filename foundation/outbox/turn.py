"""One relay at a time, whatever the database: it holds a row until an instant, which it moves on while it works."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from .models import Feed

HOLD = timedelta(seconds=60)


def take() -> uuid.UUID | None:
    """Become the relay at work, or nothing while another is. A relay that died loses its turn by time."""
    Feed.objects.get_or_create(pk=1)
    me, now = uuid.uuid4(), timezone.now()
    free = Feed.objects.filter(Q(held_until=None) | Q(held_until__lte=now), pk=1)
    return me if free.update(held_by=me, held_until=now + HOLD) else None


def keep(me: uuid.UUID) -> bool:
    """Hold on; False when the turn went to another meanwhile."""
    return bool(Feed.objects.filter(pk=1, held_by=me).update(held_until=timezone.now() + HOLD))


def give_back(me: uuid.UUID) -> None:
    Feed.objects.filter(pk=1, held_by=me).update(held_by=None, held_until=None)
