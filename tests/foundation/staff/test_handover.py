"""Work passes by a list that both sign; each matter on it by an act of its own."""

from __future__ import annotations

from typing import Any

import pytest

from demo.people import posting
from foundation.agencies.models import Posting, Role
from foundation.documents.models import Document
from foundation.staff import guards
from foundation.staff.holdings import held_by
from foundation.staff.models import HandOver
from foundation.workflow import drafts
from foundation.workflow.declarations import acts_of
from foundation.workflow.models import ActRecord, Draft
from tests.examples.base import LEAD
from tests.made_measures import a_seizure
from tests.make import SOON, a_case, act, by, draft, fresh, later, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
NEXT = ("林溪", Role.INSPECTOR)


def holder() -> Posting:
    return posting(*LEAD)


def offered(**changes: Any) -> HandOver:
    return act(HandOver(), "offer_hand_over", **changes)


def test_an_accepted_list_passes_each_matter_by_an_act_of_its_own() -> None:
    case = a_case("INVESTIGATING")

    done = act(offered(), "accept_hand_over")

    assert done.state == "ACCEPTED"
    assert (fresh(case).handler, fresh(case.lead).handler) == (posting(*NEXT), posting(*NEXT))
    assert ActRecord.objects.filter(about=case.about).latest("seq").act == "reassign"
    assert held_by(holder()) == []


def test_the_list_names_what_is_handed_over_with_the_limits_that_run() -> None:
    case = a_case("INVESTIGATING")

    done = act(offered(), "accept_hand_over")

    data = Document.objects.get(about=done.about, kind="JJQ").data
    row = next(one for one in data["handed"] if one["title"] == str(case))
    assert (row["number"], bool(row["limits"])) == (Document.objects.get(about=case.about, kind="LA").number, True)
    assert data["count"] == len(data["handed"]) == len(done.items)


def test_what_is_chosen_passes_and_the_rest_stays() -> None:
    first, second = a_case("INVESTIGATING"), a_case("INVESTIGATING")

    act(offered(items=[first.about]), "accept_hand_over")

    assert (fresh(first).handler, fresh(second).handler) == (posting(*NEXT), holder())


def test_nothing_passes_before_it_is_accepted_nor_when_it_is_declined() -> None:
    case = a_case("INVESTIGATING")
    declined = act(offered(), "decline_hand_over")

    assert (declined.state, fresh(case).handler) == ("DECLINED", holder())


def test_only_the_one_to_whom_it_is_offered_accepts() -> None:
    a_case("INVESTIGATING")

    assert why(offered(), "accept_hand_over", who="何川") == [said(guards.is_the_receiver)]


def test_what_left_the_officer_meanwhile_is_offered_anew() -> None:
    case = a_case("INVESTIGATING")
    offer = offered()
    act(case, "reassign", handler=posting("何川").pk, reason="r")

    assert why(offer, "accept_hand_over") == [said(guards.nothing_left_meanwhile)]


def test_the_receiver_may_rework_a_draft_that_was_handed_over() -> None:
    case = a_case("FILED")
    declared = acts_of(type(case))["withdraw_filing"]
    data, at = {"condition": "不属于本机关管辖", "reasons": "理由"}, later(case)
    draft(case, declared, data, (LEAD,), at)

    act(offered(), "accept_hand_over")

    version = drafts.write(case, declared, data={**data, "reasons": "新"}, by=by(NEXT), at=at + SOON)
    assert (version.n, Draft.objects.get(about=case.about, act="withdraw_filing", used_seq=None).keeper) == (
        2,
        posting(*NEXT),
    )


def test_the_head_orders_it_when_the_officer_is_gone() -> None:
    case = a_case("INVESTIGATING")

    done = act(HandOver(), "order_hand_over")

    assert (done.state, fresh(case).handler) == ("ORDERED", posting(*NEXT))
    assert "程岳" in Document.objects.get(about=done.about).data["ordered_by"]


def test_a_list_needs_something_on_it_and_another_officer() -> None:
    assert wrong(HandOver(), "offer_hand_over") == ["items"]
    a_case("INVESTIGATING")
    assert wrong(HandOver(), "offer_hand_over", receiver=posting("周承", Role.INSPECTOR).pk) == ["receiver"]
    assert wrong(HandOver(), "offer_hand_over", items=["case:" + "0" * 32]) == ["items"]
    assert wrong(HandOver(), "offer_hand_over", receiver=posting("管理员").pk) == ["receiver"]


def test_what_is_seized_passes_with_the_list_and_has_a_new_keeper() -> None:
    seizure = a_seizure(of=a_case("INVESTIGATING"))
    assert seizure.about in {one.about for one in held_by(holder())}

    act(offered(items=[seizure.about]), "accept_hand_over")

    assert fresh(seizure).handler == posting(*NEXT)
    assert {item.custody.last().keeper for item in seizure.items.all()} == {"临禾市生态环境局（林溪）"}
