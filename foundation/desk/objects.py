"""Finding an object for an officer, and its addresses."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.http import Http404
from django.urls import reverse

from foundation.agencies.actor import Actor
from foundation.agencies.queries import seen_by

from .registry import BENCHES, Bench


def fetch(bench: Bench, pk: uuid.UUID, by: Actor) -> Any:
    """The object, if this officer may see it; otherwise there is none."""
    found = bench.rows(by).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def split(about: str) -> tuple[str, uuid.UUID]:
    """The model name and the key in "case:<32 hex>". ValueError for anything else."""
    name, _colon, key = about.partition(":")
    return name, uuid.UUID(key)


def kind_of(about: str) -> str:
    """What kind of object stands behind that name, in words."""
    bench = BENCHES.get(about.partition(":")[0])
    return str(bench.model._meta.verbose_name) if bench else ""


def find(about: str, by: Actor) -> Any | None:
    """The object of that name in ledger and documents, if this officer may see it."""
    try:
        name, pk = split(about)
    except ValueError:
        return None
    bench = BENCHES.get(name)
    return bench.rows(by).filter(pk=pk).first() if bench else None


def find_all(abouts: Iterable[str], by: Actor, *, bare: bool = False) -> dict[str, Any]:
    """Those of the objects that this officer may see, one query for each kind; `bare`: without number and the like."""
    keys: dict[str, list[uuid.UUID]] = {}
    for about in set(abouts):
        name, pk = split(about)
        keys.setdefault(name, []).append(pk)
    rows = [row for name, pks in keys.items() if name in BENCHES for row in _rows(BENCHES[name], pks, by, bare)]
    return {row.about: row for row in rows}


def _rows(bench: Bench, pks: list[uuid.UUID], by: Actor, bare: bool) -> Any:
    return (bench.bare_rows(by) if bare else bench.rows(by)).filter(pk__in=pks)


def within(obj: Any, by: Actor) -> bool:
    """The officer belongs to the agency in charge or one above it; to others the object was only sent."""
    return seen_by(by).filter(pk=obj.agency_id).exists()


def url_of(obj: Any, name: str = "page", *args: Any) -> str:
    return reverse(f"desk-{obj._meta.model_name}:{name}", args=[obj.pk, *args])


def list_url(bench: Bench) -> str:
    return reverse(f"desk-{bench.name}:index")
