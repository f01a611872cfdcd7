"""The one door: the only way a state changes.

Fetch what may be seen, lock, ask, change, record, save, announce. One durable transaction; if anything
fails nothing happened, and the refusal goes to the access log in a transaction of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting
from foundation.clocks import running as clocks
from foundation.documents.issue import issue
from foundation.documents.models import Document
from foundation.ledger.access import record_look
from foundation.ledger.chain import append, digest_of, lock_head
from foundation.ledger.models import Entry
from foundation.notices.bell import settle
from foundation.outbox.emit import emit

from . import drafts, papers
from .act import Act, Since
from .asked import Asked
from .declarations import acts_of
from .models import ActRecord
from .plain import plain
from .refused import Refused, Stale
from .telling import matter_of
from .times import time_refusals
from .why_not import reasons


class Performed(NamedTuple):
    """What happened: the object as it now is, the ledger's entry, the documents issued."""

    obj: Any
    entry: Entry
    documents: list[Document]


def perform(
    obj: Any,
    name: str,
    *,
    by: Actor,
    occurred_at: datetime,
    data: Mapping[str, Any] | None = None,
    expected_seq: int,
    key: str,
    companions: Sequence[Posting] = (),
    late_reason: str = "",
) -> Performed:
    """Perform the act `name` on `obj`; an unborn object is given as an unsaved instance. Raises Refused or Stale."""
    if done := first_result(obj, key):
        return done
    act = acts_of(type(obj))[name]
    asked = Asked(by, occurred_at, tuple(companions), late_reason or by.reason)
    try:
        with transaction.atomic(durable=True):
            return _perform(obj, act, asked, dict(data or {}), expected_seq, key)
    except (IntegrityError, Refused) as failure:
        if done := first_result(obj, key):  # two requests with one key raced: the first one's result is ours
            return done
        if isinstance(failure, Refused):
            record_look(by, obj.about, name, [*failure.reasons, *failure.fields])
        raise


def first_result(obj: Any, key: str) -> Performed | None:
    """What this key has already done; a double click changes nothing."""
    record = ActRecord.objects.filter(key=key).first()
    if record is None:
        return None
    birth = obj._state.adding and record.seq == 1 and record.about.startswith(f"{obj._meta.model_name}:")
    if record.about != obj.about and not birth:
        raise Refused([_("This key was used for another object.")])
    entry = Entry.objects.get(about=record.about, seq=record.seq)
    documents = list(Document.objects.filter(about=record.about, seq=record.seq))
    return Performed(type(obj).objects.get(pk=record.about.split(":")[1]), entry, documents)


def _perform(obj: Any, act: Act, asked: Asked, data: dict[str, Any], expected_seq: int, key: str) -> Performed:
    obj = _fetch(obj, act, asked.by)
    _refuse_stale(obj, expected_seq)
    _ask(obj, act, asked)
    asked, draft = _with_opinions(obj, act, asked, data)
    cleaned = _validate(obj, act, asked, data)
    before = _snapshot(obj)
    getattr(obj, act.name)(asked, **cleaned)
    _stamp(obj, act, asked)
    lock_head()
    issued = _issue(obj, act, asked, cleaned)
    entry = _record(obj, act, asked, data, key, _changed(obj, before))
    obj.save(force_insert=act.is_birth)
    _move_clocks(obj, act, asked, cleaned)
    if draft:
        draft.used_seq = entry.seq
        draft.save(update_fields=["used_seq"])
        settle(matter_of(draft))
    for topic in act.emits:
        emit(topic, about=obj.about, occurred_at=asked.at, seq=entry.seq, act=act.name, **obj.announces())
    return Performed(obj, entry, issued)


def _fetch(obj: Any, act: Act, by: Actor) -> Any:
    if act.is_birth and obj._state.adding:
        return obj
    found = type(obj).objects.visible_to(by).select_for_update(of=("self",)).filter(pk=obj.pk).first()
    if found is None:
        raise Refused([_("There is no such object, or you may not see it.")])
    return found


def _refuse_stale(obj: Any, expected_seq: int) -> None:
    if obj.seq != expected_seq:
        since = ActRecord.objects.filter(about=obj.about, seq__gt=expected_seq)
        raise Stale(_("The matter moved on since you opened it; look at what changed and try again."), list(since))


def _ask(obj: Any, act: Act, asked: Asked) -> None:
    refusals = [*time_refusals(obj, asked), *reasons(obj, act, asked)]
    if act.with_:
        refusals += act.with_.refusals(obj, asked)
    if refusals:
        raise Refused(refusals)


def _with_opinions(obj: Any, act: Act, asked: Asked, data: dict[str, Any]) -> tuple[Asked, Any]:
    """The decider performs exactly what was approved; the opinions go with the act to its documents."""
    if not act.route:
        return asked, None
    version, _refusal = drafts.approved(obj.about, act, asked.by)
    if version is None or not drafts.same_data(version, data):
        raise Refused([_("This is not what was approved; return the draft to change it.")])
    opinions = list(version.opinions.select_related("by__officer"))
    if any(opinion.given_at > asked.at for opinion in opinions):
        raise Refused([_("An act cannot lie before the opinions on which it rests.")])
    return Asked(asked.by, asked.at, asked.companions, asked.late_reason, opinions), version.draft


def _validate(obj: Any, act: Act, asked: Asked, data: dict[str, Any]) -> dict[str, Any]:
    form = act.form_class(data, obj=obj, asked=asked)
    unknown = sorted(set(data) - set(form.fields))
    if unknown:
        raise Refused([], {name: [_("This act has no such field.")] for name in unknown})
    if not form.is_valid():
        raise Refused(form.non_field_errors(), {n: e for n, e in form.errors.items() if n != "__all__"})
    return form.cleaned_data


def _snapshot(obj: Any) -> dict[str, Any]:
    return {field.attname: plain(getattr(obj, field.attname)) for field in obj._meta.concrete_fields}


def _changed(obj: Any, before: dict[str, Any]) -> dict[str, Any]:
    now = _snapshot(obj)
    return {name: value for name, value in before.items() if now[name] != value}


def _stamp(obj: Any, act: Act, asked: Asked) -> None:
    obj.seq += 1
    if act.is_birth:
        obj.born_at = asked.at
    if act.target is not None:
        obj.state_since = asked.at


def _issue(obj: Any, act: Act, asked: Asked, cleaned: dict[str, Any]) -> list[Document]:
    issued = []
    for kind in act.documents:
        facts = papers.data_of(kind, obj, asked, cleaned)
        if facts is not None:
            agency = asked.by.agency or obj.agency
            issued.append(issue(kind, about=obj.about, seq=obj.seq, agency=agency, on=asked.on, data=facts))
    return issued


def _record(obj: Any, act: Act, asked: Asked, data: dict[str, Any], key: str, before: dict[str, Any]) -> Entry:
    now = timezone.now()
    record = ActRecord.objects.create(
        key=key, about=obj.about, seq=obj.seq, act=act.name, actor=asked.by.code, posting=asked.by.posting,
        data=plain(data), before=before, occurred_at=asked.at, recorded_at=now, late_reason=asked.late_reason,
    )  # fmt: skip
    record.companions.set(asked.companions)
    return append(
        about=obj.about, seq=obj.seq, act=act.name, by=asked.by.code, occurred_at=asked.at, recorded_at=now,
        digest=digest_of(plain(data)),
    )  # fmt: skip


def _move_clocks(obj: Any, act: Act, asked: Asked, cleaned: dict[str, Any]) -> None:
    """A clock that does not allow the move refuses the whole act, in its own words."""
    try:
        _stop_and_start(obj, act, asked, cleaned)
    except clocks.ClockError as error:
        raise Refused([str(error)]) from error


def _stop_and_start(obj: Any, act: Act, asked: Asked, cleaned: dict[str, Any]) -> None:
    for move, limits in ((clocks.stop, act.stops), (clocks.pause, act.pauses), (clocks.extend, act.extends)):
        for limit in limits:
            move(obj.about, limit, asked.at, seq=obj.seq)
    for limit in act.resumes:
        clocks.resume(obj.about, limit, asked.at, outcome=cleaned.get("outcome_on"), seq=obj.seq)
    for start in act.starts:
        limit = start.limit if isinstance(start, Since) else start
        since = cleaned.get(start.field) if isinstance(start, Since) else asked.at
        if since:
            clocks.start(obj.about, limit, since, obj.seq)
