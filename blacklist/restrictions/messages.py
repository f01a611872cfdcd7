"""What a message says: ids, tier, action, version; of a restriction also measure, basis, effect, end, and its limits."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext, override
from django.utils.translation import gettext_noop as _n

from blacklist.models import Listing

from .models import Restriction
from .states import Effect

NOT_ASKED = {
    Effect.MANDATORY: _n("Nothing beyond the measure itself is asked for."),
    Effect.REFERENCE: _n("Not asked for: refusing or ending business. This is information for your own decision, no instruction."),
    Effect.INFORMATION: _n("No measure is asked for. This is for your records only."),
}  # fmt: skip
LANGUAGES = {"zh": "zh-hans", "en": "en"}


def about_listing(listing: Listing, action: str) -> dict[str, Any]:
    """`publish` or `withdraw`. A withdrawal says nothing more of the listing than that it ended."""
    facts = {"action": action, "version": listing.version}
    return (
        facts if action == "withdraw" else {**facts, "tier": listing.tier, "ends_at": _instant(listing.visible_until)}
    )


def about_restriction(restriction: Restriction) -> dict[str, Any]:
    """Measure, legal basis, effect and its limits; no name and no credit code: the present state is fetched."""
    return {
        **about_listing(restriction.listing, "issue"), "restriction": str(restriction.pk), "measure": restriction.measure,
        "effect": restriction.effect, "basis": restriction.basis, "not_asked_for": not_asked_for(restriction),
    }  # fmt: skip


def about_lift(restriction: Restriction) -> dict[str, Any]:
    return {
        "action": "lift", "version": restriction.listing.version, "restriction": str(restriction.pk),
        "measure": restriction.measure, "lift_reason": restriction.lift_reason,
        "effective_at": _instant(restriction.lifted_at),
    }  # fmt: skip


def not_asked_for(restriction: Restriction) -> dict[str, str]:
    """In both languages: cutting credit for any penalty at all is the known abuse."""
    sentences = {}
    for name, language in LANGUAGES.items():
        with override(language):
            sentences[name] = gettext(NOT_ASKED[Effect(restriction.effect)])
    return sentences


def _instant(at: Any) -> str | None:
    return timezone.localtime(at).isoformat(timespec="seconds") if at else None
