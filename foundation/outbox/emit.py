"""Announcing a change inside the transaction that makes it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from .models import Event


def emit(topic: str, *, about: str, occurred_at: datetime, **facts: Any) -> Event:
    """Both happen, the change and its event, or neither."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("emit() outside the transaction of the change it announces")
    event = Event.objects.create(topic=topic, about=about, occurred_at=occurred_at, facts=facts)
    transaction.on_commit(nudge, robust=True)  # for speed only: the relay also looks by itself
    return event


def nudge() -> None:
    from .tasks import relay

    relay.delay()
