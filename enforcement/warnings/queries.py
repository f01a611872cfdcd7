"""Did something happen in a warning, and what was the enterprise to do then? The link from a violation to a warning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from foundation.agencies.models import Region
from foundation.clocks.moments import local_day
from foundation.desk.law_words import rule_label
from foundation.law import api as law
from foundation.subjects.models import Enterprise

from .models import ResponseLine, WarningPeriod
from .states import Level

RANK = {level.value: place for place, level in enumerate(Level)}


@dataclass(frozen=True)
class Meeting:
    """A period that the facts fall into, with what the list asked of the enterprise; `violations`: V47, V48."""

    period: WarningPeriod
    lines: list[Asked]
    violations: tuple[str, ...]


@dataclass(frozen=True)
class Asked:
    grade: str
    measure: str
    reduction: Decimal
    list: Any


def overlapping(region: Region, since: datetime, until: datetime, *, exactly: bool = False) -> QuerySet[WarningPeriod]:
    """The periods of a region, or of one above it, in force at any instant from `since` to `until`."""
    places = [region] if exactly else region.path
    return WarningPeriod.objects.filter(Q(end_at=None) | Q(end_at__gt=since), region__in=places, start_at__lte=until)


def meetings(enterprise: Enterprise | None, region: Region, since: datetime, until: datetime) -> list[Meeting]:
    found = overlapping(region, since, until).select_related("region")
    return [_meeting(one, enterprise, max(since, one.start_at)) for one in found]


def _meeting(period: WarningPeriod, enterprise: Enterprise | None, at: datetime) -> Meeting:
    lines = [one for one in _lines(enterprise, at) if RANK[one.level] <= RANK[period.level]]
    asked = [Asked(one.grade, rule_label(one.measure, local_day(at)), one.reduction_ratio, one.list) for one in lines]
    codes = dict.fromkeys(code for one in lines if (code := _violation(one.measure)))
    return Meeting(period, asked, tuple(codes))


def _lines(enterprise: Enterprise | None, at: datetime) -> QuerySet[ResponseLine]:
    day = local_day(at)
    in_force = ResponseLine.objects.filter(
        Q(list__valid_until=None) | Q(list__valid_until__gte=day), list__valid_from__lte=day, enterprise=enterprise
    )
    return in_force.select_related("list")


def _violation(measure: str) -> str:
    return next(
        (one.body.get("violation", "") for one in law.rules("heavy_pollution_measure") if one.code == measure), ""
    )
