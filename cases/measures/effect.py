"""What ends by its date: a sealing or seizure must be released (F11), a restriction is over. Entered by the system."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.clocks.models import Clock
from foundation.clocks.moments import instant
from foundation.clocks.queries import latest_of
from foundation.workflow.perform import perform

from .models import ProductionRestriction, Seizure
from .states import RestrictionState, SeizureState

DAY = timedelta(1)


def end_what_is_over(at: datetime | None = None) -> list[Any]:
    """Every measure whose term is over at `at`; twice does nothing new."""
    at, system = at or timezone.now(), Actor.system(_("The term is over"))
    return [*_seizures(at, system), *_restrictions(at, system)]


def _seizures(at: datetime, system: Actor) -> list[Any]:
    """At the very instant at which the term ended, however late it is noticed."""
    in_force = Seizure.objects.visible_to(system).filter(state=SeizureState.IN_FORCE)
    over = [(one, latest_of(one.about, "seizure-term")) for one in in_force]
    return [
        _enter(one, "note_expiry", _end(clock, one), system)
        for one, clock in over
        if clock and clock.has_run_out_at(at)
    ]


def _restrictions(at: datetime, system: Actor) -> list[Any]:
    over = ProductionRestriction.objects.visible_to(system).filter(
        state=RestrictionState.IN_FORCE, ends_on__lt=timezone.localdate(at)
    )
    return [_enter(one, "note_term_over", max(instant(one.ends_on + DAY), one.state_since), system) for one in over]


def _end(clock: Clock, seizure: Seizure) -> datetime:
    return max(clock.due_at, seizure.state_since)


def _enter(one: Any, act: str, at: datetime, system: Actor) -> Any:
    return perform(one, act, by=system, occurred_at=at, expected_seq=one.seq, key=f"{act}:{one.pk.hex}").obj
