"""The record of a random check is that of every inspection."""

from __future__ import annotations

from typing import Any

from enforcement.papers import inspection_record
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import RandomCheck


class OnItself:
    """A check, seen as something that belongs to a matter of its enterprise."""

    def __init__(self, check: RandomCheck) -> None:
        self.lead, self.about = check, check.about


@paper("XC", "random_checks.randomcheck")
def record(check: RandomCheck, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any]:
    return inspection_record(OnItself(check), asked, cleaned)
