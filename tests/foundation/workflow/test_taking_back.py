"""Mistakes have an exit: taking back, and correcting with a second officer."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from demo.people import posting
from foundation.agencies.models import Role
from foundation.documents.models import VoidedNumber
from foundation.ledger.chain import verify
from foundation.workflow.models import Correction
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused
from foundation.workflow.take_back import take_back, why_not_back
from tests.conftest import NOW

from .rows import a_lead, accept, an_inspector, officer

pytestmark = pytest.mark.django_db


def test_an_act_that_left_nothing_outside_is_taken_back_and_its_paper_voided(frozen: time_machine.Coordinates) -> None:
    lead = accept(a_lead()).obj

    back = take_back(lead, by=an_inspector(), reason="误操作", expected_seq=2, key="back").obj

    assert (back.state, back.seq, back.outcome_reason) == ("CLUE", 3, "")
    assert [one.reason for one in VoidedNumber.objects.all()] == ["误操作"]
    assert verify() is None
    assert accept(back, key="anew").obj.state == "PRE_CHECK"


def test_only_its_performer_and_only_for_a_while(frozen: time_machine.Coordinates) -> None:
    lead = accept(a_lead()).obj

    assert why_not_back(lead, an_inspector()) == []
    assert len(why_not_back(lead, officer("林溪", Role.INSPECTOR))) == 1
    frozen.move_to(NOW + timedelta(minutes=31))
    assert len(why_not_back(lead, an_inspector())) == 1


def test_a_birth_and_an_announced_act_stay(frozen: time_machine.Coordinates) -> None:
    with pytest.raises(Refused):
        take_back(a_lead(), by=an_inspector(), reason="误操作", expected_seq=1, key="back")


def correct(lead: object, **changes: object) -> object:
    data = {"field": "title", "value": "夜间冒黑烟", "proof": "复核录音", **changes}
    companions = [posting("林溪", Role.INSPECTOR)]
    return perform(lead, "correct_record", by=an_inspector(), occurred_at=NOW, data=data, expected_seq=1, key="c", companions=companions)  # type: ignore[attr-defined]  # fmt: skip


def test_a_correction_names_the_old_and_the_new_and_the_second_officer(frozen: time_machine.Coordinates) -> None:
    lead = a_lead()

    done = correct(lead).obj

    kept = Correction.objects.get()
    assert (done.title, done.state, done.seq) == ("夜间冒黑烟", "CLUE", 2)
    assert (kept.old, kept.new, kept.confirmed_by.officer.name) == ("烟囱冒黑烟", "夜间冒黑烟", "林溪")


@pytest.mark.parametrize(
    "changes", [{"field": "state"}, {"field": "uscc"}, {"value": "烟囱冒黑烟"}, {"value": "长" * 201}, {"proof": ""}]
)
def test_a_correction_of_what_is_none_is_refused(frozen: time_machine.Coordinates, changes: dict[str, str]) -> None:
    with pytest.raises(Refused) as refusal:
        correct(a_lead(), **changes)

    assert sorted(refusal.value.fields) == sorted(changes)


def test_a_correction_needs_a_second_officer(frozen: time_machine.Coordinates) -> None:
    with pytest.raises(Refused):
        perform(
            a_lead(), "correct_record", by=an_inspector(), occurred_at=NOW, expected_seq=1, key="c",
            data={"field": "title", "value": "夜间冒黑烟", "proof": "复核录音"},
        )  # fmt: skip
