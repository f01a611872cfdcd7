"""Which stations an officer may see: those in the region of an environmental agency, and below it."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q

from foundation.agencies.actor import Actor
from foundation.agencies.models import AgencyKind
from foundation.agencies.queries import works_with_matters

WATCHERS = (AgencyKind.ECO, AgencyKind.ECO_TEAM)


def in_reach(by: Actor, region: str) -> Q | None:
    """The rows whose `region` lies in the actor's; None when there is no such reach."""
    if by.agency is None or not works_with_matters(by) or by.agency.kind not in WATCHERS:
        return None
    here = by.agency.region_id
    return Q(**{region: here}) | Q(**{f"{region}__parent": here}) | Q(**{f"{region}__parent__parent": here})


class Reached(models.QuerySet[Any]):
    region = "enterprise__region"

    def visible_to(self, by: Actor) -> Reached:
        """Rows of stations in the region of the officer's agency; the system sees all, others none."""
        if by.kind == "system":
            return self
        reach = in_reach(by, self.region)
        return self.none() if reach is None else self.filter(reach)


class StationQuerySet(Reached):
    """Stations."""


class ChannelQuerySet(Reached):
    region = "station__enterprise__region"


class EpisodeQuerySet(Reached):
    region = "channel__station__enterprise__region"
