"""Whom a clock concerns, read from the declarations: who performs the act that ends it, and at which agency.

The officer who handles the object is told where the duty is the own agency's (the case lead owns its deadlines);
otherwise everyone at the agency concerned who may perform the act. An overdue clock goes to that agency's heads too.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils import timezone

from foundation.agencies.models import Posting, Role
from foundation.workflow.act import Act
from foundation.workflow.declarations import acts_of, workflows

from .models import Clock

HEADS = frozenset({Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD, Role.POLICE_HEAD, Role.CHIEF_PROSECUTOR})
HANDLERS = ("handler", "case__handler", "lead__handler")


@dataclass(frozen=True)
class Duty:
    """Whose duty a limit is: lookups to the agency and to its handler (or none), and the roles that may do it."""

    agency: str
    handler: str
    roles: frozenset[str]


@dataclass(frozen=True)
class Keepers:
    """Keys of the postings told: who has to act, and the heads above."""

    hands: tuple[int, ...]
    heads: tuple[int, ...]


def keepers(clocks: Iterable[Clock], now: datetime) -> dict[int, Keepers]:
    """Whom each clock concerns, by the clock's key; one query for each model and kind of duty."""
    staff = Staff.on(now)
    groups: dict[tuple[Any, Duty], list[tuple[int, uuid.UUID]]] = defaultdict(list)
    for clock in clocks:
        name, _colon, key = clock.about.partition(":")
        if model := _models().get(name):
            groups[model, duty_of(model, clock.limit)].append((clock.pk, uuid.UUID(key)))
    return {
        clock: staff.told(duty, *places[key])
        for (model, duty), pairs in groups.items()
        if (places := _places(model, duty, {key for _clock, key in pairs})) is not None
        for clock, key in pairs
        if key in places
    }


@cache
def duty_of(model: Any, limit: str) -> Duty:
    """From the acts that stop the limit; a limit that only the system or a partner stops falls to who works on it."""
    acts = [act for act in acts_of(model).values() if act.by.roles]
    stopping = [act for act in acts if limit in act.stops] or [act for act in acts if act.by.of == "agency"]
    of = stopping[0].by.of if stopping else "agency"
    roles = _roles(act for act in stopping if act.by.of == of)
    return Duty(f"{of.replace('.', '__')}_id", _handler(model) if of == "agency" else "", roles)


def _roles(acts: Iterable[Act]) -> frozenset[str]:
    """Who performs it or gives the opinions before it; heads only where nobody else does."""
    roles = frozenset(str(role) for act in acts for role in (*act.by.roles, *act.route))
    return (roles - HEADS) or roles


def _handler(model: type[Any]) -> str:
    for path in HANDLERS:
        try:
            model._meta.get_field(path.partition("__")[0])
        except FieldDoesNotExist:
            continue
        return f"{path}_id"
    return ""


@cache
def _models() -> dict[str, Any]:
    return {model._meta.model_name: model for model in workflows()}


def _places(model: Any, duty: Duty, keys: set[uuid.UUID]) -> dict[uuid.UUID, tuple[int, int | None]]:
    """Of each object the agency whose duty it is, and the handler."""
    names = ["pk", duty.agency, *([duty.handler] if duty.handler else [])]
    rows = model.objects.filter(pk__in=keys).values_list(*names)
    return {key: (agency, handler[0] if handler else None) for key, agency, *handler in rows}


@dataclass(frozen=True)
class Staff:
    """Who holds which role at which agency on a day."""

    by_role: dict[tuple[int, str], list[int]]
    agency_of: dict[int, int]

    @classmethod
    def on(cls, now: datetime) -> Staff:
        by_role: dict[tuple[int, str], list[int]] = defaultdict(list)
        agency_of = {}
        postings = Posting.objects.valid_on(timezone.localdate(now)).filter(officer__is_active=True)
        for pk, agency, role in postings.values_list("pk", "agency_id", "role"):
            by_role[agency, role].append(pk)
            agency_of[pk] = agency
        return cls(by_role, agency_of)

    def told(self, duty: Duty, agency: int, handler: int | None) -> Keepers:
        """The handler while he holds his posting there; otherwise whoever has the role."""
        heads = self._holding(agency, HEADS)
        if handler is not None and self.agency_of.get(handler) == agency:
            return Keepers((handler,), heads)
        return Keepers(self._holding(agency, duty.roles) or heads, heads)

    def _holding(self, agency: int, roles: Iterable[str]) -> tuple[int, ...]:
        return tuple(pk for role in sorted(roles) for pk in self.by_role.get((agency, str(role)), ()))
