"""Taking back an act that has sent, served and published nothing, by its performer, for a while."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.clocks import running as clocks
from foundation.documents.numbering import void
from foundation.ledger.chain import append, digest_of, lock_head

from .declarations import acts_of
from .models import ActRecord
from .perform import Performed, first_result
from .refused import Refused, Stale

NAME = "take_back"


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
    return []


@transaction.atomic(durable=True)
def take_back(obj: Any, *, by: Actor, reason: str, expected_seq: int, key: str) -> Performed:
    """Restore the object as it was before its last act; numbers given then are voided with the reason."""
    obj = type(obj).objects.visible_to(by).select_for_update(of=("self",)).get(pk=obj.pk)
    if done := first_result(obj, key):
        return done
    if obj.seq != expected_seq:
        raise Stale(_("The matter moved on since you opened it; look at what changed and try again."), [])
    if reasons := why_not_back(obj, by):
        raise Refused(reasons)
    if not reason.strip():
        raise Refused([], {"reason": [_("Say why.")]})
    return _restore(obj, by, reason, key)


def _restore(obj: Any, by: Actor, reason: str, key: str) -> Performed:
    record, now = ActRecord.objects.get(about=obj.about, seq=obj.seq), timezone.now()
    changed = {name: value for name, value in record.before.items() if name not in ("seq", "state")}
    for name, value in changed.items():
        setattr(obj, name, obj._meta.get_field(name).to_python(value) if not name.endswith("_id") else value)
    state = record.before.get("state", obj.state)
    obj.__dict__["state"] = state
    obj.seq += 1
    lock_head()
    void(about=obj.about, seq=record.seq, reason=reason, by=by.office)
    clocks.take_back(obj.about, record.seq)
    data = {"taken_back": record.seq, "reason": reason}
    ActRecord.objects.create(
        key=key, about=obj.about, seq=obj.seq, act=NAME, actor=by.code, posting=by.posting, data=data,
        before={}, occurred_at=now, recorded_at=now,
    )  # fmt: skip
    entry = append(
        about=obj.about, seq=obj.seq, act=NAME, by=by.code, occurred_at=now, recorded_at=now, digest=digest_of(data)
    )
    obj.save()
    return Performed(obj, entry, [])
