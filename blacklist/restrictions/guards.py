"""What the acts on a restriction require."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from blacklist.models import Listing
from blacklist.partners.models import Delivery, Outcome
from foundation.clocks.models import Clock
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard

if TYPE_CHECKING:
    from .models import Restriction


def _is_public(restriction: Restriction, asked: Asked) -> bool:
    return Listing.objects.visible_on(asked.at).filter(pk=restriction.listing_id).exists()


def _is_overdue(limit: str, restriction: Restriction, asked: Asked) -> bool:
    return Clock.objects.overdue_at(asked.at).filter(about=restriction.about, limit=limit).exists()


listing_has_ended = Guard(
    lambda restriction, asked: not _is_public(restriction, asked),
    _("The listing is still public: its measures end with it."),
)
it_was_delivered = Guard(
    lambda restriction, asked: Delivery.objects.filter(
        event__about=restriction.about, outcome=Outcome.DELIVERED
    ).exists(),
    _("The partner's server has not received it."),
)
acknowledgement_is_overdue = Guard(
    lambda restriction, asked: _is_overdue("ack-push", restriction, asked),
    _("The partner still has time to acknowledge."),
)
acknowledgement_of_lift_is_overdue = Guard(
    lambda restriction, asked: _is_overdue("ack-lift", restriction, asked),
    _("The partner still has time to acknowledge the lift."),
)
