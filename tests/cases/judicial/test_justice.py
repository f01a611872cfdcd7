"""Police, procuratorate and court: rights that lapse, outcomes that give the case back (J C4 to C27)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.translation import gettext as _

from cases.judicial import guards
from cases.judicial.effect import take_effect
from cases.judicial.models import Transfer
from foundation.agencies.actor import Actor
from foundation.clocks.queries import due_of
from foundation.outbox.relay import run_once
from foundation.workflow.why_not import why_not
from tests.make import a_transfer, act, by, day_after, fresh, later, said, still_possible, why

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def accepted(standing: None) -> Transfer:
    return a_transfer("ACCEPTED")


@pytest.fixture(scope="module")
def filed(standing: None) -> Transfer:
    return a_transfer("CRIMINAL_FILED")


@pytest.fixture(scope="module")
def judged(standing: None) -> Transfer:
    return a_transfer("JUDGED")


@pytest.mark.parametrize("name", ["ask_material", "return_transfer", "refer_on"])
def test_a_right_of_the_police_lapses_twenty_four_hours_after_the_acceptance(accepted: Transfer, name: str) -> None:
    ends = accepted.accepted_at + timedelta(hours=24)
    assert why(accepted, name, ends) == [_("The time for this has run out.")]

    with still_possible(accepted, name, ends - timedelta(minutes=1)):
        pass


def test_filing_does_not_lapse_with_them(accepted: Transfer) -> None:
    assert act(accepted, "file_criminal", accepted.accepted_at + timedelta(days=6)).state == "CRIMINAL_FILED"


def test_what_is_missing_is_supplied_in_three_days_and_the_police_go_on(accepted: Transfer) -> None:
    asked = act(accepted, "ask_material")
    assert due_of(asked.about, "supply-material") >= (asked.state_since + timedelta(3)).date()

    assert act(asked, "supply_material").state == "ACCEPTED"


def test_items_are_handed_over_after_the_notice_of_filing(filed: Transfer) -> None:
    assert why(filed, "hand_over_items") == [said(guards.filing_was_told)]

    told = act(filed, "tell_filing")

    assert why(told, "tell_filing") == [said(guards.filing_not_told)]
    assert due_of(act(told, "hand_over_items").about, "handover-items") >= told.state_since.date()


def test_items_are_not_handed_over_before_the_notice_was_received(filed: Transfer) -> None:
    told = act(filed, "tell_filing", later(filed, timedelta(days=1)))

    assert why(told, "hand_over_items", filed.state_since + timedelta(hours=1)) == [said(guards.filing_was_told)]


def test_the_police_take_part_in_the_hand_over(filed: Transfer) -> None:
    told = act(filed, "tell_filing")

    assert why(told, "hand_over_items", companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 1}
    ]


OUTCOMES = {  # act that ends the criminal side: (from where, who refers back)
    "decline_filing": ("ACCEPTED", "高岩"),
    "withdraw_criminal": ("CRIMINAL_FILED", "高岩"),
    "decide_not_to_prosecute": ("PROSECUTION_REVIEW", "秦禾"),
}


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_an_outcome_without_punishment_gives_the_case_back_with_its_receipt(standing: None, outcome: str) -> None:
    before, who = OUTCOMES[outcome]
    ended = act(a_transfer(before), outcome)
    case = ended.case
    assert case.transferred_at is not None  # still with criminal justice: nobody has received anything

    back = act(ended, "refer_back", later(ended, timedelta(days=3)), who=who)

    assert (back.state, fresh(case).transferred_at) == ("REVERSE_REFERRED", None)
    assert act(back, "report_result").state == "CLOSED"


def test_a_return_gives_the_case_back_at_once(accepted: Transfer) -> None:
    returned = act(accepted, "return_transfer")

    assert fresh(returned.case).transferred_at is None
    assert act(returned, "report_result").state == "CLOSED"


def test_only_who_holds_the_file_refers_back(standing: None) -> None:
    ended = a_transfer("NON_PROSECUTION")

    assert why(ended, "refer_back", who="高岩") == [_("Only the agency in charge may do this.")]
    with still_possible(ended, "refer_back", who="秦禾"):
        pass


def test_a_head_of_the_authority_receives_what_comes_back(standing: None) -> None:
    ended = a_transfer("NOT_FILED")

    assert len(why(ended, "refer_back", who="高岩", companions=())) == 1
    assert len(why(ended, "refer_back", who="高岩", companions=("周承",))) == 1


def test_a_judgment_takes_effect_on_the_day_after_the_time_for_appeal(judged: Transfer) -> None:
    act(judged, "note_receipt")
    effective_at = day_after(judged, "criminal-appeal-judgment")

    assert take_effect(effective_at - timedelta(seconds=1)) == []
    assert [one.state for one in take_effect(effective_at)] == ["EFFECTIVE"]
    assert fresh(judged).outcome_on == effective_at.date()
    assert take_effect(effective_at + timedelta(days=1)) == []


def test_without_a_receipt_the_time_for_appeal_does_not_run(judged: Transfer) -> None:
    assert take_effect(judged.state_since + timedelta(days=400)) == []


def test_the_later_receipt_counts(judged: Transfer) -> None:
    first = judged.state_since + timedelta(days=1)
    for day in (first, first + timedelta(days=4)):
        act(judged := fresh(judged), "note_receipt", day)

    assert due_of(judged.about, "criminal-appeal-judgment") >= (first + timedelta(days=14)).date()


def test_nobody_enters_the_effect_by_hand(judged: Transfer) -> None:
    act(judged, "note_receipt")
    late = judged.state_since + timedelta(days=60)

    assert len(why_not(fresh(judged), "become_effective", by=by("乔木"), at=late)) == 1
    assert why_not(fresh(judged), "become_effective", by=Actor.system("x"), at=late) == []


def test_a_second_supplement_goes_the_same_way(standing: None) -> None:
    once = act(a_transfer("SUPPLEMENT_INVESTIGATION"), "send_for_prosecution")
    twice = act(act(once, "return_for_supplement"), "send_for_prosecution")
    run_once()

    assert twice.state == "PROSECUTION_REVIEW"
