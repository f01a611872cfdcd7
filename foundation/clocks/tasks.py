"""What beat starts: alarms that cannot wait every few minutes, everything else on working mornings."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from foundation.notices.sending import send_at_once, send_digest

from .alarms import raise_alarms
from .calendar_check import warn
from .tables import known


@shared_task
def alarms_at_once() -> None:
    """Clocks in hours and withdrawals: the bell and the message now."""
    now = timezone.now()
    raise_alarms(now, only_at_once=True)
    send_at_once(now)


@shared_task
def morning() -> None:
    """On a working day: every alarm that fell due since the last one, and one message to each officer concerned."""
    now = timezone.now()
    if known().is_working(timezone.localdate(now)):
        raise_alarms(now)
        send_digest(now)


@shared_task
def check_calendar() -> None:
    """Every day: do the known years of the holiday calendar end soon?"""
    warn(timezone.now())
