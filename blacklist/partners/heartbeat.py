"""The heartbeat: the number of the last message made, so that a partner sees a gap without being told of one."""

from __future__ import annotations

from datetime import datetime

from . import breaker
from .models import Endpoint
from .opening import send_unnumbered


def beat(endpoint: Endpoint, now: datetime) -> bool:
    """Tell one partner its current number; whether it answered."""
    answer = send_unnumbered(endpoint, "endpoint.heartbeat", {"sequence": endpoint.partner.last_number}, now)
    if answer.received:
        breaker.answered(endpoint, now)
    return answer.received


def beat_all(now: datetime) -> int:
    """Tell every partner whose endpoint is open and not resting."""
    open_ones = Endpoint.objects.filter(opened_at__isnull=False, closed_at=None).select_related("partner")
    return sum(beat(one, now) for one in open_ones if one.partner.active and not breaker.rests(one, now))
