"""What came of an attempt: the row of the attempt, and the delivery's new standing if the lease still holds."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from foundation.outbox.emit import emit

from . import breaker, nudging, schedule
from .models import Attempt, Delivery, Outcome
from .opening import close
from .transport import Answer

GONE = 410
TOPICS: dict[str, str] = {Outcome.DELIVERED: "delivery.received", Outcome.PARKED: "delivery.parked"}
TELLS_AFTER = 3  # failures of a withdrawal, some minutes after it was made


@transaction.atomic
def record(delivery: Delivery, answer: Answer, began: datetime, headers: dict[str, str]) -> Attempt:
    """Write down one attempt. A finisher whose lease went to somebody else changes nothing of the delivery."""
    now = timezone.now()
    changes = _received(now) if answer.received else _failed(delivery, answer, now)
    changes |= {"last_status": answer.status, "last_error": answer.error, "lease": None, "leased_until": None}
    held = _update(delivery, changes)
    if held:
        _move_endpoint(delivery, answer, now)
        _announce(delivery, changes.get("outcome"), now)
        nudging.come_back(delivery.partner_id, changes.get("due_at"), now)
    return Attempt.objects.create(
        delivery=delivery, n=delivery.attempts, began_at=began, ended_at=now, status=answer.status,
        error=answer.error, headers=headers, late=not held,
    )  # fmt: skip


def supersede(delivery: Delivery, now: datetime) -> None:
    """Nothing is sent any more; the number stays, and the withdrawal tells why."""
    ended = {"outcome": Outcome.SUPERSEDED, "ended_at": now, "attempts": delivery.attempts - 1}
    _update(delivery, {**ended, "lease": None, "leased_until": None})


def _update(delivery: Delivery, changes: dict[str, Any]) -> bool:
    mine = Delivery.objects.filter(pk=delivery.pk, lease=delivery.lease, outcome=Outcome.WAITING)
    return bool(mine.update(**changes))


def _received(now: datetime) -> dict[str, Any]:
    return {"outcome": Outcome.DELIVERED, "ended_at": now}


def _failed(delivery: Delivery, answer: Answer, now: datetime) -> dict[str, Any]:
    """Due again later; parked after the last day, a withdrawal never."""
    due_at = schedule.next_try(delivery.attempts, now, answer.retry_after)
    if schedule.gives_up(delivery.trying_since, due_at) and not delivery.urgent:
        return {"outcome": Outcome.PARKED, "ended_at": now}
    return {"due_at": due_at}


def _move_endpoint(delivery: Delivery, answer: Answer, now: datetime) -> None:
    endpoint = delivery.partner.endpoint
    if answer.received:
        breaker.answered(endpoint, now)
    elif answer.status == GONE:
        close(endpoint, "410 Gone", now)
    else:
        breaker.failed(endpoint, now)


def _announce(delivery: Delivery, outcome: str | None, now: datetime) -> None:
    """What the restriction's own workflow and the officers' desk hear of it."""
    topic = TOPICS.get(outcome or "")
    if outcome is None and delivery.urgent and delivery.attempts >= TELLS_AFTER:
        topic = "withdrawal.delayed"
    if topic:
        emit(topic, about=f"delivery:{delivery.pk.hex}", occurred_at=now)
