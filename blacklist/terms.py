"""How long something is public: the terms of its class, from the day of the document (blacklist.md §5)."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from foundation.clocks.due import due
from foundation.clocks.tables import known
from foundation.law import api as law


class Terms(NamedTuple):
    """Repair is possible from a day; the display ends at an instant, 00:00 of the same day of the target month."""

    repairable_from: date
    visible_until: datetime


def terms_of(tier: str, decided_on: date, *, on: date) -> Terms:
    """The terms that the law in force on the day of the act `on` gives to a class, counted from the decision."""
    shortest, longest = (due(law.limit(f"term-{tier}-{end}", on=on), decided_on, known()) for end in ("min", "max"))
    return Terms(shortest.on, longest.at)


def tier_of(violation: str, fine: object, decided_on: date) -> str:
    """The class by the sector standard (penalty_class_rule); where none fits, a fine is a general item [P]."""
    for rule in law.rules("penalty_class", on=decided_on):
        body = rule.body
        if body.get("violation") in (None, violation) and fine is not None and fine >= body.get("fine_from", 0):
            return body["tier"]
    return "general"
