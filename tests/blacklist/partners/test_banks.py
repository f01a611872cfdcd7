"""The demo's two banks, over real HTTP in both directions: push, verification, acknowledgement through the API."""

from __future__ import annotations

import time

import pytest
from django.utils import timezone
from standardwebhooks import Webhook

from blacklist.partners.models import Delivery, Outcome
from blacklist.partners.sending import send_all_due, waits_until
from blacklist.restrictions.models import Restriction
from blacklist.restrictions.states import RestrictionState as State
from demo.banks import deliveries_told, open_banks, site_on_loopback
from foundation.clocks.models import Clock
from foundation.outbox.relay import run_once

from .rows import a_listing, an_event

pytestmark = pytest.mark.django_db(transaction=True)
FIRST, SECOND = "临禾示范银行", "临禾惠民银行"


@pytest.fixture
def banks(province, settings):
    settings.WEBHOOK_FIRST_RETRY_SECONDS = 1
    with site_on_loopback() as site:
        receivers = open_banks(site)
        yield receivers
        for receiver in receivers:
            receiver.stop()


def deliver(receivers) -> None:
    """As the workers do, until nothing is on its way any more."""
    run_once()
    while (due := waits_until()) is not None:
        time.sleep(max((due - timezone.now()).total_seconds(), 0))
        send_all_due()
    for receiver in receivers:
        receiver.wait()
    run_once()


def test_both_banks_get_it_one_at_the_second_try_and_both_acknowledge(banks):
    an_event("listing.published", a_listing().about)

    deliver(banks)

    told = deliveries_told(banks)
    assert {(one["partner"], one["kind"], one["status"]) for one in told} == {
        (bank, kind, "delivered") for bank in (FIRST, SECOND) for kind in ("listing.published", "restriction.issued")
    }
    assert sum(one["attempts"] for one in told if one["partner"] == FIRST) == 2
    assert sum(one["attempts"] for one in told if one["partner"] == SECOND) == 3
    for one in told:
        Webhook(one["secret"]).verify(one["body"], one["headers"])
    states = Restriction.objects.values_list("partner__name", "state")
    assert dict(states) == {FIRST: State.APPLIED, SECOND: State.NOT_OUR_CUSTOMER}
    assert Clock.objects.filter(limit="ack-push", ended_at=None).count() == 0


def test_the_story_can_be_told_again_with_new_secrets(banks):
    with site_on_loopback() as site:
        again = open_banks(site)
        an_event("listing.published", a_listing().about)
        deliver(again)
        for receiver in again:
            receiver.stop()

    assert Delivery.objects.exclude(outcome=Outcome.DELIVERED).count() == 0
    assert [len(receiver.received) for receiver in banks] == [1, 1]  # their handshakes, nothing later
