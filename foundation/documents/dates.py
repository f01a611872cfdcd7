"""Days and instants as official documents print them (GB/T 9704): 2026年4月2日, no leading zero."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

Day = date | datetime | str


def day(value: Day) -> str:
    """2026年4月2日; of an instant, its legal day in Asia/Shanghai. ValueError for a text that is neither."""
    on = _local(value)
    return f"{on.year}年{on.month}月{on.day}日"


def minute(value: datetime | str) -> str:
    """2026年4月2日09时30分. ValueError for a text that is no instant."""
    at = _local(value)
    return f"{day(at)}{at:%H}时{at:%M}分"


def _local(value: Day) -> date | datetime:
    """The value read from ISO text where it is one, an instant in the legal time."""
    if isinstance(value, str):
        value = datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)
    if isinstance(value, datetime) and timezone.is_aware(value):
        return timezone.localtime(value)
    return value
