"""A key stands for one request: the same act of the same person with the same text."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import gettext as _

from cases.models import Case
from foundation.agencies.models import Role
from foundation.ledger.models import AccessLog, Entry
from foundation.workflow.models import ActRecord
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused
from foundation.workflow.take_back import take_back
from tests.conftest import NOW
from tests.make import a_company, performed

from .rows import a_lead, accept, an_inspector, officer, register

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def test_another_act_of_the_same_object_is_not_taken_for_the_first() -> None:
    lead = accept(a_lead(), key="taken").obj

    with pytest.raises(Refused):
        perform(
            lead, "extend_filing", by=officer("程岳", Role.AGENCY_HEAD), occurred_at=NOW, expected_seq=2, key="taken",
            data={"reasons": "案情复杂"},
        )  # fmt: skip


def test_another_person_does_not_get_the_first_ones_result() -> None:
    lead = a_lead()
    accept(lead)

    with pytest.raises(Refused):
        accept(lead, by=officer("林溪", Role.INSPECTOR))


def test_another_text_is_not_silently_dropped() -> None:
    lead = a_lead()
    accept(lead)

    with pytest.raises(Refused):
        accept(lead, data={"note": "改为书面审查"})
    assert ActRecord.objects.get(seq=2).data == {"note": "现场核查"}


def test_a_key_used_for_something_else_is_noted() -> None:
    lead = a_lead()
    accept(lead)

    with pytest.raises(Refused) as refusal:
        accept(lead, data={"note": "改为书面审查"})

    assert [one.reasons for one in AccessLog.objects.filter(about=lead.about)] == [refusal.value.reasons]


@pytest.mark.parametrize("key", ["", "k" * 81, "nul\x00"])
def test_a_key_that_cannot_be_kept_is_refused(key: str) -> None:
    with pytest.raises(Refused):
        register(key=key)


def test_taking_back_twice_with_one_key_is_once() -> None:
    lead = accept(a_lead()).obj
    facts: dict[str, Any] = {"by": an_inspector(), "reason": "误操作", "expected_seq": 2, "key": "back"}

    first, again = take_back(lead, **facts), take_back(lead, **facts)

    assert (first.entry.n, again.entry.n, again.obj.seq) == (first.entry.n, first.entry.n, 3)


def test_text_that_no_database_keeps_is_refused_by_name() -> None:
    with pytest.raises(Refused) as refusal:
        register(title="烟囱\x00", facts="\ud800")

    assert sorted(refusal.value.fields) == ["facts", "title"]


def test_an_unborn_object_is_known_by_its_key_alone() -> None:
    """Whatever a caller has put on the instance, the row holds what the act made."""
    from enforcement.models import Lead

    from .rows import lead_data

    newborn = Lead(outcome_reason="put there before", seq=0)

    done = perform(
        newborn, "register_lead", by=an_inspector(), occurred_at=NOW, data=lead_data(), expected_seq=0, key="new"
    )

    assert (done.obj.pk, done.obj.outcome_reason, newborn._state.adding) == (newborn.pk, "", True)


def test_what_somebody_else_entered_a_moment_ago_is_a_refusal_and_no_error() -> None:
    """The lead still waits for the relay to note the filing: the form lets a second case pass, the database does not."""
    lead = accept(a_lead(enterprise=a_company().pk)).obj
    performed(Case(), "file_case", of=lead)
    before = Entry.objects.count()

    with pytest.raises(Refused) as refusal:
        performed(Case(), "file_case", of=lead)

    assert refusal.value.reasons == [
        _("This was entered at the same moment by somebody else: look at what is there now.")
    ]
    assert (Case.objects.count(), Entry.objects.count()) == (1, before)
