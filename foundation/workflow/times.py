"""Two times for every act: when it happened in law, when it was entered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.clocks.moments import instant, minute

from .asked import Asked

LONGEST_REASON = 200


def time_refusals(obj: Any, asked: Asked) -> Iterator[str]:
    """Not in the future, not before the act that led here, and late only with a reason (补录)."""
    if asked.at > timezone.now():
        yield _("An act cannot lie in the future.")
    if obj.seq and asked.at < obj.state_since:
        yield _("An act cannot lie before the one that led to the present state (%(at)s).") % {
            "at": f"{instant(obj.state_since):%Y-%m-%d %H:%M}"
        }
    if is_late(asked) and not asked.late_reason.strip():
        yield _("This happened more than %(days)d days ago: give the reason for the late entry.") % {
            "days": settings.LATE_ENTRY_DAYS
        }
    if len(asked.late_reason) > LONGEST_REASON:
        yield _("The reason for a late entry has at most %(count)d characters.") % {"count": LONGEST_REASON}


def is_late(asked: Asked) -> bool:
    return timezone.now() - asked.at > timedelta(settings.LATE_ENTRY_DAYS)


def settled(asked: Asked, *earlier: datetime | None) -> Asked:
    """People enter minutes: what they date into the minute of what went before happened after it."""
    last = max((one for one in earlier if one), default=None)
    if last is None or not asked.at < last or minute(asked.at) != minute(last):
        return asked
    return replace(asked, at=last)
