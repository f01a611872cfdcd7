"""The violation in words."""

from __future__ import annotations

from typing import Any

from foundation.desk.law_words import rule_label


def violation(one: Any) -> str:
    """The violation by the law of the day of the conduct."""
    return rule_label(one.violation, one.conduct_on)
