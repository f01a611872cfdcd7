"""Endpoints: opened by a handshake, closed with a reason, never re-opened in silence; and the heartbeat."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from standardwebhooks import Webhook

from blacklist.partners import heartbeat
from blacklist.partners.models import Delivery, Endpoint, Outcome
from blacklist.partners.opening import NotOpened, close, gap_of, open_endpoint
from blacklist.partners.sending import send_all_due

from .chaos import answers, chaos, gives_back
from .rows import a_delivery, a_listing, a_partner

pytestmark = pytest.mark.django_db


@pytest.fixture
def willing():
    with chaos(gives_back) as server:
        yield server


def a_closed_partner(url, n=1):
    partner = a_partner(n, url=url)
    Endpoint.objects.filter(partner=partner).update(opened_at=None)
    partner.endpoint.refresh_from_db()
    return partner


def test_a_signed_challenge_given_back_opens_the_endpoint(willing):
    partner = a_closed_partner(willing.url)

    open_endpoint(partner.endpoint, seen=0, now=timezone.now())

    [(headers, body)] = willing.requests
    assert Webhook(partner.credentials.signing_secret).verify(body, headers)["type"] == "endpoint.handshake"
    assert Endpoint.objects.get().open


@pytest.mark.parametrize(
    "behaviour",
    [
        answers(200),
        answers(200, b"[]"),
        answers(200, b'{"challenge":"other"}'),
        answers(404),
        answers(302, location="/"),
    ],
)
def test_an_endpoint_that_does_not_want_it_stays_closed(behaviour):
    with chaos(behaviour) as server:
        partner = a_closed_partner(server.url)
        with pytest.raises(NotOpened):
            open_endpoint(partner.endpoint, seen=0, now=timezone.now())

    assert not Endpoint.objects.get().open


def test_nothing_is_switched_on_again_before_the_gap_was_seen(willing):
    partner = a_closed_partner(willing.url)
    for n in range(3):
        a_delivery(partner, a_listing(600 + n))

    with pytest.raises(NotOpened, match=r"3\D+1\D+3"):
        open_endpoint(partner.endpoint, seen=0, now=timezone.now())
    assert (willing.requests, gap_of(partner)) == ([], (3, 1, 3))

    open_endpoint(partner.endpoint, seen=3, now=timezone.now())
    assert Endpoint.objects.get().open


def test_what_was_parked_is_sent_once_it_is_open_again(willing):
    partner = a_closed_partner(willing.url)
    delivery = a_delivery(partner, a_listing())
    Delivery.objects.filter(pk=delivery.pk).update(outcome=Outcome.PARKED, ended_at=timezone.now())

    open_endpoint(partner.endpoint, seen=1, now=timezone.now())
    willing.behaviours[:] = [answers(204)]
    send_all_due()

    assert Delivery.objects.get().outcome == Outcome.DELIVERED


def test_closing_keeps_the_reason_and_goes_on_queueing(willing):
    partner = a_partner(url=willing.url)

    close(partner.endpoint, "certificate expired", timezone.now())
    delivery = a_delivery(partner, a_listing())

    assert Endpoint.objects.get().closed_reason == "certificate expired"
    assert (send_all_due(), delivery.number, gap_of(partner)) == (0, 1, (1, 1, 1))


def test_the_heartbeat_carries_the_current_number_and_takes_none():
    with chaos(answers(204)) as server:
        partner = a_partner(url=server.url)
        a_delivery(partner, a_listing())

        assert heartbeat.beat_all(timezone.now()) == 1

    [(headers, body)] = server.requests
    message = Webhook(partner.credentials.signing_secret).verify(body, headers)
    assert (message["type"], message["data"]) == ("endpoint.heartbeat", {"sequence": 1})
    assert Delivery.objects.count() == 1


def test_no_heartbeat_goes_to_who_is_closed_resting_or_suspended():
    with chaos(answers(204)) as server:
        closed, resting, suspended = (a_partner(n, url=server.url) for n in (1, 2, 3))
        close(closed.endpoint, "on request", timezone.now())
        Endpoint.objects.filter(pk=resting.endpoint.pk).update(resting_until=timezone.now() + timedelta(minutes=1))
        suspended.active = False
        suspended.save()

        assert heartbeat.beat_all(timezone.now()) == 0

    assert server.requests == []


def test_an_endpoint_that_answers_a_heartbeat_is_well_again():
    with chaos(answers(204)) as server:
        a_partner(url=server.url)
        Endpoint.objects.update(failures=3)
        heartbeat.beat_all(timezone.now())

    assert Endpoint.objects.get().failures == 0
