"""Steps that the law deems taken: accepted (ARL 30), silent (ALL 45), effective when nobody appealed (ALL 85)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.clocks.queries import latest_of
from foundation.workflow.perform import perform
from foundation.workflow.why_not import why_not

from .models import Remedy
from .states import RemedyState

STEPS = (  # state, act, the field that takes the day, the limits of which one has run out
    (RemedyState.RECEIVED, "deem_accepted", "accepted_on", ("recon-review",)),
    (RemedyState.ACCEPTED, "note_silence", "lapsed_on", ("recon-decision", "recon-decision-simple")),
    (RemedyState.JUDGED, "become_effective", "ended_on", ("appeal-judgment", "appeal-ruling")),
)  # fmt: skip


def each_step(at: datetime | None = None) -> list[Remedy]:
    """Take every step that is due at `at`. Twice does nothing new."""
    at, system = at or timezone.now(), Actor.system(_("The time that the law sets has run out"))
    return [
        done
        for state, act, field, limits in STEPS
        for remedy in Remedy.objects.visible_to(system).filter(state=state)
        if not why_not(remedy, act, by=system, at=at)
        for done in [_take(remedy, act, {field: _lapsed(remedy, limits)}, system, at)]
    ]


def _lapsed(remedy: Remedy, limits: tuple[str, ...]) -> str:
    """The last day of the limit that ran out; a judgment takes effect on the day after."""
    clock = next(one for one in (latest_of(remedy.about, limit) for limit in limits) if one)
    return (clock.due_on + timedelta(remedy.state == RemedyState.JUDGED)).isoformat()


def _take(remedy: Remedy, act: str, data: dict[str, Any], system: Actor, at: datetime) -> Remedy:
    key = f"{act}:{remedy.pk.hex}:{remedy.seq}"
    return perform(remedy, act, by=system, occurred_at=at, data=data, expected_seq=remedy.seq, key=key).obj
