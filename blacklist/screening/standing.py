"""What stands against a company now: only current items, never repaired, expired or revoked ones."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from blacklist.models import Listing, PenaltyItem

from .models import Status


@dataclass(frozen=True)
class Standing:
    """The status, and the visible entries behind it, the longest visible first."""

    status: str
    listings: tuple[Listing, ...] = ()
    penalties: tuple[PenaltyItem, ...] = ()

    @property
    def ids(self) -> list[str]:
        return [entry.about for entry in (*self.listings, *self.penalties)]


NOTHING = Standing(Status.CLEAR)


def standing_of(uscc: str, now: datetime) -> Standing:
    listings, penalties = (_visible(model, uscc, now) for model in (Listing, PenaltyItem))
    if listings:
        return Standing(Status.LISTED, listings, penalties)
    return Standing(Status.PENALTY_SHOWN, (), penalties) if penalties else NOTHING


def _visible(model: Any, uscc: str, now: datetime) -> tuple[Any, ...]:
    return tuple(model.objects.visible_on(now).filter(enterprise__uscc=uscc).order_by("-visible_until", "pk"))
