"""The measures that a listing asks for, with their basis, and what is not asked for."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.translation import gettext as _

from blacklist.models import Listing

from .rules import provision_names, rule_of

VOLUNTARY = {"REFERENCE", "INFORMATION"}  # the recipient judges for itself


class Measure(NamedTuple):
    code: str
    name: str
    summary: str
    basis: list[str]
    not_asked: str


def measures_of(listing: Listing) -> list[Measure]:
    return [measure_of(code, listing) for code in listing.measures]


def measure_of(code: str, listing: Listing) -> Measure:
    rule = rule_of(code, listing.decided_on, "measure")
    if rule is None:
        return Measure(code, code, "", [], "")
    return Measure(code, rule.label, rule.summary, provision_names(rule.basis), not_asked(rule.body.get("effect", "")))


def not_asked(effect: str) -> str:
    """A bank decides by itself: the list informs (joint-punishment.md §1)."""
    if effect in VOLUNTARY:
        return _(
            "Nobody is asked to refuse or to end a contract: recipients use this for reference and judge for themselves."
        )
    return ""
