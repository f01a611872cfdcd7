"""What restrictions hear, and what they and the list have delivered to partners."""

from __future__ import annotations

import uuid

from django.utils import timezone
from django.utils.translation import gettext as _

from blacklist.models import Listing
from blacklist.partners.making import make
from blacklist.partners.models import Delivery, Partner
from foundation.agencies.actor import Actor
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event
from foundation.workflow.perform import perform

from . import messages
from .addressees import addressed
from .issuing import issue_all
from .lifting import lift_all
from .models import Restriction
from .reasons import reason_of
from .states import RestrictionState


@listens("listing.published")
def tell_of_listing(event: Event) -> None:
    listing = _listing(event)
    data = messages.about_listing(listing, "publish")
    for partner in dict.fromkeys(partner for _rule, partner in addressed(listing)):
        make(event, partner, listing=listing.pk, data=data)


@listens("listing.published")
def issue_restrictions(event: Event) -> None:
    listing = _listing(event)
    if Listing.objects.visible_on(timezone.now()).filter(pk=listing.pk).exists():
        issue_all(listing)


@listens("listing.withdrawn")
def lift_restrictions(event: Event) -> None:
    lift_all(_listing(event), reason_of(event))


@listens("listing.withdrawn")
def tell_of_withdrawal(event: Event) -> None:
    """To everyone who was told of the listing, also to those who meanwhile are no longer active."""
    listing = _listing(event)
    told = Partner.objects.filter(pk__in=Delivery.objects.filter(listing=listing.pk).values("partner"))
    for partner in told:
        make(event, partner, listing=listing.pk, data=messages.about_listing(listing, "withdraw"), urgent=True)


@listens("restriction.issued")
def tell_of_restriction(event: Event) -> None:
    restriction = _restriction(event)
    data = messages.about_restriction(restriction)
    make(event, restriction.partner, listing=restriction.listing_id, data=data)


@listens("restriction.lifted")
def tell_of_lift(event: Event) -> None:
    restriction = _restriction(event)
    data = messages.about_lift(restriction)
    make(event, restriction.partner, listing=restriction.listing_id, data=data, urgent=True)


@listens("delivery.received")
def note_delivery(event: Event) -> None:
    about = Delivery.objects.get(pk=_key(event)).event.about
    if not about.startswith("restriction:"):
        return
    restriction = Restriction.objects.get(pk=about.split(":")[1])
    if restriction.state == RestrictionState.ISSUED:
        by = Actor.system(_("The partner's server answered 2xx"))
        perform(
            restriction, "note_delivery", by=by, occurred_at=max(event.occurred_at, restriction.state_since),
            expected_seq=restriction.seq, key=f"delivered:{event.pk.hex}",
        )  # fmt: skip


def _key(event: Event) -> uuid.UUID:
    return uuid.UUID(event.about.split(":")[1])


def _listing(event: Event) -> Listing:
    return Listing.objects.select_related("enterprise__region").get(pk=_key(event))


def _restriction(event: Event) -> Restriction:
    return Restriction.objects.select_related("listing", "partner").get(pk=_key(event))
