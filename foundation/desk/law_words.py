"""Codes of the law data in words."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from foundation.law import api as law
from foundation.law.certainty import marked


def rule_label(code: str, on: date | None = None) -> str:
    """The label of a rule as in force on a day, marked where it is unsure; a code that the data lacks stands for itself."""
    try:
        return marked(law.in_force(code, on=on or timezone.localdate()))
    except law.NotInForce:
        return code
