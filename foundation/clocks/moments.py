"""Instants and legal days: legal days are days in Asia/Shanghai, and a limit in days ends there at 24:00."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

LEGAL = ZoneInfo("Asia/Shanghai")


def instant(moment: date | datetime) -> datetime:
    """The instant as it is, or 00:00 of the day; an instant without a zone is meant in Asia/Shanghai."""
    if isinstance(moment, datetime):
        return moment.astimezone(LEGAL) if moment.tzinfo else moment.replace(tzinfo=LEGAL)
    return datetime.combine(moment, time(), LEGAL)


def local_day(moment: date | datetime) -> date:
    """The legal day of an instant."""
    return instant(moment).date()


def minute(moment: date | datetime) -> datetime:
    """The instant to the minute: limits in hours run from the minute of the event."""
    return instant(moment).replace(second=0, microsecond=0)
