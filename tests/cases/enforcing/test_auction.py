"""What is lawfully seized may be auctioned for a fine that stayed unpaid: after the remedies and the demand (ACL 46)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cases.measures import guards
from cases.measures.models import Seizure
from cases.models import Payment
from foundation.clocks.queries import open_clocks
from foundation.outbox.relay import run_once
from tests.cases.payments import at, demanded
from tests.make import a_walk, act, fresh, said, why, wrong
from tests.wrong_values import Asking

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("years_later")]

SOLD = {
    "buyer": "临禾物资公司",
    "price": "700000",
    "costs": "20000",
    "receipt_number": "缴字9号",
    "surplus": "8万元已退李敏",
}


@pytest.fixture(scope="module")
def kept(standing: None) -> Seizure:
    """Row A17: 300,000 yuan, the remedies end on 2027-05-18; meanwhile the things are at testing."""
    walk = a_walk("investigate", began_on=date(2026, 10, 12))
    made = act(Seizure(), "approve_seizure", of=walk.case)
    testing = act(act(made, "seize"), "begin_testing", expected_days=300)
    walk.last = testing.state_since
    walk.to("serve_decision")
    return testing


@pytest.fixture
def payment(kept: Seizure) -> Payment:
    """The wait of the demand ends on 2027-07-19."""
    return demanded(Payment.objects.get(case=kept.case), "2027-07-05")


@pytest.fixture
def seizure(kept: Seizure, payment: Payment) -> Seizure:
    return act(fresh(kept), "end_testing", at("2027-07-06"))


def entrusted(seizure: Seizure) -> Seizure:
    return act(seizure, "entrust_auction", at("2027-07-20"))


def test_not_before_the_demand_has_failed(seizure: Seizure) -> None:
    assert why(seizure, "entrust_auction", at("2027-07-19")) == [said(guards.a_fine_is_left_to_the_auction)]


def test_not_for_things_whose_term_is_over(seizure: Seizure) -> None:
    assert said(guards.term_runs) in why(seizure, "entrust_auction", at("2027-08-06"))


def test_the_term_ends_with_the_auction_and_the_things_are_with_the_auctioneer(seizure: Seizure) -> None:
    sent = entrusted(seizure)

    assert (sent.state, list(open_clocks(sent.about))) == ("AT_AUCTION", [])
    assert {item.custody.last().keeper for item in sent.items.all()} == {"临禾拍卖行"}


def test_the_proceeds_pay_the_fine_and_its_surcharge(seizure: Seizure, payment: Payment) -> None:
    act(entrusted(seizure), "record_auction", at("2027-07-28"), **SOLD)
    run_once()

    paid = fresh(payment)
    assert (paid.state, paid.paid, paid.surcharge, paid.receipts[-1]["number"]) == (
        "PERFORMED", Decimal(300_000), Decimal(300_000), "缴字9号",
    )  # fmt: skip


def test_what_they_do_not_cover_stays_owed(seizure: Seizure, payment: Payment) -> None:
    act(entrusted(seizure), "record_auction", at("2027-07-28"), **{**SOLD, "price": "120000", "surplus": ""})
    run_once()

    assert (fresh(payment).state, fresh(payment).paid) == ("DEMANDED", Decimal(100_000))


def test_the_surplus_belongs_to_the_party(seizure: Seizure) -> None:
    assert wrong(entrusted(seizure), "record_auction", at("2027-07-28"), **{**SOLD, "surplus": ""}) == ["surplus"]


def test_the_costs_are_not_more_than_the_price(seizure: Seizure) -> None:
    assert wrong(entrusted(seizure), "record_auction", at("2027-07-28"), **{**SOLD, "price": "1"}) == ["costs"]


def test_what_nobody_bought_goes_back(seizure: Seizure) -> None:
    assert act(entrusted(seizure), "note_failed_auction", at("2027-07-28")).state == "RELEASE_DUE"


@pytest.mark.parametrize("field", ["payment", "auctioneer", "place", "told"])
def test_what_the_entrusting_lacks_is_named(seizure: Seizure, field: str) -> None:
    assert wrong(seizure, "entrust_auction", at("2027-07-20"), **{field: ""}) == [field]


def test_what_the_result_lacks_or_cannot_hold_is_named(seizure: Seizure) -> None:
    asked = Asking(entrusted(seizure), "record_auction")

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}
    assert asked.wrong() == {field: {field} for field in asked.wrong()}
