"""What the desk's templates need beside Django's own filters."""

from __future__ import annotations

from typing import Any

from django import template

from foundation.desk.display import day, moment, shown
from foundation.desk.objects import url_of

register = template.Library()
register.filter("moment", moment)
register.filter("day", day)
register.filter("shown", shown)


@register.filter
def short(digest: str) -> str:
    """The first characters of a digest, for the eye."""
    return f"{digest[:12]}…" if digest else "—"


@register.simple_tag(takes_context=True)
def asked(context: dict[str, Any], **changes: Any) -> str:
    """The present address' question with some values changed: for pager and sorting."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query[name] = value
    return f"?{query.urlencode()}"


@register.simple_tag
def object_url(obj: Any) -> str:
    return url_of(obj)
