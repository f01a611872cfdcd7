"""From a public entry, penalty item or listing, to the document that the index keeps of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import astuple, replace
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from blacklist.models import Listing, PenaltyItem

from .engine import Change, Document
from .times import key, micros, seconds

PUBLIC: dict[str, Any] = {"penaltyitem": PenaltyItem, "listing": Listing}
NEEDED: dict[Any, tuple[str, ...]] = {
    PenaltyItem: ("enterprise__region__parent__parent",),
    Listing: ("enterprise__region__parent__parent", "penalty"),
}
AT_A_TIME = 2_000


def rows(model: Any) -> QuerySet[Any]:
    """Entries with all that a document needs of them."""
    return model.objects.select_related(*NEEDED[model]).prefetch_related("enterprise__names")


def is_public_some_day(entry: Any) -> bool:
    """Published, not withheld: when exactly it shows, the engine decides at the time of the question."""
    return entry.visible_from is not None and entry.visible_until is not None and not entry.withheld


def change_of(entry: Any) -> Change:
    return Change(entry.about, entry.seq, document_of(entry) if is_public_some_day(entry) else None)


def document_of(entry: Any) -> Document:
    """The digest covers every field: the sweep finds a changed name as well as a changed date."""
    penalty = entry if isinstance(entry, PenaltyItem) else entry.penalty
    document = Document(
        id=entry.about,
        version=entry.seq,
        uscc=entry.enterprise.uscc,
        names=names_of(entry.enterprise),
        kind=entry._meta.model_name,
        tier=entry.tier,
        violation=penalty.violation if penalty else "",
        penalty_type=penalty.penalty_type if penalty else "",
        region=tuple(region.code for region in entry.enterprise.region.path),
        year=str(entry.decided_on.year),
        decided=entry.decided_on.toordinal(),
        visible_from=micros(entry.visible_from),
        visible_until=micros(entry.visible_until),
        newest=key(seconds(entry.visible_from), entry.about),
        amount=key(getattr(entry, "amount", None) or 0, entry.about),
        bucket=entry.pk.bytes[0],
    )
    return replace(document, digest=hashlib.sha256(repr(astuple(document)).encode()).hexdigest()[:16])


def names_of(enterprise: Any) -> tuple[str, ...]:
    """The present name first, then former ones (曾用名)."""
    return tuple(dict.fromkeys([enterprise.name, *(former.name for former in enterprise.names.all())]))


def every_document() -> Iterator[Document]:
    """All that is or will be public, for a rebuild."""
    for model in PUBLIC.values():
        for entry in rows(model).exclude(visible_from=None).iterator(chunk_size=AT_A_TIME):
            if is_public_some_day(entry):
                yield document_of(entry)


def documents_in(bucket: int) -> Iterator[Document]:
    """Those of one range of keys, for the sweep."""
    low, high = UUID(bytes=bytes([bucket]) + bytes(15)), UUID(bytes=bytes([bucket]) + b"\xff" * 15)
    for model in PUBLIC.values():
        for entry in rows(model).filter(pk__gte=low, pk__lte=high).exclude(visible_from=None):
            if is_public_some_day(entry):
                yield document_of(entry)


def changes_of(abouts: set[str]) -> Iterator[Change]:
    """What became of these entries, read from the database now, whatever their events said."""
    for kind, model in PUBLIC.items():
        keys = [UUID(about.partition(":")[2]) for about in abouts if about.startswith(f"{kind}:")]
        for start in range(0, len(keys), AT_A_TIME):
            for entry in rows(model).filter(pk__in=keys[start : start + AT_A_TIME]):
                yield change_of(entry)
