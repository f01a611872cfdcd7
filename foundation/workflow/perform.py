"""The one door: the only way a state changes.

Fetch what may be seen, lock, ask, change, record, save, announce. One durable transaction; if anything
fails nothing happened, and the refusal goes to the access log in a transaction of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting
from foundation.documents.issue import issue
from foundation.documents.models import Document
from foundation.documents.registering import register
from foundation.documents.slips import SLIP
from foundation.ledger.chain import lock_head
from foundation.ledger.models import Entry, Head
from foundation.notices.bell import settle
from foundation.outbox.emit import emit

from . import papers
from .act import Act
from .asked import Asked
from .asking import approval, ask, fetch, refuse_foreign, refuse_stale, validate, with_opinions
from .carried import departed_from
from .clockwork import move_clocks
from .declarations import acts_of
from .models import Draft
from .performed import Performed, Request
from .record import Change, enter, snapshot
from .refused import noted
from .service import record_service
from .telling import matter_of
from .times import settled

__all__ = ["Performed", "perform"]


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
    act = acts_of(type(obj))[name]
    asked = Asked(by, occurred_at, tuple(companions), late_reason or by.reason)
    request = Request(obj, name, by, dict(data or {}), key)
    with noted(by, obj.about, name):
        return request.once(lambda: _perform(obj, act, asked, request, expected_seq))


def _perform(obj: Any, act: Act, asked: Asked, request: Request, expected_seq: int) -> Performed:
    obj = fetch(obj, asked.by)
    refuse_stale(obj, expected_seq)
    asked = settled(asked, obj.state_since)
    approved = approval(obj, act, asked)
    ask(obj, act, asked, approved)
    asked, draft = with_opinions(approved, asked, request.data)
    form = validate(obj, act, asked, request.data)
    cleaned = form.cleaned_data
    before = departed_from(form) if act.is_birth else snapshot(obj)
    getattr(obj, act.name)(asked, **cleaned)
    refuse_foreign(obj, act, asked)
    stamp(obj, act, asked)
    head = lock_head()
    issued = issue_all(obj, act, asked, cleaned)
    change = Change.born(before, obj) if act.is_birth else Change.since(before, obj)
    entry = _enter(obj, act, asked, request, change, issued, head)
    keep(obj, act, change)
    move_clocks(obj, act, asked, cleaned)
    use(draft, entry)
    announce(obj, act, asked, entry)
    return Performed(obj, entry, issued)


def stamp(obj: Any, act: Act, asked: Asked) -> None:
    obj.seq += 1
    if act.is_birth:
        obj.born_at = asked.at
    if act.target is not None:
        obj.state_since = asked.at


def issue_all(obj: Any, act: Act, asked: Asked, cleaned: dict[str, Any]) -> list[Document]:
    issued = []
    for kind in act.documents:
        if act.hands_over and kind == SLIP:
            record_service(obj, asked, act.hands_over, cleaned, seq=obj.seq)
        facts = papers.data_of(kind, obj, asked, cleaned)
        if facts is not None:
            agency = asked.by.agency or obj.agency
            issued.append(issue(kind, about=obj.about, seq=obj.seq, agency=agency, on=asked.on, data=facts))
    papers_named = cleaned.get(act.registers) or []
    return issued + [register(one, about=obj.about, seq=obj.seq, agency=obj.agency) for one in papers_named]


def _enter(
    obj: Any, act: Act, asked: Asked, request: Request, change: Change, issued: list[Document], head: Head
) -> Entry:
    return enter(
        obj, act.name, by=asked.by, at=asked.at, data=request.data, change=change, key=request.key,
        companions=asked.companions, late_reason=asked.late_reason, issued=issued, head=head,
    )  # fmt: skip


def keep(obj: Any, act: Act, change: Change) -> None:
    """The row as the record says it became: a birth whole, else exactly the fields that changed."""
    if act.is_birth:
        obj.save(force_insert=True)
    else:
        obj.save(update_fields=list(change.after))


def use(draft: Draft | None, entry: Entry) -> None:
    """A draft is performed once."""
    if draft:
        draft.used_seq = entry.seq
        draft.save(update_fields=["used_seq"])
        settle(matter_of(draft))


def announce(obj: Any, act: Act, asked: Asked, entry: Entry) -> None:
    for topic in act.emits:
        emit(topic, about=obj.about, occurred_at=asked.at, seq=entry.seq, act=act.name, **obj.announces())
