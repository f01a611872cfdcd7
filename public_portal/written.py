"""How the portal writes days, instants, sums and Chinese text into its pages."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language

from foundation.documents.money import capital, rounded


def english() -> bool:
    return (get_language() or "").startswith("en")


def local(value: Any) -> Any:
    """An instant as it stands on the clock in Asia/Shanghai."""
    return timezone.localtime(value) if isinstance(value, datetime) else value


def day(value: date | datetime) -> str:
    """2026年11月23日, 23 November 2026."""
    return date_format(local(value), "j F Y" if english() else "Y年n月j日")


def instant(value: datetime) -> str:
    """A day with hours and minutes, legal time."""
    return f"{day(value)} {local(value):%H:%M}"


def stamp(value: datetime) -> str:
    """For machines, to the second."""
    return local(value).isoformat(timespec="seconds")


def figures(value: Decimal) -> str:
    """¥600,000: cents only where there are any."""
    sum_ = rounded(value)
    return f"¥{sum_:,.0f}" if sum_ == sum_.to_integral_value() else f"¥{sum_:,.2f}"


def yuan(value: Decimal) -> str:
    """¥600,000（陆拾万元整）; in English without the capital characters."""
    return figures(value) if english() else f"{figures(value)}（{capital(value)}）"


def chinese(text: str) -> str:
    """Text of a record, which stays Chinese on an English page."""
    return format_html('<span lang="zh-Hans">{}</span>', text) if english() else text


def shown(value: Any) -> str:
    """A fact's value for the summary list: instants, days and sums in words."""
    if isinstance(value, datetime):
        return format_html('<time datetime="{}">{}</time>', stamp(value), instant(value))
    if isinstance(value, date):
        return format_html('<time datetime="{}">{}</time>', value.isoformat(), day(value))
    return yuan(value) if isinstance(value, Decimal) else str(value)
