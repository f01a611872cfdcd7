"""Closing: when everything beside the case has ended; then the archive (A T28, T29; §16)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils.translation import gettext as _

from blacklist.models import PenaltyItem
from cases import guards
from cases.judicial.models import Transfer
from cases.models import Case, CorrectionOrder, Payment
from demo.slips import bring_back
from foundation.clocks.queries import due_of, open_clocks
from foundation.outbox.relay import run_once
from tests.make import a_case, act, fresh, later, performed, said, still_possible, why, wrong

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


def still_open(*names: str) -> str:
    """What the guard says of the objects beside the case."""
    return _("Still open beside the case: %(names)s.") % {"names": _(", ").join(names)}


def beside(model: Any, state: str) -> str:
    return f"{model._meta.verbose_name} ({dict(model._meta.get_field('state').choices)[state]})"


def test_a_case_is_closed_when_the_fine_is_paid_and_published(served: Case) -> None:
    assert why(served, "close") == [still_open(beside(Payment, "DUE")), said(guards.publication_is_done)]
    act(Payment.objects.get(case=served), "record_payment")
    assert why(fresh(served), "close") == [said(guards.publication_is_done)]

    act(PenaltyItem.objects.get(case=served), "publish_item")

    assert act(fresh(served), "close").state == "CLOSED"


def test_an_order_to_correct_is_re_inspected_before_the_case_is_closed(ready: Case) -> None:
    ordered = act(CorrectionOrder(), "order_correction", of=ready.lead)
    assert why(ready, "close") == [still_open(beside(CorrectionOrder, "ORDERED"))]
    in_force = act(ordered, "serve_order")
    assert why(ready, "close") == [still_open(beside(CorrectionOrder, "SERVED"))]

    act(in_force, "find_corrected")

    assert act(ready, "close").state == "CLOSED"


def test_what_was_found_not_corrected_is_not_fully_performed(ready: Case) -> None:
    ordered = act(CorrectionOrder(), "order_correction", of=ready.lead)
    act(act(ordered, "serve_order", later(ready)), "find_refusal")

    assert wrong(ready, "close", ground="PERFORMED") == ["ground"]
    assert act(ready, "close", ground="OTHER", reasons="另案按日连续处罚").closing_ground == "OTHER"


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
    assert why(case, "close") == [still_open(beside(Transfer, "REPORT_DRAFTED"))]

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
    assert why(case, "close") == [still_open(beside(Transfer, back.state))]

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


# -- each ground against facts (MEE30 art. 77)


@pytest.mark.parametrize("ground", ["COURT_ACCEPTED", "NO_PENALTY", "TERMINATED", "TRANSFERRED", "REVOKED"])
def test_a_paid_case_is_closed_on_no_other_ground(ready: Case, ground: str) -> None:
    assert wrong(ready, "close", ground=ground) == ["ground"]


def test_another_ground_needs_its_reasons(ready: Case) -> None:
    assert wrong(ready, "close", ground="OTHER", reasons="") == ["reasons"]


def test_a_terminated_case_is_closed_as_terminated(standing: None) -> None:
    case = a_case("TERMINATED")
    for order in CorrectionOrder.objects.filter(case=case):
        act(order, "find_corrected")

    assert wrong(case, "close", ground="PERFORMED") == ["ground"]
    assert act(case, "close", ground="TERMINATED").state == "CLOSED"


def test_a_case_handed_over_is_closed_as_transferred(standing: None) -> None:
    assert act(a_case("TRANSFERRED_ADMIN"), "close", ground="TRANSFERRED").closing_ground == "TRANSFERRED"


def test_a_minor_penalty_is_not_published_and_holds_nothing_up(standing: None, monkeypatch: Any) -> None:
    """A class that is never public is no reason to keep the case open, and no duty to publish runs."""
    monkeypatch.setattr("blacklist.events.tier_of", lambda *facts: "minor")
    case = a_case("SERVED")
    assert case.penalty_item.tier == "minor"
    act(Payment.objects.get(case=case), "record_payment")

    assert [one.limit for one in open_clocks(case.about) if one.limit == "publication"] == []
    assert act(fresh(case), "close").state == "CLOSED"


def test_a_case_is_closed_only_with_its_signed_slips(standing: None) -> None:
    """The decision was served on paper: that service is complete when its signed slip is in."""
    done = performed(a_case("DECIDED"), "serve_decision")
    run_once()
    act(Payment.objects.get(case=done.obj), "record_payment")
    act(PenaltyItem.objects.get(case=done.obj), "publish_item")

    assert why(fresh(done.obj), "close") == [said(guards.slips_are_present)]
    bring_back(done.documents)
    assert act(fresh(done.obj), "close").state == "CLOSED"
