"""The order to correct: report of correction, two ways of refusing, the second order, withdrawal (§18.1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.translation import gettext as _

from cases.models import CorrectionOrder
from foundation.clocks.queries import open_clocks
from foundation.documents.models import Document
from tests.make import a_walk, act, fresh, later, why, wrong

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
    act(act(CorrectionOrder(), "order_again", of=refused), "withdraw_order")

    assert act(CorrectionOrder(), "order_again", of=refused).follows_id == refused.pk


def test_only_a_refused_order_is_followed(order: CorrectionOrder) -> None:
    assert wrong(CorrectionOrder(), "order_again", of=order) == ["follows"]


def test_what_is_withdrawn_is_not_re_inspected(order: CorrectionOrder) -> None:
    withdrawn = act(order, "withdraw_order")

    assert withdrawn.state == "WITHDRAWN"
    assert list(open_clocks(order.about)) == []
