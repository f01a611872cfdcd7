"""The one door: what an act does, and what it refuses without leaving a trace."""

from __future__ import annotations

from datetime import timedelta

import pytest

from enforcement.models import Lead
from foundation.agencies.models import Role
from foundation.clocks.models import Clock
from foundation.documents.models import Document
from foundation.ledger.chain import verify
from foundation.ledger.models import AccessLog, Entry
from foundation.outbox.models import Event
from foundation.workflow.models import ActRecord
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused, Stale
from foundation.workflow.why_not import why_not
from tests.conftest import NOW

from .rows import a_lead, accept, an_inspector, lead_data, officer, register

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def traces() -> list[int]:
    return [model.objects.count() for model in (Lead, Entry, ActRecord, Clock, Document, Event)]


def test_an_act_changes_the_state_and_leaves_entry_record_clock_and_event() -> None:
    done = register()

    assert done.obj.state == "CLUE"
    assert [(one.about, one.seq, one.act) for one in Entry.objects.all()] == [(done.obj.about, 1, "register_lead")]
    assert [(one.limit, one.due_on.isoformat()) for one in Clock.objects.all()] == [("filing", "2026-12-07")]
    assert [one.topic for one in Event.objects.all()] == ["lead.registered"]
    assert verify() is None


def test_an_act_issues_its_document_with_the_data_of_that_moment() -> None:
    lead = a_lead()

    done = accept(lead)

    assert [(one.kind, one.data["title"]) for one in done.documents] == [("XS", "烟囱冒黑烟")]


def test_an_act_not_allowed_now_is_refused_and_noted_with_its_reason() -> None:
    lead = accept(a_lead()).obj
    before = traces()

    with pytest.raises(Refused) as refusal:
        accept(lead, key="again")

    assert traces() == before
    assert refusal.value.reasons == why_not(lead, "accept_for_check", by=an_inspector())
    assert [one.reasons for one in AccessLog.objects.filter(about=lead.about)] == [refusal.value.reasons]


@pytest.mark.parametrize(
    ("name", "role"), [("沈宜", None), ("高岩", None), ("林溪", Role.SERVER), ("叶青", None), ("auditor", None)]
)
def test_another_role_may_not(name: str, role: Role | None) -> None:
    lead = a_lead()
    stranger = officer("审计员") if name == "auditor" else officer(name, role)

    with pytest.raises(Refused):
        accept(lead, by=stranger)

    assert Lead.objects.get(pk=lead.pk).state == "CLUE"


def test_every_wrong_field_is_named() -> None:
    with pytest.raises(Refused) as refusal:
        register(source="GOSSIP", discovered_at="yesterday", colour="red")
    assert sorted(refusal.value.fields) == ["colour"]

    with pytest.raises(Refused) as refusal:
        register(source="GOSSIP", discovered_at="yesterday")
    assert sorted(refusal.value.fields) == ["discovered_at", "source"]


def test_the_future_is_refused() -> None:
    with pytest.raises(Refused):
        register(at=NOW + timedelta(seconds=1))


def test_an_act_does_not_lie_before_the_one_that_led_here() -> None:
    lead = a_lead()

    with pytest.raises(Refused):
        accept(lead, occurred_at=lead.state_since - timedelta(seconds=1))


def test_late_entry_needs_a_reason_and_keeps_both_times() -> None:
    past = NOW - timedelta(days=4)
    with pytest.raises(Refused):
        register(at=past, discovered_at="2026-11-18T08:00:00+08:00")

    done = perform(
        Lead(), "register_lead", by=an_inspector(), occurred_at=past, key="late", expected_seq=0,
        data=lead_data(discovered_at="2026-11-18T08:00:00+08:00"), late_reason="系统停机",
    )  # fmt: skip

    record = ActRecord.objects.get(about=done.obj.about)
    assert (record.occurred_at, record.recorded_at, record.late_reason) == (past, NOW, "系统停机")


def test_the_same_key_returns_the_first_result() -> None:
    lead = a_lead()
    first = accept(lead)
    before = traces()

    again = accept(lead)

    assert (again.obj.pk, again.entry.n) == (first.obj.pk, first.entry.n)
    assert traces() == before


def test_a_birth_clicked_twice_is_born_once() -> None:
    first, second = register(key="twice"), register(key="twice")

    assert first.obj.pk == second.obj.pk
    assert Lead.objects.count() == 1


def test_a_key_of_another_object_is_refused() -> None:
    accept(a_lead(key="one"), key="taken")

    with pytest.raises(Refused):
        accept(a_lead(key="two"), key="taken")


def test_a_stale_form_is_refused_and_shows_what_happened_meanwhile() -> None:
    lead = a_lead()
    accept(lead)

    with pytest.raises(Stale) as refusal:
        accept(lead, key="stale")

    assert [one.act for one in refusal.value.since] == ["accept_for_check"]


def test_a_posting_that_has_ended_opens_nothing() -> None:
    by = an_inspector()
    by.posting.valid_until = NOW.date() - timedelta(days=1)
    by.posting.save()

    with pytest.raises(Refused):
        register()
