"""What a partner's acknowledgement does: the acts that lead from the present state to what it reports."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from blacklist.partners.models import Delivery, Partner
from foundation.agencies.actor import Actor
from foundation.workflow.perform import perform

from .models import Restriction
from .states import UNANSWERED, RestrictionState

RECEIVED, LIFTED = "RECEIVED", "LIFTED"
REPORTS = {
    "APPLIED": (RestrictionState.APPLIED, "apply"),
    "NOT_OUR_CUSTOMER": (RestrictionState.NOT_OUR_CUSTOMER, "disclaim"),
    "CANNOT_MATCH": (RestrictionState.CANNOT_MATCH, "cannot_match"),
    "REJECTED": (RestrictionState.REJECTED, "reject"),
}


def concerned(delivery: Delivery, partner: Partner) -> list[Restriction]:
    """The restriction that a message is about, or all of the partner's for the listing that it is about."""
    mine = Restriction.objects.visible_to(Actor.partner(partner))
    name, key = delivery.event.about.split(":")
    return list(mine.filter(pk=key) if name == Restriction._meta.model_name else mine.filter(listing=key))


def answer(restriction: Restriction, partner: Partner, report: str, data: dict[str, Any]) -> Restriction:
    """Perform what is missing; the same report twice is once."""
    for name in steps(restriction.state, report):
        fields = data if name not in ("acknowledge", "acknowledge_lift") else {"contact": data.get("contact", "")}
        restriction = perform(
            restriction, name, by=Actor.partner(partner), occurred_at=timezone.now(), data=fields,
            expected_seq=restriction.seq, key=f"{name}:{restriction.pk.hex}:{restriction.seq}",
        ).obj  # fmt: skip
    return restriction


def steps(state: str, report: str) -> list[str]:
    """The acts to perform, in order; none where the report says what is already known."""
    first = ["acknowledge"] if state in UNANSWERED else []
    if report == RECEIVED:
        return first
    if report == LIFTED:
        return [] if state == RestrictionState.LIFT_ACKNOWLEDGED else ["acknowledge_lift"]
    target, name = REPORTS[report]
    return [] if state == target else [*first, name]
