"""How the portal writes dates, sums and codes, and its foot."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from foundation.documents.money import capital, rounded

from ..freshness import freshness

register = template.Library()
FOUR = 4


def english() -> bool:
    return (get_language() or "").startswith("en")


@register.filter
def day(value: date | datetime | None) -> str:
    """2026年11月23日, 23 November 2026; of an instant, its day in Asia/Shanghai."""
    if value is None:
        return ""
    value = timezone.localtime(value) if isinstance(value, datetime) else value
    return date_format(value, "j F Y" if english() else "Y年n月j日")


@register.filter
def kind_of(value: object) -> str:
    """How a fact is to be written: instant, day, sum, list or text."""
    kinds = ((datetime, "instant"), (date, "day"), (Decimal, "sum"), (list, "list"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "text")


@register.filter
def instant(value: datetime) -> str:
    """A day with hours and minutes, legal time."""
    return f"{day(value)} {timezone.localtime(value):%H:%M}"


@register.filter
def iso(value: date | datetime) -> str:
    """For machines and narrow columns: 2026-11-23."""
    value = timezone.localtime(value) if isinstance(value, datetime) else value
    return f"{value:%Y-%m-%d}"


@register.filter
def figures(value: Decimal) -> str:
    """¥600,000: cents only where there are any."""
    sum_ = rounded(value)
    return f"¥{sum_:,.0f}" if sum_ == sum_.to_integral_value() else f"¥{sum_:,.2f}"


@register.filter
def yuan(value: Decimal) -> str:
    """¥600,000（陆拾万元整）; in English without the capital characters."""
    return figures(value) if english() else f"{figures(value)}（{capital(value)}）"


@register.filter
def fours(code: str) -> SafeString:
    """A code in groups of four for the eye; selected and copied it is whole."""
    groups = [(code[i : i + FOUR],) for i in range(0, len(code), FOUR)]
    return format_html('<span class="code">{}</span>', format_html_join("", "<span>{}</span>", groups))


@register.inclusion_tag("portal/_foot.html")
def portal_foot() -> dict[str, object]:
    return {"index": freshness()}
