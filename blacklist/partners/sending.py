"""Sending what is due. No transaction is open while a partner's server is waited for."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils import timezone

from . import recording, signing, transport
from .claiming import claim, partners_due
from .ended import has_ended
from .models import Attempt, Delivery, Partner, Secret

TURN = timedelta(seconds=20)  # then the next partner has its turn, where one worker serves all


def send_all_due() -> int:
    """Send everything that is due now to everybody, one after the other. Returns the number of attempts."""
    partners = Partner.objects.filter(pk__in=list(partners_due(timezone.now())))
    return sum(send_due_to(partner) for partner in partners)


def send_due_to(partner: Partner) -> int:
    """Send what is due to one partner until nothing is, or its turn is over."""
    began, sent = timezone.now(), 0
    while timezone.now() - began < TURN and (delivery := claim(partner, timezone.now())):
        sent += attempt(delivery) is not None
    return sent


def attempt(delivery: Delivery) -> Attempt | None:
    """One attempt of a leased delivery; none where its listing has ended meanwhile."""
    began = timezone.now()
    if has_ended(delivery, began):
        recording.supersede(delivery, began)
        return None
    endpoint = delivery.partner.endpoint
    body = bytes(delivery.body)
    headers = signing.headers(Secret.objects.valid_at(began).filter(endpoint=endpoint), str(delivery.pk), began, body)
    answer = transport.post(endpoint, body, headers)
    return recording.record(delivery, answer, began, headers)


def waits_until() -> datetime | None:
    """When the next delivery that is on its way is due; for a caller who waits instead of beat."""
    from .models import Outcome

    waiting = Delivery.objects.filter(outcome=Outcome.WAITING, partner__endpoint__closed_at=None)
    return waiting.order_by("due_at").values_list("due_at", flat=True).first()
