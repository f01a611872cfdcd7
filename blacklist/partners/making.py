"""Making a delivery: one event for one partner, numbered in the partner's own line without gaps."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import transaction
from django.utils import timezone

from foundation.outbox.models import Event

from . import envelope, nudging
from .models import Delivery, Partner


@transaction.atomic
def make(event: Event, partner: Partner, *, listing: uuid.UUID, data: dict[str, Any], urgent: bool = False) -> Delivery:
    """The delivery of `event` to `partner`; the same one when the event is met twice."""
    line = Partner.objects.select_for_update().get(pk=partner.pk)
    if made := Delivery.objects.filter(partner=line, event=event).first():
        return made
    line.last_number += 1
    line.save(update_fields=["last_number"])
    delivery = _numbered(line, event, listing, data, urgent)
    nudging.send_soon()
    return delivery


def _numbered(line: Partner, event: Event, listing: uuid.UUID, data: dict[str, Any], urgent: bool) -> Delivery:
    message_id, now = uuid.uuid4(), timezone.now()
    body = envelope.sealed_bytes(
        message_id=message_id, kind=event.topic, subject=f"listing/{listing}", at=event.occurred_at,
        data={**data, "listing": str(listing), "sequence": line.last_number},
    )  # fmt: skip
    return Delivery.objects.create(
        id=message_id, partner=line, number=line.last_number, event=event, kind=event.topic, listing=listing,
        urgent=urgent, body=body, made_at=now, trying_since=now,
        due_at=now,
    )  # fmt: skip
