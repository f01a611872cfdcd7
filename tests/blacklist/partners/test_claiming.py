"""Leases: who may send what, and what a dead or late worker can do."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from blacklist.partners import breaker
from blacklist.partners.claiming import LEASE, claim, partners_due
from blacklist.partners.models import Delivery, Endpoint

from .rows import a_delivery, a_listing, a_partner, a_withdrawal

pytestmark = pytest.mark.django_db
NOWHERE = "http://127.0.0.1:9/in"


@pytest.fixture
def partner():
    return a_partner(url=NOWHERE)


@pytest.fixture
def listing():
    return a_listing()


def now():
    return timezone.now()


def test_a_due_delivery_is_leased_once(partner, listing):
    delivery = a_delivery(partner, listing)

    claimed = claim(partner, now())

    assert (claimed, claimed.attempts) == (delivery, 1)
    assert claim(partner, now()) is None


def test_a_worker_that_dies_loses_nothing(partner, listing):
    delivery = a_delivery(partner, listing)
    first = claim(partner, now())

    assert claim(partner, now() + LEASE - timedelta(seconds=1)) is None
    second = claim(partner, now() + LEASE + timedelta(seconds=1))

    assert (second, second.attempts) == (delivery, 2)
    assert second.lease != first.lease


def test_withdrawals_go_before_everything_else(partner, listing):
    older = a_delivery(partner, listing)
    withdrawal = a_withdrawal(partner, listing)

    assert [claim(partner, now()), claim(partner, now())] == [withdrawal, older]


def test_what_is_not_yet_due_waits(partner, listing):
    delivery = a_delivery(partner, listing)
    Delivery.objects.filter(pk=delivery.pk).update(due_at=now() + timedelta(minutes=5))

    assert claim(partner, now()) is None
    assert list(partners_due(now())) == []
    assert claim(partner, now() + timedelta(minutes=6)) == delivery


def test_no_more_than_a_lane_is_on_its_way_to_one_partner(partner, listing):
    other = a_partner(2, url=NOWHERE)
    for n in range(breaker.LANE + 2):
        a_delivery(partner, listing if n == 0 else a_listing(600 + n))
    mine = a_delivery(other, listing)

    claimed = [claim(partner, now()) for _ in range(breaker.LANE + 1)]

    assert claimed[-1] is None
    assert None not in claimed[:-1]
    assert claim(other, now()) == mine


def test_a_resting_endpoint_is_not_tried_but_for_withdrawals(partner, listing):
    a_delivery(partner, listing)
    Endpoint.objects.update(failures=breaker.BREAKS_AFTER, resting_until=now() + timedelta(minutes=1))
    assert claim(partner, now()) is None

    withdrawal = a_withdrawal(partner, listing)

    assert claim(partner, now()) == withdrawal


def test_after_a_rest_one_request_alone_tries(partner, listing):
    for n in range(2):
        a_delivery(partner, a_listing(600 + n))
    Endpoint.objects.update(failures=breaker.BREAKS_AFTER, resting_until=now() - timedelta(minutes=1))

    assert claim(partner, now()) is not None
    assert claim(partner, now()) is None


@pytest.mark.parametrize("change", [{"opened_at": None}, {"closed_at": timezone.now(), "closed_reason": "410 Gone"}])
def test_nothing_is_sent_to_an_endpoint_that_is_not_open(partner, listing, change):
    a_delivery(partner, listing)
    a_withdrawal(partner, listing)
    Endpoint.objects.update(**change)

    assert claim(partner, now()) is None
    assert list(partners_due(now())) == []


def test_a_suspended_partner_gets_withdrawals_only(partner, listing):
    a_delivery(partner, listing)
    withdrawal = a_withdrawal(partner, listing)
    partner.active = False

    assert claim(partner, now()) == withdrawal
    assert claim(partner, now()) is None


def test_each_partner_has_a_line_of_its_own_without_gaps(partner, listing):
    other = a_partner(2, url=NOWHERE)
    numbers = [a_delivery(one, a_listing(600 + n)).number for n, one in enumerate([partner, other, partner, partner])]

    assert numbers == [1, 1, 2, 3]


def test_the_same_event_met_twice_is_delivered_once(partner, listing):
    from blacklist.partners.making import make

    first = a_delivery(partner, listing)
    again = make(first.event, partner, listing=listing.pk, data={})

    assert again == first
    assert Delivery.objects.count() == 1


def test_an_old_token_frees_nothing(partner, listing):
    a_delivery(partner, listing)
    claimed = claim(partner, now())

    assert Delivery.objects.filter(pk=claimed.pk, lease=uuid.uuid4()).update(lease=None) == 0
