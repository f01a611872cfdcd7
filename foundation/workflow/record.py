"""What an act leaves behind: its record, with what it changed, and the ledger's entry that vouches for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.backends.utils import format_number
from django.utils import timezone

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting
from foundation.documents.models import Document
from foundation.ledger.chain import append, digest_of
from foundation.ledger.models import Entry, Head

from .models import ActRecord
from .plain import plain

PLAIN = (str, int, bool, type(None))  # JSON has them as they are


class Change(NamedTuple):
    """The fields that an act changed: what they said before, and what they say after it."""

    before: dict[str, Any]
    after: dict[str, Any]

    @classmethod
    def since(cls, old: dict[str, Any], obj: Any) -> Change:
        new = snapshot(obj)
        names = [name for name in new if new[name] != old.get(name)]
        return cls({name: old[name] for name in names if name in old}, {name: new[name] for name in names})

    @classmethod
    def born(cls, departed: dict[str, Any], obj: Any) -> Change:
        """A birth: the whole row; and what was known before, where the act departed from it."""
        return cls(departed, cls.since({}, obj).after)


def snapshot(obj: Any) -> dict[str, Any]:
    """Every column of the row, as JSON keeps it."""
    return {field.attname: kept(field, getattr(obj, field.attname)) for field in obj._meta.concrete_fields}


def kept(field: Any, value: Any) -> Any:
    """A value in the one form that it has before it is stored and after: money to its places, instants in UTC."""
    value = field.to_python(value)
    if type(value) in PLAIN:
        return value
    if isinstance(value, Decimal):
        return format_number(value, field.max_digits, field.decimal_places)
    return plain(value.astimezone(UTC) if isinstance(value, datetime) and value.tzinfo else value)


def enter(
    obj: Any, act: str, *, by: Actor, at: datetime, data: dict[str, Any], change: Change, key: str,
    companions: Sequence[Posting] = (), late_reason: str = "", issued: Iterable[Document] = (), head: Head | None = None,
) -> Entry:  # fmt: skip
    """Write the record and append the entry to the chain's end `head`. The row itself is saved afterwards: the door looks for the entry."""
    record = ActRecord(
        key=key, about=obj.about, seq=obj.seq, act=act, actor=by.code, posting=by.posting, data=plain(data),
        before=change.before, after=change.after, occurred_at=at, recorded_at=timezone.now(), late_reason=late_reason,
    )  # fmt: skip
    record.save(force_insert=True)
    if companions:
        record.companions.add(*companions)
    return append(
        about=record.about, seq=record.seq, act=act, by=record.actor, occurred_at=at, recorded_at=record.recorded_at,
        digest=digest(record, [one.pk for one in companions], issued), head=head,
    )  # fmt: skip


def digest(record: ActRecord, companions: Iterable[int], issued: Iterable[Document]) -> str:
    """Over all that the entry does not say itself: what was entered and changed, who took part, what was issued."""
    papers = sorted([one.kind, one.number, one.verify_code, digest_of(one.data)] for one in issued)
    return digest_of([record.data, record.before, record.after, record.late_reason, sorted(companions), papers])
