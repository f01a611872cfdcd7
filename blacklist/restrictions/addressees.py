"""Who is told of a listing: partners of the recipient classes that its measures name, in its region."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from blacklist.models import Listing
from blacklist.partners.models import Partner
from foundation.law import api as law
from foundation.law.models import Rule


def measures_of(listing: Listing, on: date) -> list[Rule]:
    """The listing's measures that may be pushed: in force, with a legal basis of their own."""
    known = {rule.code: rule for rule in law.rules("measure", on=on)}
    found = [known[code] for code in listing.measures if code in known]
    return [rule for rule in found if rule.basis and rule.body["pushed"]]


def partners_for(listing: Listing, rule: Rule) -> QuerySet[Partner]:
    """Active partners to whom the measure is addressed, and whose regions hold the enterprise."""
    places: Any = Partner.regions.through
    codes = [region.code for region in listing.enterprise.region.path]
    here = places.objects.filter(region__in=codes).values("partner")
    return Partner.objects.filter(active=True, recipient_class__in=rule.body["recipients"], pk__in=here)


def addressed(listing: Listing) -> Iterator[tuple[Rule, Partner]]:
    """Every measure of the listing with every partner it goes to, today."""
    for rule in measures_of(listing, timezone.localdate()):
        for partner in partners_for(listing, rule):
            yield rule, partner
