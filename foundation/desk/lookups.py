"""How rows that are too many for a list to choose from are named by typing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Region
from foundation.subjects.models import Enterprise

NEAR_MAX = 200


@dataclass(frozen=True)
class Lookup:
    """`text` names a row, `exact` finds it by a typed word, `near` proposes rows of the officer's own place."""

    text: Callable[[Any], str]
    exact: Callable[[str], Q]
    near_by: Callable[[Actor], Q]
    missing: Any
    always: bool = False

    def find(self, rows: QuerySet[Any], typed: str) -> Any | None:
        """The one row meant: by its key, its code or its whole name; in "name (code)" by the code."""
        found = list(rows.filter(self.exact(_code_in(typed)))[:2])
        return found[0] if len(found) == 1 else None

    def near(self, rows: QuerySet[Any], by: Actor) -> QuerySet[Any]:
        return rows.filter(self.near_by(by))[:NEAR_MAX]


def _code_in(typed: str) -> str:
    inside = re.search(r"[(（]([0-9A-Za-z]{6,18})[)）]\s*$", typed)
    return inside.group(1) if inside else typed.replace(" ", "") if re.fullmatch(r"[0-9A-Za-z ]+", typed) else typed


def _number(typed: str) -> int | None:
    return int(typed) if typed.isdecimal() and len(typed) < 16 else None


def _place(by: Actor) -> str:
    """The digits of the officer's region that all divisions below it share."""
    return by.agency.region_id.rstrip("0") if by.agency else ""


LOOKUPS: dict[type[Any], Lookup] = {
    Enterprise: Lookup(
        text=lambda row: f"{row.name} ({row.uscc})",
        exact=lambda typed: Q(uscc=typed.upper()) | Q(name=typed) | Q(pk=_number(typed)),
        near_by=lambda by: Q(region__code__startswith=_place(by)),
        missing=_("No enterprise is known by this name or credit code. Type its whole name or its 18-character code."),
        always=True,
    ),
    Region: Lookup(
        text=lambda row: f"{row.name} ({row.code})",
        exact=lambda typed: Q(code=typed) | Q(name=typed),
        near_by=lambda by: Q(code__startswith=_place(by)),
        missing=_("No division is known by this name or code. Type its whole name or its six-digit code."),
    ),
    Agency: Lookup(
        text=lambda row: row.name,
        exact=lambda typed: Q(name=typed) | Q(pk=_number(typed)),
        near_by=lambda by: Q(region__code__startswith=_place(by)[:2]),
        missing=_("No authority is known by this name. Type its whole name."),
    ),
}
