"""Nudges to the workers, after commit and for speed only: the sweep finds every row by itself."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.db import transaction

SOON = timedelta(minutes=1)


def send_soon() -> None:
    """Something is due."""
    from .tasks import send_due

    transaction.on_commit(send_due.delay, robust=True)


def come_back(partner_id: uuid.UUID, due_at: datetime | None, now: datetime) -> None:
    """A retry is due before the next minute is over: do not wait for the sweep."""
    from .tasks import send_to

    if due_at is not None and due_at - now <= SOON:
        wait = (due_at - now).total_seconds()
        transaction.on_commit(lambda: send_to.apply_async([str(partner_id)], countdown=wait), robust=True)
