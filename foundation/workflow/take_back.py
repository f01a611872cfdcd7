"""Taking back an act that has sent, served and published nothing, by its performer, for a while."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.clocks import running as clocks
from foundation.documents.numbering import void
from foundation.ledger.chain import lock_head
from foundation.ledger.models import Entry

from .act import TAKE_BACK as NAME
from .asking import fetch, refuse_stale
from .declarations import acts_of, workflows
from .models import ActRecord, Draft
from .performed import Performed, Request
from .plain import can_be_kept
from .record import Change, enter, snapshot
from .refused import Refused, noted


def last_record(obj: Any) -> ActRecord | None:
    return ActRecord.objects.filter(about=obj.about, seq=obj.seq).first()


def why_not_back(obj: Any, by: Actor) -> list[str]:
    """Every reason why the last act cannot be taken back by this officer now."""
    record = last_record(obj)
    act = acts_of(type(obj)).get(record.act) if record else None
    if record is None or act is None or not act.reversible:
        return [_("The last act cannot be taken back: correct the record instead.")]
    if record.posting is None or record.posting.officer_id != by.officer_id:
        return [_("Only who performed the act may take it back.")]
    if timezone.now() - record.recorded_at > timedelta(minutes=settings.TAKE_BACK_MINUTES):
        return [_("An act can be taken back for %(minutes)d minutes.") % {"minutes": settings.TAKE_BACK_MINUTES}]
    if rests_on(obj, record):
        return [_("Something was performed on its basis since: correct the record instead.")]
    return []


def rests_on(obj: Any, record: ActRecord) -> bool:
    """Whether an act on an object that springs from this one came after it."""
    after = Entry.objects.filter(n__gt=Entry.objects.get(about=record.about, seq=record.seq).n)
    return any(after.filter(about__in=abouts).exists() for abouts in _springing_from(obj))


def _springing_from(obj: Any) -> list[list[str]]:
    relations = [one for one in obj._meta.related_objects if one.related_model in workflows()]
    return [
        [row.about for row in one.related_model.objects.filter(**{one.field.name: obj}).only("pk")] for one in relations
    ]


def take_back(obj: Any, *, by: Actor, reason: str, expected_seq: int, key: str) -> Performed:
    """Restore the object as it was before its last act; numbers given then are voided with the reason."""
    data = {"taken_back": expected_seq, "reason": reason}
    with noted(by, obj.about, NAME):
        return Request(obj, NAME, by, data, key).once(lambda: _take_back(obj, by, data, expected_seq, key))


def _take_back(obj: Any, by: Actor, data: dict[str, Any], expected_seq: int, key: str) -> Performed:
    obj = fetch(obj, by)
    refuse_stale(obj, expected_seq)
    if reasons := why_not_back(obj, by):
        raise Refused(reasons)
    if not (data["reason"].strip() and can_be_kept(data["reason"])):
        raise Refused([], {"reason": [_("Say why.")]})
    return _restore(obj, by, data, key)


def _restore(obj: Any, by: Actor, data: dict[str, Any], key: str) -> Performed:
    record, now, present = ActRecord.objects.get(about=obj.about, seq=obj.seq), timezone.now(), snapshot(obj)
    for name, value in record.before.items():
        _put(obj, name, obj._meta.get_field(name).to_python(value))
    obj.seq = record.seq + 1
    head = lock_head()
    void(about=obj.about, seq=record.seq, reason=data["reason"], by=by.office)
    clocks.take_back(obj.about, record.seq)
    _open_again(record)
    entry = enter(obj, NAME, by=by, at=now, data=data, change=Change.since(present, obj), key=key, head=head)
    obj.save(force_update=True)
    return Performed(type(obj).objects.get(pk=obj.pk), entry, [])


def _put(obj: Any, name: str, value: Any) -> None:
    """The state is protected against everything but acts; setting a key forgets the row that it named."""
    if name == "state":
        obj.__dict__[name] = value
    else:
        setattr(obj, name, value)


def _open_again(record: ActRecord) -> None:
    """The draft that was performed waits again, unless another was written since."""
    used = Draft.objects.filter(about=record.about, act=record.act, used_seq=record.seq)
    if not Draft.objects.filter(about=record.about, act=record.act, used_seq=None).exists():
        used.update(used_seq=None)
