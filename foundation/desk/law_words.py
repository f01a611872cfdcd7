"""Codes of the law data in words."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from foundation.law import api as law


def rule_label(code: str, on: date | None = None) -> str:
    """The label of a rule as in force on a day; a code that the data lacks stands for itself."""
    try:
        return law.in_force(code, on=on or timezone.localdate()).label
    except law.NotInForce:
        return code
