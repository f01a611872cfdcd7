"""Appending to the chain and verifying it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from foundation.prepared import Prepared

from .audits import AUDITS, Fault
from .models import GENESIS, Entry, Head
from .snapshot import one_moment


def canonical(value: Any) -> bytes:
    """The one JSON form of a value whose bytes are hashed and signed."""
    text = json.dumps(value, cls=DjangoJSONEncoder, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def digest_of(value: Any) -> str:
    """SHA-256 of the canonical form, hex."""
    return hashlib.sha256(canonical(value)).hexdigest()


def instant(at: datetime) -> str:
    """An instant as the hash sees it: UTC to the microsecond, the same from every database."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def hash_of(entry: Entry) -> str:
    """The entry's own hash, over all its fields and the hash before it."""
    fields = [entry.n, entry.about, entry.seq, entry.act, entry.by]
    return digest_of([*fields, instant(entry.occurred_at), instant(entry.recorded_at), entry.digest, entry.prev])


HEAD = Prepared(lambda: Head.objects.select_for_update().filter(pk=1))


def lock_head() -> Head:
    """Lock the chain's end. Taken after the object and its subject, before any number."""
    return HEAD.first() or _locked(Head.objects.all())


def append(
    *, about: str, seq: int, act: str, by: str, occurred_at: datetime, recorded_at: datetime, digest: str,
    head: Head | None = None,
) -> Entry:  # fmt: skip
    """Append one entry inside the transaction of what it records; `head`: the chain's end, where it is locked already."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("append() outside the transaction of the act it records")
    return append_to(
        Entry.objects.all(), Head.objects.all(), about=about, seq=seq, act=act, by=by, occurred_at=occurred_at,
        recorded_at=recorded_at, digest=digest, head=head,
    )  # fmt: skip


def append_to(entries: QuerySet[Any], heads: QuerySet[Any], *, head: Any = None, **facts: Any) -> Any:
    """Append to these tables: a migration has its own models of them."""
    head = head or _locked(heads)
    entry = entries.model(n=head.n + 1, prev=head.hash, **facts)
    entry.hash = hash_of(entry)
    entry.save(using=entries.db, force_insert=True)
    heads.filter(pk=1).update(n=entry.n, hash=entry.hash)
    return entry


def _locked(heads: QuerySet[Any]) -> Any:
    """The one row of the chain's end, made when the first entry is appended."""
    locked = heads.select_for_update().filter(pk=1)
    return next(iter(locked), None) or (heads.get_or_create(pk=1) and locked.get())


def verify() -> Fault | None:
    """Walk the chain from the first to the last entry, then compare what it records; the first fault, or nothing."""
    with one_moment():
        return _broken_link() or next((fault for audit in AUDITS for fault in audit()), None)


def _broken_link() -> Fault | None:
    prev, n = GENESIS, 0
    for entry in Entry.objects.order_by("n").iterator(2000):
        n += 1
        if entry.n != n:
            return Fault(n, "", _("entry %(n)d is missing") % {"n": n})
        if entry.prev != prev:
            return Fault(n, entry.about, _("does not follow from the entry before it"))
        if entry.hash != hash_of(entry):
            return Fault(n, entry.about, _("was changed after it was written"))
        prev = entry.hash
    head = Head.objects.filter(pk=1).first() or Head()
    return None if (head.n, head.hash) == (n, prev) else Fault(n + 1, "", _("the last entries are missing"))
