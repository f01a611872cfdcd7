"""Two times for every act: when it happened in law, when it was entered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from .asked import Asked


def time_refusals(obj: Any, asked: Asked) -> Iterator[str]:
    """Not in the future, not before the act that led here, and late only with a reason (补录)."""
    now = timezone.now()
    if asked.at > now:
        yield _("An act cannot lie in the future.")
    if obj.seq and asked.at < obj.state_since:
        since = timezone.localtime(obj.state_since)
        yield _("An act cannot lie before the one that led to the present state (%(at)s).") % {
            "at": f"{since:%Y-%m-%d %H:%M}"
        }
    if is_late(asked) and not asked.late_reason.strip():
        yield _("This happened more than %(days)d days ago: give the reason for the late entry.") % {
            "days": settings.LATE_ENTRY_DAYS
        }


def is_late(asked: Asked) -> bool:
    return timezone.now() - asked.at > timedelta(settings.LATE_ENTRY_DAYS)
