"""Episodes: found anew whenever data came, late or revised too. One lead each; none is ever deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Max, Min
from django.utils import timezone

from .choices import EpisodeKind, Outcome
from .hours import HOUR_DATA, hours_of
from .models import Channel, Episode, EpisodeReading, MessageFile, RawMessage, Reading
from .rule import LeadRule
from .runs import HOUR, Run, runs_above, spells_flagged

MARGIN = timedelta(hours=48)  # longer than any gap that leaves a run or a spell open
FINDERS = {EpisodeKind.ABOVE: runs_above, EpisodeKind.QUALITY: spells_flagged}


def touched_by(file: MessageFile) -> Iterator[tuple[Channel, datetime, datetime]]:
    """The channels whose hours a file speaks of, and the span."""
    rows = RawMessage.objects.filter(file=file, outcome=Outcome.GOOD, cn=HOUR_DATA, data_time__isnull=False)
    spans = rows.order_by().values("station").annotate(first=Min("data_time"), last=Max("data_time"))
    for span in spans.order_by("station__mn"):
        channels = Channel.objects.filter(station=span["station"], permitted_values__isnull=False).distinct()
        for channel in channels.select_related("station__enterprise__region"):
            yield channel, span["first"], span["last"]


def recompute(channel: Channel, first: datetime, last: datetime) -> None:
    """Bring the episodes of a channel in line with its readings around [first, last]."""
    for kind, find in FINDERS.items():
        with transaction.atomic():
            Channel.objects.select_for_update().get(pk=channel.pk)
            since, until = _window(channel, kind, first, last)
            rule = LeadRule.on(timezone.localtime(first).date())
            runs = find(hours_of(channel, since, until, rule), rule)
            _bring_in_line(channel, kind, runs, _around(channel, kind, since, until), rule)


def _window(channel: Channel, kind: str, first: datetime, last: datetime) -> tuple[datetime, datetime]:
    """Wide enough that no run reaches over its edge: a longer one would stand as an episode."""
    since, until = first - HOUR - MARGIN, last + HOUR + MARGIN
    for episode in _around(channel, kind, since, until):
        since, until = min(since, episode.since - MARGIN), max(until, episode.until + MARGIN)
    return since, until


def _around(channel: Channel, kind: str, since: datetime, until: datetime) -> list[Episode]:
    near = Episode.objects.filter(channel=channel, kind=kind, since__lt=until, until__gt=since)
    return list(near.order_by("since", "met_at"))


def _bring_in_line(channel: Channel, kind: str, runs: Sequence[Run], stored: list[Episode], rule: LeadRule) -> None:
    left = list(stored)
    for run in runs:
        same = [one for one in left if one.since < run.until and run.since < one.until]
        episode = same[0] if same else Episode(channel=channel, kind=kind)
        left = [one for one in left if one is not episode]
        _write(episode, run, rule)
    for episode in left:
        _no_longer_met(episode)


def _write(episode: Episode, run: Run, rule: LeadRule) -> None:
    """What the run says now. The settings and the moment that made an episode stay as they were."""
    fresh = episode._state.adding
    episode.since, episode.until, episode.hours = run.since, run.until, len(run.counted)
    if episode.kind == EpisodeKind.ABOVE:
        episode.highest, episode.permitted = run.worst.value, run.worst.permitted
    if fresh:
        episode.settings, episode.met_at = rule.as_json(), run.met_at or run.until
    episode.closed_at = run.until if run.closed else None
    episode.no_longer_met_at = None
    episode.save(force_insert=fresh)
    _attach(episode, (reading for hour in run.counted for reading in hour.readings))


def _attach(episode: Episode, readings: Iterable[Reading]) -> None:
    rows = [EpisodeReading(episode=episode, reading=reading) for reading in readings]
    EpisodeReading.objects.bulk_create(rows, ignore_conflicts=True)


def _no_longer_met(episode: Episode) -> None:
    """Late or revised data took it away, or joined it with the one before: noted, not deleted."""
    if episode.no_longer_met_at is None:
        episode.no_longer_met_at = timezone.now()
        episode.save(update_fields=["no_longer_met_at"])
