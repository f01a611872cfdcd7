"""Registered evidence with which nobody dealt in time is released: computed from dates, entered by the system."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from enforcement.states import PreservationState
from foundation.agencies.actor import Actor
from foundation.clocks.queries import latest_of
from foundation.workflow.perform import perform

from .models import Preservation


def release_what_ran_out(at: datetime | None = None) -> list[Preservation]:
    """Release everything whose working days are over at `at`, dated at their end. Twice does nothing new."""
    at, system = at or timezone.now(), Actor.system(_("The working days for dealing with the evidence are over"))
    kept = Preservation.objects.visible_to(system).filter(
        state__in=[PreservationState.URGENT, PreservationState.PRESERVED]
    )
    clocks = [(one, latest_of(one.about, "evidence-measure")) for one in kept]
    return [
        perform(
            one, "release", by=system, occurred_at=max(clock.due_at, one.state_since), expected_seq=one.seq,
            key=f"release:{one.pk.hex}",
        ).obj
        for one, clock in clocks if clock and clock.has_run_out_at(at)
    ]  # fmt: skip
