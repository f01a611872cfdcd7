"""The hours around an episode, as the page of its lead shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from foundation.agencies.actor import Actor

from .hours import hours_of, valid_minutes
from .models import Channel, Episode
from .rule import LeadRule
from .runs import Hour, every_hour
from .wording import plain

AROUND = timedelta(hours=3)


@dataclass(frozen=True)
class Row:
    """One hour. `counted`: it belongs to the episode; `share`: its value in percent of the highest shown."""

    start: datetime
    value: str
    flag: str
    permitted: str
    counted: bool
    minutes: int | None
    few_minutes: bool
    share: int


def rows_of(lead: Any, by: Actor) -> list[Row]:
    """The hours from a little before the lead's episode until a little after it; none for a lead from elsewhere."""
    episode = Episode.objects.visible_to(by).filter(lead=lead).select_related("channel__station").first()
    if episode is None:
        return []
    rule = LeadRule.on(timezone.localtime(episode.since).date())
    hours = every_hour(hours_of(episode.channel, episode.since - AROUND, episode.until + AROUND, rule))
    highest = max((hour.value for hour in hours if hour.value), default=Decimal(1))
    return [_row(episode.channel, hour, _counts(episode, hour, rule), rule, highest) for hour in hours]


def _counts(episode: Episode, hour: Hour, rule: LeadRule) -> bool:
    within = episode.since <= hour.start < episode.until
    return within and (hour.is_above(rule) if episode.kind == "above" else hour.flagged)


def _row(channel: Channel, hour: Hour, counted: bool, rule: LeadRule, highest: Decimal) -> Row:
    minutes = valid_minutes(channel, hour.start)
    return Row(
        hour.start, plain(hour.value), hour.flag or "–", plain(hour.permitted), counted, minutes,
        minutes is not None and minutes < rule.hour_minutes, int((hour.value or 0) * 100 / highest),
    )  # fmt: skip
