"""Leasing one due delivery. A worker that dies lets its lease run out; a late one holds an old token."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from . import breaker
from .models import Delivery, Endpoint, Outcome, Partner

LEASE = timedelta(seconds=60)


def partners_due(now: datetime) -> Iterable[uuid.UUID]:
    """Partners with an open endpoint for whom something is due."""
    due = Delivery.objects.due(now).order_by()
    ready = due.filter(partner__endpoint__opened_at__isnull=False, partner__endpoint__closed_at=None)
    return ready.values_list("partner_id", flat=True).distinct()


def claim(partner: Partner, now: datetime) -> Delivery | None:
    """Lease the partner's next due delivery, if its endpoint may be tried now."""
    endpoint = Endpoint.objects.filter(partner=partner).first()
    if endpoint is None or not endpoint.open or _on_their_way(partner, now) >= breaker.lane_of(endpoint):
        return None
    due = Delivery.objects.due(now).filter(partner=partner)
    if breaker.rests(endpoint, now) or not partner.active:
        due = due.filter(urgent=True)
    while True:
        with transaction.atomic():
            chosen = due.select_for_update(skip_locked=True, of=("self",)).first()
            if chosen is None or _lease(chosen, now):
                return chosen


def _on_their_way(partner: Partner, now: datetime) -> int:
    return Delivery.objects.filter(partner=partner, outcome=Outcome.WAITING, leased_until__gt=now).count()


def _lease(chosen: Delivery, now: datetime) -> bool:
    """A conditional update: where rows cannot be locked (SQLite), whoever comes second changes nothing."""
    token = uuid.uuid4()
    unchanged = Delivery.objects.filter(pk=chosen.pk, lease=chosen.lease, attempts=chosen.attempts)
    if not unchanged.filter(outcome=Outcome.WAITING).update(
        lease=token, leased_until=now + LEASE, attempts=F("attempts") + 1
    ):
        return False
    chosen.lease, chosen.leased_until, chosen.attempts = token, now + LEASE, chosen.attempts + 1
    return True
