"""Sending what stands unseen on the bell: at once what cannot wait, everything else in a digest."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from django.utils import timezone

from foundation.agencies.models import Officer, Posting

from .channels import channels
from .models import Notice, NoticeQuerySet


def send_at_once(now: datetime) -> int:
    """Tell of what cannot wait. Returns how many officers were told."""
    return _send(Notice.objects.unmailed().filter(at_once=True), now)


def send_digest(now: datetime) -> int:
    """One message to each officer for whom anything waits that no message told yet."""
    return _send(Notice.objects.unmailed(), now)


def _send(notices: NoticeQuerySet, now: datetime) -> int:
    """A notice counts as told once a channel took it; what none took stays for the next time."""
    rows = list(
        notices.filter(to__in=Posting.objects.valid_on(timezone.localdate(now))).values_list("pk", "to__officer")
    )
    counts = Counter(officer for _pk, officer in rows)
    officers = Officer.objects.in_bulk(counts, field_name="id")
    waiting = [(officers[pk], count) for pk, count in counts.items() if officers[pk].is_active]
    told = {pk for channel in channels() for pk in channel.send(waiting)}
    done = [pk for pk, officer in rows if officer in told]
    for first in range(0, len(done), 2000):
        Notice.objects.filter(pk__in=done[first : first + 2000]).update(mailed_at=now)
    return len(told)
