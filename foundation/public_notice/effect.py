"""Public notices whose term has run out are deemed served: computed from dates, entered by the system."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.clocks.queries import latest_of
from foundation.workflow.perform import perform

from .models import PublicNotice
from .states import NoticeState


def take_effect(at: datetime | None = None) -> list[PublicNotice]:
    """Enter the effect of every notice whose term is over at `at`, dated at its end. Twice does nothing new."""
    at, system = at or timezone.now(), Actor.system(_("The term of the public notice is over"))
    running = PublicNotice.objects.visible_to(system).filter(state=NoticeState.PUBLISHED)
    clocks = [(one, latest_of(one.about, "notice-service")) for one in running]
    return [
        perform(one, "take_effect", by=system, occurred_at=clock.due_at, expected_seq=one.seq, key=f"effect:{one.pk.hex}").obj
        for one, clock in clocks if clock and clock.has_run_out_at(at)
    ]  # fmt: skip
