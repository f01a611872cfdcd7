"""What the portal calls facets and their values."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from blacklist.states import Tier
from cases.penalties import kind_label

from .rules import label_of


def facet_names() -> dict[str, str]:
    """In the order in which they stand beside the results."""
    return {
        "kind": _("Kind of record"),
        "tier": _("Class"),
        "region": _("Region"),
        "violation": _("Violation"),
        "penalty_type": _("Kind of penalty"),
        "year": _("Year of decision"),
    }


def kind_name(kind: str) -> str:
    return {"penaltyitem": _("Penalty item"), "listing": _("Dishonesty list")}.get(kind, kind)


def tier_name(tier: str) -> str:
    return str(Tier(tier).label) if tier in Tier.values else tier


def penalty_name(penalty_type: str) -> str:
    return kind_label(penalty_type) if penalty_type else ""


def value_name(field: str, value: str) -> str:
    """What one value of a facet is called; a value without a name stands for itself."""
    named: dict[str, Callable[[str], str]] = {
        "kind": kind_name,
        "tier": tier_name,
        "violation": label_of,
        "penalty_type": penalty_name,
    }
    return named.get(field, str)(value)
