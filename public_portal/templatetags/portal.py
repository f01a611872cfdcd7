"""How the portal writes dates, sums and codes, and its foot."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from .. import written
from ..freshness import freshness

register = template.Library()
FOUR = 4

register.filter("day", written.day)
register.filter("instant", written.instant)
register.filter("stamp", written.stamp)
register.filter("figures", written.figures)


@register.filter
def iso(value: date | datetime) -> str:
    """For machines and narrow columns: 2026-11-23."""
    return f"{written.local(value):%Y-%m-%d}"


@register.filter
def fours(code: str) -> SafeString:
    """A code in groups of four for the eye; selected and copied it is whole."""
    groups = [(code[at : at + FOUR],) for at in range(0, len(code), FOUR)]
    return format_html('<span class="code">{}</span>', format_html_join("", "<span>{}</span>", groups))


@register.inclusion_tag("portal/_foot.html")
def portal_foot() -> dict[str, object]:
    return {"index": freshness()}
