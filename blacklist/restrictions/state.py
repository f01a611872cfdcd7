"""The present state of a listing as its partners read it (the PUSH message of joint-punishment.md §4)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from blacklist.models import Listing, PenaltyItem
from blacklist.partners.models import Delivery, Partner
from foundation.agencies.actor import Actor
from foundation.law import api as law

from .messages import not_asked_for
from .models import Restriction
from .states import IN_FORCE


def state_of(listing_id: Any, partner: Partner, now: datetime) -> dict[str, Any] | None:
    """What stands against the company for this partner; nothing after the listing's end, or if it is not its matter."""
    mine = Restriction.objects.visible_to(Actor.partner(partner)).filter(listing=listing_id, state__in=IN_FORCE)
    listing = (
        Listing.objects.visible_on(now).select_related("enterprise", "agency", "penalty").filter(pk=listing_id).first()
    )
    restrictions = list(mine)
    if listing is None or not restrictions:
        return None
    return {**_listing(listing, now), "measures": [_measure(one, now) for one in restrictions]}


def _listing(listing: Listing, now: datetime) -> dict[str, Any]:
    basis = law.in_force(listing.basis, on=listing.decided_on, kind="list_basis")
    return {
        "kind": "LIST", "item_id": str(listing.pk), "version": listing.version, "tier": listing.tier,
        "trigger": listing.trigger, "subject": {"name": listing.enterprise.name, "uscc": listing.enterprise.uscc},
        "list": {"basis": basis.code, "name": basis.label, "fictional": bool(basis.body.get("fictional"))},
        "decision": {"number": listing.number, "date": listing.decided_on, "agency": str(listing.agency)},
        "penalty": _penalty(listing.penalty, now),
        "publicity": {"from": _iso(listing.visible_from), "min_end": listing.repairable_from, "max_end": _iso(listing.visible_until)},
        "as_of": _iso(now),
    }  # fmt: skip


def _penalty(item: PenaltyItem, now: datetime) -> dict[str, Any] | None:
    if not item.is_visible_on(now):
        return None
    return {
        "number": item.number, "date": item.decided_on, "articles": item.articles, "type": item.penalty_type,
        "amount": str(item.amount) if item.amount is not None else None,
    }  # fmt: skip


def _measure(restriction: Restriction, now: datetime) -> dict[str, Any]:
    """One measure with its legal basis, its effect and what is not asked for."""
    rule = law.in_force(restriction.measure, on=timezone.localdate(restriction.born_at), kind="measure")
    return {
        "restriction": str(restriction.pk), "code": rule.code, "name": rule.label, "effect": restriction.effect,
        "basis": [{"code": one.code, "text": one.label} for one in law.provisions(restriction.basis)],
        "not_asked_for": not_asked_for(restriction), "state": restriction.state, "message_id": _last_message(restriction),
    }  # fmt: skip


def _last_message(restriction: Restriction) -> str | None:
    about = Delivery.objects.filter(event__about=restriction.about).order_by("-number")
    last = about.values_list("pk", flat=True).first()
    return str(last) if last else None


def _iso(at: datetime | None) -> str | None:
    return timezone.localtime(at).isoformat(timespec="seconds") if at else None
