"""Judgments take effect when nobody appealed in time: computed from dates, entered by the system."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.workflow.perform import perform
from foundation.workflow.why_not import why_not

from .models import Transfer
from .states import TransferState


def take_effect(at: datetime | None = None) -> list[Transfer]:
    """Enter the effect of every judgment whose time for appeal is over at `at`. Twice does nothing new."""
    at, system = at or timezone.now(), Actor.system(_("The time for appeal and protest is over"))
    judged = Transfer.objects.visible_to(system).filter(state=TransferState.JUDGED)
    return [
        perform(one, "become_effective", by=system, occurred_at=at, expected_seq=one.seq, key=f"effective:{one.pk.hex}").obj
        for one in judged if not why_not(one, "become_effective", by=system, at=at)
    ]  # fmt: skip
