"""Closing: when everything beside the case has ended; then the archive (A T28, T29; §16)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from blacklist.models import PenaltyItem
from cases import guards
from cases.judicial.models import Transfer
from cases.models import Case, CorrectionOrder, Payment
from foundation.clocks.queries import due_of, open_clocks
from tests.make import a_case, act, fresh, said, still_possible, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def served(standing: None) -> Case:
    """Served; neither paid nor published."""
    return a_case("SERVED")


@pytest.fixture(scope="module")
def ready(served: Case) -> Case:
    act(Payment.objects.get(case=served), "record_payment")
    act(PenaltyItem.objects.get(case=served), "publish_item")
    return fresh(served)


def test_a_case_is_closed_when_the_fine_is_paid_and_published(served: Case) -> None:
    assert why(served, "close") == [said(guards.fine_is_paid), said(guards.publication_is_done)]
    act(Payment.objects.get(case=served), "record_payment")
    assert why(fresh(served), "close") == [said(guards.publication_is_done)]

    act(PenaltyItem.objects.get(case=served), "publish_item")

    assert act(fresh(served), "close").state == "CLOSED"


@pytest.mark.parametrize("found", ["find_corrected", "find_refusal"])
def test_an_order_to_correct_is_re_inspected_before_the_case_is_closed(ready: Case, found: str) -> None:
    ordered = act(CorrectionOrder(), "order_correction", of=ready.lead)
    assert why(ready, "close") == [said(guards.orders_have_ended)]
    in_force = act(ordered, "serve_order")
    assert why(ready, "close") == [said(guards.orders_have_ended)]

    act(in_force, found)

    assert act(ready, "close").state == "CLOSED"


def reported(case: Case) -> Transfer:
    return act(Transfer(), "report_crime", of=case)


def closable(case: Case) -> Case:
    """Decided, served, paid and published while its transfer is on its way."""
    decided = act(case, "decide", case.noticed_at + timedelta(days=20))
    served = act(decided, "serve_decision")
    act(PenaltyItem.objects.get(case=served), "publish_item")
    act(Payment.objects.get(case=served), "record_payment")
    return fresh(served)


def test_a_transfer_under_way_keeps_the_case_open(standing: None) -> None:
    case = a_case("PRIOR_NOTICE")
    transfer = reported(case)
    case = closable(case)
    assert why(case, "close") == [said(guards.transfer_is_over)]

    refused = act(transfer, "refuse_transfer")
    with still_possible(case, "close"):
        pass
    act(refused, "report_result")

    assert act(case, "close").state == "CLOSED"


@pytest.mark.parametrize("ending", ["return_transfer", "decline_filing"])
def test_a_transfer_that_came_back_is_closed_first(standing: None, ending: str) -> None:
    case = a_case("PRIOR_NOTICE")
    transfer = act(act(act(reported(case), "approve_transfer"), "deliver"), "accept")
    back = act(transfer, ending)
    if ending == "decline_filing":
        back = act(back, "refer_back", who="高岩")
    case = closable(fresh(case))
    assert why(case, "close") == [said(guards.transfer_is_over)]

    act(back, "report_result")

    assert act(case, "close").state == "CLOSED"


def test_a_case_without_a_penalty_is_closed_on_its_own_ground(standing: None) -> None:
    case = act(a_case("NO_PENALTY"), "serve_decision")
    act(CorrectionOrder.objects.get(case=case), "find_corrected")

    assert act(case, "close", ground="NO_PENALTY").closing_ground == "NO_PENALTY"


def test_the_archive_has_thirty_days_and_ends_the_case(ready: Case) -> None:
    closed = act(ready, "close")
    assert due_of(closed.about, "archive") >= (closed.state_since + timedelta(30)).date()

    archived = act(closed, "archive")

    duties = [one.limit for one in open_clocks(archived.about) if one.duty]
    assert (archived.state, duties) == ("ARCHIVED", [])


@pytest.mark.parametrize("who", ["周承", "程岳", "沈宜"])
def test_only_the_archivist_archives(ready: Case, who: Any) -> None:
    closed = act(ready, "close")

    assert len(why(closed, "archive", who=who)) == 1


def test_retention_is_one_of_the_classes(ready: Case) -> None:
    assert wrong(act(ready, "close"), "archive", retention="3") == ["retention"]
