"""A company is found from the moment its entry is published: its keys are made then. Whether it shows, its dates say."""

from __future__ import annotations

from blacklist.models import Listing, PenaltyItem
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event
from foundation.subjects.models import Enterprise

from .keys import refresh


@listens("penalty.published", "listing.published")
def make_keys(event: Event) -> None:
    kind, _, key = event.about.partition(":")
    model = {"penaltyitem": PenaltyItem, "listing": Listing}[kind]
    entry = model.objects.get(pk=key)
    refresh(Enterprise.objects.filter(pk=entry.enterprise_id).prefetch_related("names"))
