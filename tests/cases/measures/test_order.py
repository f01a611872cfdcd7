"""The order to correct: report of correction, two ways of refusing, the second order, withdrawal (§18.1)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils.translation import gettext as _

from cases.measures.models import DailyPenalty
from cases.models import Case, CorrectionOrder
from foundation.clocks.queries import due_of, open_clocks
from foundation.documents.facts import newest
from foundation.documents.models import Document
from foundation.documents.slips import on_paper
from tests.make import a_walk, act, day_after, fresh, later, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def order(standing: None) -> CorrectionOrder:
    return a_walk("serve_order").order


@pytest.fixture(scope="module")
def refused(standing: None) -> CorrectionOrder:
    return act(a_walk("serve_order").order, "find_refusal")


def test_a_report_of_correction_is_kept_and_replaces_no_re_inspection(order: CorrectionOrder) -> None:
    reported = act(order, "record_report")

    assert (reported.state, reported.reported) == ("SERVED", "已修复脱硫设施，附监测报告。")
    assert [one.limit for one in open_clocks(order.about)] == ["reinspection"]
    assert act(reported, "find_corrected").state == "CORRECTED"


@pytest.mark.parametrize(("name", "refusal"), [("find_refusal", "CONTINUED"), ("find_obstruction", "OBSTRUCTED")])
def test_continued_discharge_and_obstruction_are_two_findings_of_refusal(
    order: CorrectionOrder, name: str, refusal: str
) -> None:
    found = act(order, name)

    assert (found.state, found.refusal) == ("REFUSED", refusal)
    assert Document.objects.filter(about=order.about, kind="XC").count() == 1


def test_the_day_of_the_finding_is_that_of_the_re_inspection(order: CorrectionOrder) -> None:
    at = later(order, timedelta(days=3))
    ended = at - timedelta(days=1)

    found = act(
        order, "find_refusal", at, started_at=(ended - timedelta(hours=1)).isoformat(), ended_at=ended.isoformat()
    )

    assert found.reinspected_at == ended


def test_the_term_of_correction_is_no_defence_for_continued_discharge(standing: None) -> None:
    """A banned act is banned while the term runs, too."""
    ordered = act(CorrectionOrder(), "order_correction", of=a_walk("tell_result").lead, deadline="2027年6月30日前")

    assert act(act(ordered, "serve_order"), "find_refusal").state == "REFUSED"


def test_a_re_inspection_begins_after_the_service(order: CorrectionOrder) -> None:
    before = order.served_at - timedelta(hours=1)

    assert wrong(order, "find_refusal", started_at=before.isoformat()) == ["started_at"]


def test_re_inspecting_takes_two_certified_officers(order: CorrectionOrder) -> None:
    assert why(order, "find_obstruction", companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 1},
    ]


def test_a_second_order_takes_party_and_violation_from_the_refused_one(refused: CorrectionOrder) -> None:
    second = act(CorrectionOrder(), "order_again", of=refused)

    assert (second.follows_id, second.lead_id, second.enterprise_id) == (
        refused.pk,
        refused.lead_id,
        refused.enterprise_id,
    )
    assert (second.violation, second.state) == (refused.violation, "ORDERED")
    assert [one.pk for one in fresh(refused).followed_by.all()] == [second.pk]


def test_a_refused_order_is_followed_once(refused: CorrectionOrder) -> None:
    act(CorrectionOrder(), "order_again", of=refused)

    assert wrong(CorrectionOrder(), "order_again", of=refused) == ["follows"]


def test_a_withdrawn_second_order_makes_room_for_another(refused: CorrectionOrder) -> None:
    withdrawn = act(act(CorrectionOrder(), "order_again", of=refused), "withdraw_order")
    paper = newest(withdrawn.about, "CXG")
    assert paper.data["order_number"] == newest(withdrawn.about, "ZG").number
    assert [one.document_id for one in on_paper([act(withdrawn, "serve_withdrawal").about])] == [paper.pk]

    assert act(CorrectionOrder(), "order_again", of=refused).follows_id == refused.pk


def test_only_a_refused_order_is_followed(order: CorrectionOrder) -> None:
    assert wrong(CorrectionOrder(), "order_again", of=order) == ["follows"]


@pytest.fixture(scope="module")
def with_an_order(standing: None) -> Case:
    """Its decision orders the correction, too."""
    ready = a_walk("serve_notice").case
    said = {"correction": "立即停止超标排放。", "correction_term": "收到本决定书之日起立即改正"}
    return act(ready, "decide", day_after(ready, "defence") + timedelta(hours=9), **said)


def test_an_order_may_stand_in_the_decision_itself(with_an_order: Case) -> None:
    data = Document.objects.get(about=with_an_order.about, kind="CF").data
    assert (data["correction"], data["reinspection_days"]) == ("立即停止超标排放", 30)
    assert "按日连续处罚" in data["refusal"]

    served = act(with_an_order, "serve_decision")
    order = CorrectionOrder.objects.get(lead=served.lead, state="SERVED", correction="立即停止超标排放。")

    assert (order.served_at, order.violation, order.case) == (served.served_at, served.violation, served)
    assert due_of(order.about, "reinspection") == date(2026, 10, 21)  # thirty days after the service of 09-21


def test_the_order_of_a_decision_is_known_by_the_number_of_the_decision(with_an_order: Case) -> None:
    served = act(with_an_order, "serve_decision")
    order = CorrectionOrder.objects.get(lead=served.lead, state="SERVED", correction="立即停止超标排放。")
    refused = act(order, "find_refusal")

    penalty = act(DailyPenalty(), "propose_daily_penalty", of=fresh(served), order=refused.pk.hex)
    act(penalty, "issue_notice")

    notice = Document.objects.get(about=penalty.about, kind="LFG").data
    assert (
        notice["order_number"] == notice["first_number"] == Document.objects.get(about=served.about, kind="CF").number
    )


def test_a_decision_that_orders_says_until_when(standing: None) -> None:
    ready = a_walk("serve_notice").case

    assert wrong(ready, "decide", day_after(ready, "defence") + timedelta(hours=9), correction="改正") == [
        "correction_term"
    ]


def test_what_is_withdrawn_is_not_re_inspected(order: CorrectionOrder) -> None:
    withdrawn = act(order, "withdraw_order")

    assert withdrawn.state == "WITHDRAWN"
    assert list(open_clocks(order.about)) == []
