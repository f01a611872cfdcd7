"""What holds after every act, whichever it was."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from django.apps import apps

from foundation.clocks.models import Clock
from foundation.clocks.queries import clocks_of
from foundation.documents.models import Document
from foundation.ledger.chain import verify
from foundation.ledger.models import Entry
from foundation.outbox.models import Consumption, Event
from foundation.workflow.declarations import acts_of, arrows_of
from foundation.workflow.models import ActRecord
from foundation.workflow.perform import Performed
from tests.drawn import DRAWN
from tests.foundation.workflow.test_every_pair import OF_EVERY_WORKFLOW


class Was(NamedTuple):
    """An object before the act; an unborn one is changed by its birth."""

    state: str
    seq: int


def everything(before: Was, name: str, done: Performed) -> None:
    the_state_is_where_the_page_says(before, name, done.obj)
    one_entry_and_one_record_were_written(before, name, done)
    the_declared_documents_exist(name, done)
    the_declared_events_are_numbered(name, done)
    clocks_are_sound(done.obj)


def the_state_is_where_the_page_says(before: Was, name: str, after: Any) -> None:
    targets = [
        target for one in DRAWN[after._meta.label_lower] if one.act == name and before.state in one.sources
        for target in one.target.split()
    ]  # fmt: skip
    if name not in OF_EVERY_WORKFLOW:
        assert after.state in [before.state if target == "=" else target for target in targets]
    else:
        assert after.state == before.state


def one_entry_and_one_record_were_written(before: Was, name: str, done: Performed) -> None:
    assert (done.obj.seq, done.entry.seq, done.entry.act) == (before.seq + 1, before.seq + 1, name)
    assert [one.act for one in ActRecord.objects.filter(about=done.obj.about, seq=done.obj.seq)] == [name]


def the_declared_documents_exist(name: str, done: Performed) -> None:
    issued = Document.objects.filter(about=done.obj.about, seq=done.obj.seq).values_list("kind", flat=True)
    assert len(issued) == len(set(issued))
    assert set(issued) <= set(acts_of(type(done.obj))[name].documents)  # some only in some cases: sealing or seizure


def the_declared_events_are_numbered(name: str, done: Performed) -> None:
    emitted = Event.objects.filter(about=done.obj.about, facts__seq=done.obj.seq).values_list("topic", flat=True)
    assert sorted(emitted) == sorted(acts_of(type(done.obj))[name].emits)
    assert Event.objects.filter(sequence=None).count() == 0
    assert [(one.listener, one.error) for one in Consumption.objects.filter(done_at=None)] == []


def clocks_are_sound(obj: Any) -> None:
    for clock in clocks_of(obj.about):
        assert clock.due_at >= clock.started_at, clock
    for clock in Clock.objects.filter(about=obj.about, ended_at=None, duty=True):
        assert clock.limit in endable(obj._meta.label_lower, str(obj.state)), f"{clock}: no act can end it any more"


@cache
def endable(label: str, state: str) -> frozenset[str]:
    """The limits that some act can still end, from this state or one that lies ahead."""
    model = apps.get_model(label)
    ahead, new = {state}, {state}
    while new:
        new = {target for source, target in arrows_of(model) if source in new} - ahead
        ahead |= new
    acts = [one for one in acts_of(model).values() if ahead & set(one.sources)]
    return frozenset(limit for one in acts for limit in one.stops)


def the_ledger_is_whole() -> None:
    assert verify() is None


def traces() -> tuple[Any, ...]:
    """What a refusal must not change."""
    counts = [model.objects.count() for model in (Entry, ActRecord, Clock, Document, Event)]
    return (*counts, Entry.objects.order_by("-n").values_list("hash", flat=True).first())
