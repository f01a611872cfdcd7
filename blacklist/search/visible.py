"""The database has the last word: what an engine found is shown only if the row is visible now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from .documents import PUBLIC, rows


def visible(model: Any, now: datetime) -> QuerySet[Any]:
    """Entries of one kind that anyone may see at `now`, with what a result list shows of them."""
    return rows(model).filter(pk__in=model.objects.visible_on(now).values("pk"))


def entries(ids: Iterable[str], now: datetime) -> dict[str, Any]:
    """The visible rows behind `ids`; one query for each kind among them."""
    keys: dict[str, list[UUID]] = {}
    for id_ in ids:
        kind, _, hexed = id_.partition(":")
        keys.setdefault(kind, []).append(UUID(hexed))
    found = (entry for kind, pks in keys.items() for entry in visible(PUBLIC[kind], now).filter(pk__in=pks))
    return {entry.about: entry for entry in found}
