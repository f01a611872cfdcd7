"""What the law data calls the codes that public rows carry."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils import timezone

from foundation.law.api import NotInForce, in_force, provision
from foundation.law.models import Rule


def rule_of(code: str, on: date | None = None, kind: str | None = None) -> Rule | None:
    """The version of that day, or nothing where the data has none."""
    try:
        return in_force(code, on=on or timezone.localdate(), kind=kind)
    except NotInForce:
        return None


def label_of(code: str, on: date | None = None) -> str:
    """The rule's name in the active language; a code without a rule stands for itself."""
    rule = rule_of(code, on)
    return rule.label if rule else code


def is_fictional(basis: str, on: date | None = None) -> bool:
    """A list basis that exists for the demo only; every page says so."""
    rule = rule_of(basis, on, "list_basis")
    return bool(rule and rule.body.get("fictional"))


def removal_of(basis: str, on: date) -> str:
    """When and how a listing on this basis ends, in the basis' own words."""
    rule = rule_of(basis, on, "list_basis")
    return (rule.text("removal") or "") if rule else ""


def provision_names(codes: Sequence[str]) -> list[str]:
    """The provisions in words; a code without a row stands for itself."""
    return [_provision_name(code) for code in codes]


def _provision_name(code: str) -> str:
    try:
        return provision(code).label
    except NotInForce:
        return code
