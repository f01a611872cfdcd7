"""The summary procedure: a small fine or a warning, two certified officers, decided and handed over on the spot (§17)."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils.translation import gettext as _

from blacklist.models import PenaltyItem
from cases.acts.summary import COLLECTED, FINE_IS_OWED, HANDED_IN
from cases.law import fine_fault
from cases.models import Case, Payment
from enforcement.models import Lead
from foundation.clocks.queries import clocks_of
from foundation.documents.models import Document
from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_character
from tests.make import a_walk, act, fresh, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
WARNED = {"fine": "", "warning": True}


@pytest.fixture(scope="module")
def lead(standing: None) -> Lead:
    return fresh(a_walk("accept").lead)


@pytest.fixture(scope="module")
def decided(standing: None) -> Case:
    return act(Case(), "decide_on_the_spot", of=fresh(a_walk("accept").lead))


def on_the_spot(lead: Lead, **changes: Any) -> list[str]:
    return wrong(Case(), "decide_on_the_spot", of=lead, **changes)


def running(case: Case) -> list[str]:
    return sorted(one.limit for one in clocks_of(case.about) if one.ended_at is None)


def test_it_is_decided_and_delivered_in_one(decided: Case) -> None:
    paper = Document.objects.get(about=decided.about, kind="DC")

    assert (decided.state, decided.fine, decided.summary, decided.penalty_type) == ("SERVED", 500, True, "FINE")
    assert (len(paper.data["officers"]), paper.data["received_by"]) == (2, "李敏")
    assert running(decided) == [
        "publication",
        "recon-apply",
        "summary-report",
    ]  # against it reconsideration comes first
    assert fresh(decided.lead).state == "FILED"
    assert (Payment.objects.get(case=decided).fine, PenaltyItem.objects.get(case=decided).number) == (500, paper.number)


def test_an_organisation_is_fined_at_most_three_thousand(lead: Lead) -> None:
    assert fine_fault("V45", 3000, lead.discovered_at.date(), lead.discovered_at.date()) is None
    assert on_the_spot(lead, fine="3000.01") == ["fine"]
    assert act(Case(), "decide_on_the_spot", of=lead, fine="3000").fine == 3000


def test_an_individual_business_is_measured_as_a_citizen(lead: Lead) -> None:
    body = "92990100MATM77777"
    Enterprise.objects.filter(pk=lead.enterprise_id).update(uscc=body + check_character(body))

    assert on_the_spot(fresh(lead), fine="500") == ["fine"]  # at most 200


def test_a_warning_needs_no_fine_and_opens_no_duty_to_pay(lead: Lead) -> None:
    case = act(Case(), "decide_on_the_spot", of=lead, **WARNED)

    assert (case.fine, case.penalty_type) == (None, "WARNING")
    assert not Payment.objects.filter(case=case).exists()
    assert PenaltyItem.objects.get(case=case).amount is None


def test_nothing_at_all_is_no_decision(lead: Lead) -> None:
    assert on_the_spot(lead, fine="") == ["fine"]


def test_two_officers_with_certificates_decide(lead: Lead) -> None:
    assert why(Case(), "decide_on_the_spot", of=lead, companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 1}
    ]


def test_it_is_reported_to_the_own_agency(decided: Case) -> None:
    assert "summary-report" not in running(act(decided, "report_on_the_spot"))


def test_a_fine_above_a_hundred_is_collected_on_the_spot_only_for_a_reason(decided: Case) -> None:
    assert wrong(decided, "collect_on_the_spot", why="SMALL") == ["why"]


def test_what_is_collected_on_the_spot_is_the_payment(decided: Case) -> None:
    act(decided, "collect_on_the_spot")

    payment = Payment.objects.get(case=decided)
    assert (payment.state, payment.paid, payment.receipt_number) == ("PERFORMED", 500, "专票1号")
    assert Document.objects.get(about=payment.about, kind="SJ").data["receipt_number"] == "专票1号"
    assert [one.limit for one in clocks_of(payment.about) if one.ended_at is None] == []


def test_nothing_is_collected_twice_nor_handed_in_unless_collected(decided: Case) -> None:
    assert why(decided, "hand_in_money") == [said(COLLECTED)]
    paid = act(decided, "collect_on_the_spot")

    assert why(paid, "collect_on_the_spot") == [said(FINE_IS_OWED)]
    assert why(paid, "pay_money_in") == [said(HANDED_IN)]


def test_the_money_goes_to_the_agency_and_then_to_the_bank(decided: Case) -> None:
    collected = act(decided, "collect_on_the_spot")
    assert "cash-to-agency" in running(collected)
    handed_in = act(collected, "hand_in_money")
    assert "cash-to-bank" in running(handed_in)
    assert not {"cash-to-agency", "cash-to-bank"} & set(running(act(handed_in, "pay_money_in")))


def test_an_ordinary_case_knows_none_of_this(standing: None) -> None:
    case = a_walk("serve_decision").case

    assert why(case, "report_on_the_spot") == [_("This case was not decided on the spot.")]
