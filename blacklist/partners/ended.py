"""What is no longer told: an item is forgotten outside from the instant at which it has ended."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When

from blacklist.models import Listing

from .models import Delivery


def with_end(deliveries: QuerySet[Delivery], now: datetime) -> QuerySet[Any]:
    """Add `ended`: the listing is not public now, or a later withdrawal says the same of the same object."""
    public = Listing.objects.visible_on(now).filter(pk=OuterRef("listing"))
    later = Delivery.objects.filter(
        partner=OuterRef("partner"), urgent=True, number__gt=OuterRef("number"), event__about=OuterRef("event__about")
    )
    over = When(Q(urgent=False) & (Exists(later) | ~Exists(public)), then=Value(True))
    return deliveries.annotate(ended=Case(over, default=Value(False), output_field=BooleanField()))


def has_ended(delivery: Delivery, now: datetime) -> bool:
    """Asked once more right before sending."""
    return bool(with_end(Delivery.objects.filter(pk=delivery.pk), now).get().ended)
