"""Days and instants as official documents print them (GB/T 9704): 2026年4月2日, no leading zero."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime


def day(value: date | str) -> str:
    """2026年4月2日; of an instant, its legal day in Asia/Shanghai."""
    if isinstance(value, str):
        value = parse_datetime(value) if "T" in value else parse_date(value)  # type: ignore[assignment]
    if isinstance(value, datetime):
        value = local(value)
    return f"{value.year}年{value.month}月{value.day}日"


def minute(value: datetime | str) -> str:
    """2026年4月2日09时30分."""
    at = local(parse_datetime(value) if isinstance(value, str) else value)
    return f"{day(at)}{at:%H}时{at:%M}分"


def local(at: datetime) -> datetime:
    return timezone.localtime(at) if timezone.is_aware(at) else at
