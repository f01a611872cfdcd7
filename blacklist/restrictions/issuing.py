"""Restrictions are born when a listing is published."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from blacklist.models import Listing
from blacklist.partners.models import Partner
from foundation.agencies.actor import Actor
from foundation.law.models import Rule
from foundation.workflow.perform import Performed, perform

from .addressees import addressed
from .models import Restriction, key_of


def issue_all(listing: Listing) -> list[Performed]:
    """One restriction for each measure and partner; those that exist stay as they are."""
    return [issue(listing, rule, partner) for rule, partner in addressed(listing)]


def issue(listing: Listing, rule: Rule, partner: Partner) -> Performed:
    """Issued now, whenever the listing was published: the clock of the answer runs from the sending."""
    pk = key_of(listing, rule.code, partner)
    return perform(
        Restriction(pk=pk), "issue", by=Actor.system(_("A measure of a published listing")),
        occurred_at=timezone.now(), expected_seq=0, key=f"issue:{pk.hex}",
        data={"listing": listing.pk, "partner": partner.pk, "measure": rule.code},
    )  # fmt: skip
