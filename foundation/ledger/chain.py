"""Appending to the chain and verifying it."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from .models import GENESIS, Entry, Head


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


def lock_head() -> Head:
    """Lock the chain's end. Taken after the object and its subject, before any number."""
    Head.objects.get_or_create(pk=1)
    return Head.objects.select_for_update().get(pk=1)


def append(
    *, about: str, seq: int, act: str, by: str, occurred_at: datetime, recorded_at: datetime, digest: str
) -> Entry:
    """Append one entry inside the transaction of what it records."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("append() outside the transaction of the act it records")
    head = lock_head()
    entry = Entry(
        n=head.n + 1, about=about, seq=seq, act=act, by=by, occurred_at=occurred_at, recorded_at=recorded_at,
        digest=digest, prev=head.hash,
    )  # fmt: skip
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)
    Head.objects.filter(pk=1).update(n=entry.n, hash=entry.hash)
    return entry


class Fault(NamedTuple):
    """The first entry that is wrong, and what is wrong with it."""

    n: int
    about: str
    what: str


def verify() -> Fault | None:
    """Walk the chain from the first to the last entry; the first fault, or nothing."""
    prev, n = GENESIS, 0
    for entry in Entry.objects.order_by("n").iterator(2000):
        n += 1
        if entry.n != n:
            return Fault(n, "", f"entry {n} is missing")
        if entry.prev != prev:
            return Fault(entry.n, entry.about, "does not follow from the entry before it")
        if entry.hash != hash_of(entry):
            return Fault(entry.n, entry.about, "was changed after it was written")
        prev = entry.hash
    head = Head.objects.filter(pk=1).first() or Head()
    if (head.n, head.hash) != (n, prev):
        return Fault(n + 1, "", "the last entries are missing")
    return None
