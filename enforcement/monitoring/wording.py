"""What a lead from monitoring says: the hours on which it rests, and the settings that made it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .choices import EpisodeKind, LimitSource
from .hours import hours_of, strictest, valid_minutes
from .models import Episode
from .rule import LeadRule
from .runs import HOUR, Hour
from .tables import factor_name


def plain(value: Decimal | None) -> str:
    """A number without idle zeros."""
    return "–" if value is None else f"{value.normalize():f}"


def title_of(episode: Episode) -> str:
    words = {"outlet": episode.channel.station.outlet, "factor": name_of(episode)}
    if episode.kind == EpisodeKind.QUALITY:
        return _("Outlet %(outlet)s: many hours of %(factor)s marked as not normal") % words
    return _("Outlet %(outlet)s: %(factor)s above the permitted value") % words


def name_of(episode: Episode) -> str:
    return factor_name(episode.channel.factor, get_language() or "zh-hans")


def facts_of(episode: Episode) -> str:
    """Some lines of text, as they stand when the lead is registered."""
    return "\n".join([*_about(episode), *_hours(episode), *_settings(episode)])


def _about(episode: Episode) -> Iterator[str]:
    station, channel = episode.channel.station, episode.channel
    yield _("%(enterprise)s, outlet %(outlet)s (%(name)s), device %(mn)s, %(factor)s.") % {
        "enterprise": station.enterprise, "outlet": station.outlet, "name": station.name, "mn": station.mn,
        "factor": name_of(episode),
    }  # fmt: skip
    yield _("From %(since)s until %(until)s, %(hours)s hours.") % {
        "since": shown(episode.since), "until": shown(episode.until), "hours": episode.hours,
    }  # fmt: skip
    if episode.kind == EpisodeKind.ABOVE:
        limit = strictest(list(channel.permitted_values.all()), episode.since)
        yield _("Permitted value %(permitted)s %(unit)s (%(source)s %(citation)s); highest %(highest)s, %(times)s times above.") % {
            "permitted": plain(episode.permitted), "unit": channel.unit, "citation": limit.citation if limit else "",
            "source": LimitSource(limit.source).label if limit else "", "highest": plain(episode.highest),
            "times": times_above(episode.highest, episode.permitted),
        }  # fmt: skip


def times_above(value: Decimal | None, permitted: Decimal | None) -> str:
    """How many times the permitted value is exceeded (超标倍数), three decimals."""
    if value is None or not permitted:
        return "–"
    return plain(round((value - permitted) / permitted, 3))


def _hours(episode: Episode) -> Iterator[str]:
    rule = LeadRule.on(timezone.localtime(episode.since).date())
    for hour in hours_of(episode.channel, episode.since, episode.until + HOUR, rule):
        if hour.start < episode.until:
            yield _hour(episode, hour, rule)


def _hour(episode: Episode, hour: Hour, rule: LeadRule) -> str:
    minutes = valid_minutes(episode.channel, hour.start)
    said = [f"{shown(hour.start)}  {hour.flag or '–'}  {plain(hour.value)}"]
    if not hour.usable:
        said.append(_("not counted"))
    if minutes is not None:
        said.append(_("%(minutes)s valid minutes") % {"minutes": minutes})
        if minutes < rule.hour_minutes:
            said.append(_("fewer than %(needed)s") % {"needed": rule.hour_minutes})
    return _(", ").join(said)


def _settings(episode: Episode) -> Iterator[str]:
    kept = episode.settings
    if episode.kind == EpisodeKind.QUALITY:
        yield _("Rule: at least %(share)s of %(hours)s hours marked as not normal.") % {
            "share": f"{Decimal(kept['flag_share']):.0%}", "hours": kept["flag_hours"],
        }  # fmt: skip
    else:
        yield _("Rule: %(hours)s valid hour means above in one run; up to %(gap)s invalid hours in a row do not end it.") % {
            "hours": kept["hours"], "gap": kept["invalid_gap"],
        }  # fmt: skip
    yield _("A lead only sends somebody to look; it is a setting of this system and no finding.")


def shown(at: datetime) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}"
