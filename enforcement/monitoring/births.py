"""One lead for each episode, born through the door; the episode's id is the lead's, so a retry changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from enforcement.models import Lead
from enforcement.routing import NobodyInCharge, agency_in_charge
from enforcement.states import ClueSource
from foundation.agencies.actor import Actor
from foundation.workflow.asked import Asked
from foundation.workflow.perform import perform
from foundation.workflow.refused import Refused
from foundation.workflow.times import is_late

from .models import Channel, Episode
from .wording import facts_of, title_of


def register_leads(channels: Iterable[Channel], source: str) -> Iterator[Lead | str]:
    """A lead for every episode of these channels that has none; or the sentence that says why not.

    `source` says where the data came from, for the reason of a late entry.
    """
    due = Episode.objects.filter(channel__in=[one.pk for one in channels], lead=None, no_longer_met_at=None)
    for episode in due.select_related("channel__station__enterprise__region").order_by("met_at", "pk"):
        try:
            yield register_lead(episode, source)
        except (Refused, NobodyInCharge) as refusal:
            yield _("No lead for %(episode)s: %(why)s") % {"episode": episode, "why": refusal}


def register_lead(episode: Episode, source: str) -> Lead:
    """Register the lead of one episode at the moment that completed it (A T1)."""
    station = episode.channel.station
    by = Actor.system(_("Rule for leads from automatic monitoring"))
    late = _("Read from %(source)s") % {"source": source} if is_late(Asked(by, episode.met_at)) else ""
    lead = perform(
        Lead(id=episode.pk), "register_lead", by=by, occurred_at=episode.met_at, expected_seq=0,
        key=f"episode:{episode.pk.hex}", late_reason=late[:200],
        data={
            "source": ClueSource.OFFSITE_MONITOR,
            "category": station.category,
            "title": title_of(episode),
            "facts": facts_of(episode),
            "enterprise": station.enterprise_id,
            "region": station.enterprise.region_id,
            "discovered_at": episode.met_at,
            "agency": agency_in_charge(station.enterprise.region, station.category, on=episode.met_at).pk,
        },
    ).obj  # fmt: skip
    Episode.objects.filter(pk=episode.pk).update(lead=lead)
    return lead
