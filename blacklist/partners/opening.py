"""Opening and closing an endpoint. Nothing is switched on again in silence: the gap is shown first."""

from __future__ import annotations

import json
import secrets
import uuid
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.outbox.emit import emit

from . import envelope, signing, transport
from .models import Delivery, Endpoint, Outcome, Partner


class NotOpened(Exception):
    """The endpoint stays closed, with the reason."""


class Gap(NamedTuple):
    """What a partner has not received: how many, and the first and last of their numbers."""

    outstanding: int
    first: int | None
    last: int | None


def gap_of(partner: Partner) -> Gap:
    missing = Delivery.objects.filter(partner=partner, outcome__in=[Outcome.WAITING, Outcome.PARKED])
    numbers = list(missing.order_by("number").values_list("number", flat=True))
    return Gap(len(numbers), numbers[0], numbers[-1]) if numbers else Gap(0, None, None)


def open_endpoint(endpoint: Endpoint, *, seen: int, now: datetime) -> None:
    """Open it if the handshake succeeds and `seen`, the size of the gap as shown to whoever asks, is still true."""
    gap = gap_of(endpoint.partner)
    if gap.outstanding != seen:
        raise NotOpened(
            _("%(outstanding)d deliveries are outstanding (numbers %(first)s to %(last)s): confirm this number to open the endpoint.")
            % gap._asdict()
        )  # fmt: skip
    shake_hands(endpoint, now)
    with transaction.atomic():
        Endpoint.objects.filter(pk=endpoint.pk).update(
            opened_at=now, closed_at=None, closed_reason="", failures=0, resting_until=None, heard_at=now
        )
        parked = Delivery.objects.filter(partner=endpoint.partner, outcome=Outcome.PARKED)
        parked.update(outcome=Outcome.WAITING, ended_at=None, due_at=now, trying_since=now)


def shake_hands(endpoint: Endpoint, now: datetime) -> None:
    """A signed challenge that the endpoint must give back: it exists, it is theirs, and it wants our messages."""
    challenge = secrets.token_urlsafe(24)
    answer = send_unnumbered(endpoint, "endpoint.handshake", {"challenge": challenge}, now)
    if not answer.received or _given_back(answer.body) != challenge:
        raise NotOpened(
            _("The endpoint did not answer the handshake: %(error)s.") % {"error": answer.error or _("wrong challenge")}
        )


def _given_back(body: bytes) -> str | None:
    try:
        answer = json.loads(body)
    except ValueError:
        return None
    return answer.get("challenge") if isinstance(answer, dict) else None


def send_unnumbered(endpoint: Endpoint, kind: str, data: dict[str, object], now: datetime) -> transport.Answer:
    """A signed message outside the partner's numbers: a handshake or a heartbeat."""
    message_id = uuid.uuid4()
    body = envelope.sealed_bytes(message_id=message_id, kind=kind, subject="endpoint", at=now, data=data)
    valid = endpoint.secrets.all().valid_at(now)
    return transport.post(endpoint, body, signing.headers(valid, str(message_id), now, body))


@transaction.atomic
def close(endpoint: Endpoint, reason: str, now: datetime) -> None:
    """Attempts end; deliveries go on being queued."""
    Endpoint.objects.filter(pk=endpoint.pk).update(closed_at=now, closed_reason=reason)
    emit("endpoint.closed", about=f"partner:{endpoint.partner_id.hex}", occurred_at=timezone.now(), reason=reason)
