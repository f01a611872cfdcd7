"""When a failed delivery is tried again: the steps of docs/delivery.md, as data."""

from __future__ import annotations

import random
from datetime import datetime, time, timedelta

from django.conf import settings
from django.utils import timezone

STEPS = (timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=6), timedelta(hours=12))
DAILY_AT = time(8)
KEEPS_TRYING = timedelta(days=7)
JITTER = 0.1  # of a step, at most
DAILY_JITTER = timedelta(minutes=15)
MAX_RETRY_AFTER = timedelta(days=1)


def steps() -> tuple[timedelta, ...]:
    """The waits after the first, second … failure; the first of them is a setting."""
    return (timedelta(seconds=settings.WEBHOOK_FIRST_RETRY_SECONDS), *STEPS)


def next_try(attempts: int, now: datetime, retry_after: timedelta | None = None) -> datetime:
    """When to try again after `attempts` failures; the partner's Retry-After may move it back, never forward."""
    waits = steps()
    step = now + waits[attempts - 1] * random.uniform(1, 1 + JITTER) if attempts <= len(waits) else next_morning(now)
    return max(step, now + min(retry_after or timedelta(0), MAX_RETRY_AFTER))


def next_morning(now: datetime) -> datetime:
    """The next 08:00 in Asia/Shanghai, and up to a quarter of an hour more so that not all come at once."""
    local = timezone.localtime(now)
    morning = local.replace(hour=DAILY_AT.hour, minute=DAILY_AT.minute, second=0, microsecond=0)
    if morning <= local:
        morning += timedelta(days=1)
    return morning + DAILY_JITTER * random.random()


def gives_up(trying_since: datetime, due_at: datetime) -> bool:
    """The next try would lie after the last day."""
    return due_at > trying_since + KEEPS_TRYING
