"""Whom we tell when a partner cannot be told."""

from __future__ import annotations

import pytest
from django.utils import timezone

from blacklist.partners.models import Delivery, Outcome
from blacklist.partners.opening import close
from blacklist.partners.recording import TELLS_AFTER
from blacklist.partners.sending import attempt, claim
from blacklist.restrictions.lifting import lift_ended
from foundation.agencies.models import Role
from foundation.notices.models import Notice
from foundation.outbox.relay import run_once
from tests.blacklist.partners.chaos import answers, chaos
from tests.blacklist.partners.rows import a_listing, a_partner, a_withdrawal, an_event, end

pytestmark = pytest.mark.django_db


@pytest.fixture
def listing():
    return a_listing()


def told() -> list[tuple[str, str, bool]]:
    return [(one.to.role, one.matter.rsplit(":", 1)[1], one.at_once) for one in Notice.objects.all()]


def fail(delivery: Delivery, times: int) -> None:
    for _ in range(times):
        Delivery.objects.filter(pk=delivery.pk).update(due_at=timezone.now())
        attempt(claim(delivery.partner, timezone.now()))


def test_a_withdrawal_that_does_not_get_through_is_told_at_once(listing):
    with chaos(answers(500)) as bank:
        withdrawal = a_withdrawal(a_partner(url=bank.url), listing)
        fail(withdrawal, TELLS_AFTER - 1)
        run_once()
        assert told() == []

        fail(withdrawal, 1)
        run_once()

    assert told() == [(Role.CREDIT_OFFICER, "end", True)]
    assert Notice.objects.get().to.agency == listing.agency


def test_the_end_of_a_listing_that_a_closed_endpoint_cannot_hear_is_told_at_once(listing):
    partner = a_partner(url="http://127.0.0.1:9/in")
    an_event("listing.published", listing.about)
    run_once()
    close(partner.endpoint, "410 Gone", timezone.now())
    end(listing)
    lift_ended(timezone.now())
    run_once()

    assert sorted(told()) == [(Role.CREDIT_OFFICER, "closed", True), (Role.CREDIT_OFFICER, "end", True)]
    assert "410 Gone" in Notice.objects.get(matter__endswith="closed").text


def test_what_was_parked_is_told_and_what_arrived_is_not(listing):
    partner = a_partner(url="http://127.0.0.1:9/in")
    an_event("listing.published", listing.about)
    run_once()
    delivery = Delivery.objects.get(kind="restriction.issued")
    an_event("delivery.received", f"delivery:{Delivery.objects.get(kind='listing.published').pk.hex}")
    Delivery.objects.filter(pk=delivery.pk).update(outcome=Outcome.PARKED)
    an_event("delivery.parked", f"delivery:{delivery.pk.hex}")
    run_once()

    assert told() == [(Role.CREDIT_OFFICER, "parked", False)]
    assert str(partner) in Notice.objects.get().text
    assert Notice.objects.get().about == listing.about
