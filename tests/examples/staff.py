"""Examples of deputyships and hand-overs."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from demo.people import posting
from demo.telling import as_posting
from foundation.agencies.models import Role

from .base import HEAD, LEAD, PRINCIPAL, Example

SECOND_INSPECTOR = ("林溪", Role.INSPECTOR)
REASON = {"reason": "岗位调整"}


def a_deputyship(obj: Any, at: datetime) -> dict[str, Any]:
    """The second deputy head takes the place of the first for a week."""
    day = timezone.localdate(at)
    return {
        "deputised": posting("程岳").pk, "deputy": posting("丁原").pk, "since": day.isoformat(),
        "until": (day + timedelta(7)).isoformat(), "acts": [], "acting": False, "order": "", "reason": "出差",
    }  # fmt: skip


def an_ending(obj: Any, at: datetime) -> dict[str, Any]:
    return {"last_day": timezone.localdate(at).isoformat(), **REASON}


EXAMPLES: dict[str, dict[str, Example]] = {
    "staff.deputyship": {
        "appoint_deputy": Example(PRINCIPAL, a_deputyship),
        "end_deputyship": Example(PRINCIPAL, an_ending),
    },
    "staff.handover": {
        "offer_hand_over": Example(LEAD, lambda obj, at: {"receiver": as_posting(SECOND_INSPECTOR).pk, "items": [], **REASON}),
        "accept_hand_over": Example(SECOND_INSPECTOR),
        "decline_hand_over": Example(SECOND_INSPECTOR, REASON),
        "withdraw_hand_over": Example(LEAD, REASON),
        "order_hand_over": Example(
            HEAD, lambda obj, at: {"giver": as_posting(LEAD).pk, "receiver": as_posting(SECOND_INSPECTOR).pk, "items": [], **REASON}
        ),
    },
}  # fmt: skip
