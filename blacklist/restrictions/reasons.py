"""Why a listing ended, read from the act that ended it."""

from __future__ import annotations

from blacklist.states import RevocationGround
from foundation.outbox.models import Event
from foundation.workflow.models import ActRecord

from .states import LiftReason


def reason_of(event: Event) -> LiftReason:
    """A decision that was changed varies the measure; revoked, illegal or void, it is revoked with it."""
    record = ActRecord.objects.get(about=event.about, seq=event.facts["seq"])
    changed = record.data.get("ground") == RevocationGround.CHANGED
    return LiftReason.VARIED if changed else LiftReason.REVOKED
