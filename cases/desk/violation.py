"""The violation in words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from cases.law import role_in_words
from foundation.desk.law_words import rule_label


def violation(one: Any) -> str:
    """The violation by the law of the day of the conduct."""
    return rule_label(one.violation, one.conduct_on)


def further(one: Any) -> str:
    """The further rules that the same act broke; one fine, by the first (Code art. 1055)."""
    return _(", ").join(rule_label(code, one.conduct_on) for code in one.further_violations)


def role(one: Any) -> str:
    """In which role the party stands to the violation, and the local provision where that is needed."""
    said = [role_in_words(one.party_role), one.role_basis]
    return _(": ").join(part for part in said if part)
