"""When an endpoint fails again and again, attempts pause; queueing never does."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F

from .models import Endpoint

BREAKS_AFTER = 5  # failures in a row
FIRST_REST = timedelta(minutes=1)
LONGEST_REST = timedelta(minutes=30)
LANE = 4  # requests to one partner at a time


def rests(endpoint: Endpoint, now: datetime) -> bool:
    return endpoint.resting_until is not None and endpoint.resting_until > now


def lane_of(endpoint: Endpoint) -> int:
    """How many requests may be on their way at once: after a break one alone tries whether it answers again."""
    return 1 if endpoint.failures >= BREAKS_AFTER else LANE


def answered(endpoint: Endpoint, now: datetime) -> None:
    Endpoint.objects.filter(pk=endpoint.pk).update(failures=0, resting_until=None, heard_at=now)


def failed(endpoint: Endpoint, now: datetime) -> None:
    Endpoint.objects.filter(pk=endpoint.pk).update(failures=F("failures") + 1)
    failures = Endpoint.objects.values_list("failures", flat=True).get(pk=endpoint.pk)
    if failures >= BREAKS_AFTER:
        rest = min(FIRST_REST * 2 ** min(failures - BREAKS_AFTER, 10), LONGEST_REST)
        Endpoint.objects.filter(pk=endpoint.pk).update(resting_until=now + rest)
