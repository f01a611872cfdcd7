"""Sending: against a receiver that misbehaves in every way we know of."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from standardwebhooks import Webhook

from blacklist.partners import enrolment, schedule
from blacklist.partners.claiming import LEASE, claim
from blacklist.partners.models import Attempt, Delivery, Endpoint, Outcome
from blacklist.partners.sending import attempt, send_all_due, send_due_to
from foundation.outbox.models import Event

from .chaos import answers, babbles, chaos, resets
from .rows import a_delivery, a_listing, a_partner, a_withdrawal, end

pytestmark = pytest.mark.django_db


@pytest.fixture
def listing():
    return a_listing()


def topics() -> list[str]:
    return list(Event.objects.filter(about__startswith="delivery:").values_list("topic", flat=True))


def fresh(delivery: Delivery) -> Delivery:
    return Delivery.objects.get(pk=delivery.pk)


def test_a_delivery_arrives_signed_and_is_announced(listing):
    with chaos(answers(204)) as bank:
        partner = a_partner(url=bank.url)
        delivery = a_delivery(partner, listing)

        assert send_all_due() == 1

    [(headers, body)] = bank.requests
    message = Webhook(partner.credentials.signing_secret).verify(body, headers)
    assert bytes(fresh(delivery).body) == body
    assert message == {
        "specversion": "1.0", "id": str(delivery.pk), "source": "http://127.0.0.1:8000/api/v1",
        "type": "listing.published", "subject": f"listing/{listing.pk}",
        "time": timezone.localtime(delivery.event.occurred_at).isoformat(timespec="seconds"),
        "datacontenttype": "application/json",
        "data": {"listing": str(listing.pk), "sequence": 1, "action": "publish", "version": 1},
    }  # fmt: skip
    assert (fresh(delivery).outcome, fresh(delivery).attempts, fresh(delivery).lease) == (Outcome.DELIVERED, 1, None)
    assert topics() == ["delivery.received"]


def test_a_message_names_no_company(listing):
    body = bytes(a_delivery(a_partner(), listing).body).decode()

    assert listing.enterprise.uscc not in body
    assert listing.enterprise.name not in json.dumps(json.loads(body), ensure_ascii=False)


def test_after_a_failure_the_retry_has_the_same_bytes_and_a_fresh_timestamp(listing):
    with chaos(answers(500), answers(200)) as bank:
        partner = a_partner(url=bank.url)
        delivery = a_delivery(partner, listing)
        send_all_due()
        waiting = fresh(delivery)
        assert send_all_due() == 0

        with time_machine.travel(waiting.due_at + timedelta(seconds=1)):
            assert send_all_due() == 1
            Webhook(partner.credentials.signing_secret).verify(bank.requests[1][1], bank.requests[1][0])

    first, second = bank.requests
    assert first[1] == second[1]
    assert first[0]["webhook-id"] == second[0]["webhook-id"] == str(delivery.pk)
    assert first[0]["webhook-timestamp"] < second[0]["webhook-timestamp"]
    assert [(one.n, one.status) for one in Attempt.objects.order_by("n")] == [(1, 500), (2, 200)]
    assert (waiting.outcome, waiting.last_status, waiting.last_error) == (
        Outcome.WAITING,
        500,
        "500 Internal Server Error",
    )


@pytest.mark.parametrize("behaviour", [answers(500), answers(302, location="/"), resets, babbles])
def test_every_kind_of_failure_leaves_the_delivery_due_again(listing, behaviour):
    with chaos(behaviour) as bank:
        delivery = a_delivery(a_partner(url=bank.url), listing)
        send_all_due()

    delivery = fresh(delivery)
    assert (delivery.outcome, delivery.attempts, delivery.lease) == (Outcome.WAITING, 1, None)
    assert delivery.due_at > timezone.now()
    assert Endpoint.objects.get().failures == 1


def test_retry_after_is_honoured(listing):
    with chaos(answers(503, retry_after="3600")) as bank:
        delivery = a_delivery(a_partner(url=bank.url), listing)
        send_all_due()

    assert timedelta(minutes=59) < fresh(delivery).due_at - timezone.now() <= timedelta(hours=1)


def try_until_the_end(delivery: Delivery, days: int) -> None:
    """Let time pass from one due time to the next."""
    last = timezone.now() + timedelta(days=days)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        while timezone.now() < last:
            send_due_to(delivery.partner)
            Endpoint.objects.update(resting_until=None)
            if fresh(delivery).outcome != Outcome.WAITING:
                return
            clock.move_to(fresh(delivery).due_at + timedelta(seconds=1))


def test_after_seven_days_in_vain_it_is_parked_not_deleted(listing):
    with chaos(answers(500)) as bank:
        delivery = a_delivery(a_partner(url=bank.url), listing)
        try_until_the_end(delivery, days=30)

    parked = fresh(delivery)
    assert parked.outcome == Outcome.PARKED
    assert (
        schedule.KEEPS_TRYING - timedelta(days=1, hours=1) < parked.ended_at - delivery.made_at <= schedule.KEEPS_TRYING
    )
    assert 12 <= parked.attempts == len(bank.requests) <= 14
    assert topics() == ["delivery.parked"]


def test_a_withdrawal_is_never_parked(listing):
    with chaos(answers(500)) as bank:
        withdrawal = a_withdrawal(a_partner(url=bank.url), listing)
        try_until_the_end(withdrawal, days=30)

    assert fresh(withdrawal).outcome == Outcome.WAITING
    assert len(bank.requests) > 30
    assert set(topics()) == {"withdrawal.delayed"}


def test_410_closes_the_endpoint_and_nothing_more_is_sent(listing):
    with chaos(answers(410), answers(200)) as bank:
        partner = a_partner(url=bank.url)
        delivery = a_delivery(partner, listing)
        send_all_due()
        with time_machine.travel(timezone.now() + timedelta(days=1)):
            later = a_withdrawal(partner, listing)
            assert send_all_due() == 0

    endpoint = Endpoint.objects.get()
    assert (endpoint.open, endpoint.closed_reason) == (False, "410 Gone")
    assert [fresh(one).outcome for one in (delivery, later)] == [Outcome.WAITING, Outcome.WAITING]
    assert Event.objects.filter(topic="endpoint.closed").count() == 1


def test_a_late_2xx_after_the_lease_changes_nothing_but_is_on_record(listing):
    with chaos(answers(200)) as bank:
        partner = a_partner(url=bank.url)
        a_delivery(partner, listing)
        slow = claim(partner, timezone.now())
        quick = claim(partner, timezone.now() + LEASE + timedelta(seconds=1))

        attempt(slow)
        held = fresh(slow)
        attempt(quick)

    assert (held.outcome, held.lease, held.attempts) == (Outcome.WAITING, quick.lease, 2)
    assert fresh(slow).outcome == Outcome.DELIVERED
    assert [(one.n, one.late) for one in Attempt.objects.order_by("n")] == [(1, True), (2, False)]
    assert [headers["webhook-id"] for headers, _body in bank.requests] == [str(slow.pk)] * 2
    assert topics() == ["delivery.received"]


def test_a_late_failure_does_not_undo_what_another_worker_delivered(listing):
    with chaos(answers(200), answers(500)) as bank:
        partner = a_partner(url=bank.url)
        a_delivery(partner, listing)
        slow = claim(partner, timezone.now())
        attempt(claim(partner, timezone.now() + LEASE + timedelta(seconds=1)))
        attempt(slow)

    assert fresh(slow).outcome == Outcome.DELIVERED
    assert Endpoint.objects.get().failures == 0


def test_a_listing_that_ended_is_not_told_any_more(listing):
    with chaos(answers(200)) as bank:
        partner = a_partner(url=bank.url)
        delivery = a_delivery(partner, listing)
        end(listing)
        assert send_all_due() == 0

    assert bank.requests == []
    assert (fresh(delivery).outcome, fresh(delivery).attempts) == (Outcome.SUPERSEDED, 0)
    assert Attempt.objects.count() == 0


def test_a_withdrawal_is_not_overtaken_by_a_late_listing(listing):
    with chaos(answers(500), answers(200)) as bank:
        partner = a_partner(url=bank.url)
        published = a_delivery(partner, listing)
        send_all_due()
        end(listing)
        withdrawal = a_withdrawal(partner, listing)
        with time_machine.travel(fresh(published).due_at + timedelta(seconds=1)):
            send_all_due()

    told = [json.loads(body)["type"] for _headers, body in bank.requests]
    assert told == ["listing.published", "listing.withdrawn"]
    assert fresh(withdrawal).outcome == Outcome.DELIVERED
    assert fresh(published).outcome == Outcome.SUPERSEDED


def test_a_storm_of_failures_pauses_attempts_but_not_queueing(listing):
    with chaos(answers(500)) as bank:
        partner = a_partner(url=bank.url)
        for n in range(8):
            a_delivery(partner, a_listing(600 + n))
        send_all_due()
        a_delivery(partner, listing)

    assert len(bank.requests) == 5
    assert Delivery.objects.filter(outcome=Outcome.WAITING).count() == 9
    assert Endpoint.objects.get().resting_until > timezone.now()


def test_one_broken_partner_starves_nobody(listing):
    with chaos(resets) as broken, chaos(answers(204)) as sound:
        bad, good = a_partner(1, url=broken.url), a_partner(2, url=sound.url)
        for n in range(6):
            one = a_listing(600 + n)
            a_delivery(bad, one)
            a_delivery(good, one)
        send_all_due()

    assert len(sound.requests) == 6
    assert Delivery.objects.filter(partner=good, outcome=Outcome.DELIVERED).count() == 6


def test_after_a_success_the_breaker_forgets(listing):
    with chaos(answers(200)) as bank:
        partner = a_partner(url=bank.url)
        Endpoint.objects.update(failures=9, resting_until=timezone.now() - timedelta(seconds=1))
        a_delivery(partner, listing)
        send_all_due()

    endpoint = Endpoint.objects.get()
    assert (endpoint.failures, endpoint.resting_until) == (0, None)
    assert endpoint.heard_at is not None


def test_during_rotation_a_message_bears_both_signatures_and_afterwards_one(listing):
    with chaos(answers(200)) as bank:
        partner = a_partner(url=bank.url)
        old, new = partner.credentials.signing_secret, enrolment.rotate_secret(partner.endpoint)
        a_delivery(partner, listing)
        send_all_due()
        for secret in (old, new):
            Webhook(secret).verify(bank.requests[0][1], bank.requests[0][0])
        with time_machine.travel(timezone.now() + enrolment.OVERLAP + timedelta(seconds=1)):
            a_delivery(partner, a_listing(600))
            send_all_due()

    assert [len(headers["webhook-signature"].split()) for headers, _body in bank.requests] == [2, 1]
