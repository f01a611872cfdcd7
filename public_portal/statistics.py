"""True counts of what is public at an instant; nothing is stored, nothing is estimated."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from django.db.models import Count, Exists, OuterRef, QuerySet

from blacklist.models import Listing, PenaltyItem
from foundation.subjects.models import Enterprise

from .rules import is_fictional, label_of

SHOWN_VIOLATIONS = 8


class Bar(NamedTuple):
    """One line of the chart and of its table twin. `share` is of the longest line, 0 to 100."""

    label: str
    count: int
    share: int
    code: str = ""


class Statistics(NamedTuple):
    """What is public at `at`: enterprises concerned, penalty items, listings, items by violation."""

    at: datetime
    enterprises: int
    penalties: int
    listings: int
    fictional: bool
    violations: list[Bar]


def statistics(at: datetime) -> Statistics:
    penalties = PenaltyItem.objects.visible_on(at)
    listings = Listing.objects.visible_on(at)
    return Statistics(
        at,
        public_enterprises(at).count(),
        penalties.count(),
        listings.count(),
        any(is_fictional(code) for code in listings.values_list("basis", flat=True).distinct()),
        by_violation(at),
    )


def public_enterprises(at: datetime) -> QuerySet[Enterprise]:
    """Enterprises of which something is public at the instant."""
    mine = [model.objects.visible_on(at).filter(enterprise=OuterRef("pk")) for model in (PenaltyItem, Listing)]
    return Enterprise.objects.filter(Exists(mine[0]) | Exists(mine[1]))


def by_violation(at: datetime) -> list[Bar]:
    counted = (
        PenaltyItem.objects.visible_on(at).values_list("violation").annotate(n=Count("pk")).order_by("-n", "violation")
    )
    rows = list(counted[:SHOWN_VIOLATIONS])
    longest = max((n for _, n in rows), default=1)
    return [Bar(label_of(code), n, max(1, round(100 * n / longest)), code) for code, n in rows]
