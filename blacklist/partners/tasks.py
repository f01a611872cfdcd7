"""Celery: fetch and delegate. The rows remember; a lost task only costs time."""

from __future__ import annotations

import uuid

from celery import shared_task
from django.utils import timezone

from . import heartbeat, sending
from .claiming import partners_due
from .models import Partner

QUEUE = "deliver"


@shared_task(queue=QUEUE)
def send_due() -> None:
    """One task for each partner, so that a slow one holds up nobody else. Also the sweep that beat calls."""
    for partner_id in partners_due(timezone.now()):
        send_to.delay(str(partner_id))


@shared_task(queue=QUEUE)
def send_to(partner_id: str) -> None:
    sending.send_due_to(Partner.objects.get(pk=uuid.UUID(partner_id)))


@shared_task(queue=QUEUE)
def beat_hearts() -> None:
    heartbeat.beat_all(timezone.now())
