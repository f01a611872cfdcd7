"""Measures end with the information: at the instant at which a listing ends its restrictions are lifted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext as _

from blacklist.models import Listing
from foundation.agencies.actor import Actor
from foundation.workflow.perform import Performed, perform

from .models import Restriction
from .states import IN_FORCE, LiftReason


def lift_all(listing: Listing, reason: LiftReason) -> list[Performed]:
    """Lift every restriction of a listing that was withdrawn, repaired or revoked."""
    return _lift(Restriction.objects.filter(listing=listing, state__in=IN_FORCE), reason)


def lift_ended(now: datetime) -> list[Performed]:
    """Lift what belongs to listings that have ended by `now`: at 00:00 by their term, at any time what was missed."""
    over = Listing.objects.filter(pk=OuterRef("listing"), visible_until__lte=now)
    left = Restriction.objects.filter(Exists(over), state__in=IN_FORCE)
    expired, withdrawn = left.filter(listing__withheld=False), left.filter(listing__withheld=True)
    return [*_lift(expired, LiftReason.EXPIRY), *_lift(withdrawn, LiftReason.REVOKED)]


def _lift(restrictions: Iterable[Restriction], reason: LiftReason) -> list[Performed]:
    return [
        perform(
            one, "lift", by=Actor.system(_("The listing has ended")), occurred_at=timezone.now(),
            expected_seq=one.seq, key=f"lift:{one.pk.hex}", data={"reason": reason},
        )
        for one in restrictions
    ]  # fmt: skip
