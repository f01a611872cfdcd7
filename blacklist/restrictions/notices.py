"""What a credit officer is told of deliveries: what was parked, and at once a withdrawal that does not get through."""

from __future__ import annotations

import uuid
from typing import Any

from django.utils.translation import gettext_noop as _

from blacklist.models import Listing
from blacklist.partners.models import Delivery, Endpoint, Partner
from foundation.agencies.models import Agency, Role
from foundation.clocks.alarms import desk_url
from foundation.notices.bell import Telling, notify_role
from foundation.notices.models import Notice
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .models import Restriction

PARKED = _("Not delivered to %(partner)s for days; it is parked: %(listing)s")
DELAYED = _("The end of a listing does not reach %(partner)s: %(listing)s")
CLOSED = _("The endpoint of %(partner)s is closed: %(reason)s")


@listens("delivery.parked")
def tell_of_parking(event: Event) -> None:
    _tell(_delivery(event), PARKED, Notice.Level.OVERDUE, at_once=False)


@listens("withdrawal.delayed")
def tell_of_delay(event: Event) -> None:
    _tell(_delivery(event), DELAYED, Notice.Level.ESCALATED, at_once=True)


@listens("restriction.lifted")
def tell_of_a_lift_nobody_hears(event: Event) -> None:
    """The partner's endpoint is closed: it must be told in another way."""
    restriction = Restriction.objects.select_related("partner", "listing").get(pk=_key(event))
    endpoint = Endpoint.objects.filter(partner=restriction.partner).first()
    if endpoint is None or not endpoint.open:
        telling = _telling(restriction.partner, restriction.listing, DELAYED, Notice.Level.ESCALATED, at_once=True)
        _to_officers(restriction.agency, telling)


@listens("endpoint.closed")
def tell_of_closing(event: Event) -> None:
    """To every agency that has restrictions there."""
    partner = Partner.objects.get(pk=_key(event))
    agencies = Agency.objects.filter(pk__in=Restriction.objects.filter(partner=partner).values("agency"))
    params = {"partner": partner.name, "reason": event.facts["reason"]}
    for agency in agencies:
        matter = f"endpoint:{partner.pk.hex}:closed"
        _to_officers(agency, Telling(matter, CLOSED, params, level=Notice.Level.OVERDUE, at_once=True))


def _tell(delivery: Delivery, text: str, level: str, *, at_once: bool) -> None:
    listing = Listing.objects.select_related("agency").get(pk=delivery.listing)
    _to_officers(listing.agency, _telling(delivery.partner, listing, text, level, at_once=at_once))


def _telling(partner: Partner, listing: Listing, text: str, level: str, *, at_once: bool) -> Telling:
    """One matter for each partner and listing, however often it is told."""
    params: dict[str, Any] = {"partner": partner.name, "listing": listing.number}
    matter = f"{listing.about}:{partner.pk.hex}:{'end' if text is DELAYED else 'parked'}"
    return Telling(matter, text, params, about=listing.about, url=desk_url(listing.about), level=level, at_once=at_once)


def _to_officers(agency: Agency, telling: Telling) -> None:
    notify_role(agency, [Role.CREDIT_OFFICER], telling)


def _key(event: Event) -> uuid.UUID:
    return uuid.UUID(event.about.split(":")[1])


def _delivery(event: Event) -> Delivery:
    return Delivery.objects.select_related("partner").get(pk=_key(event))
