"""A listener's way to act: the system performs an act on another object, once for each event."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor

from .models import Event

KEY = 80  # as long as a record keeps it


def act_on(
    event: Event, obj: Any, name: str, data: dict[str, Any] | None = None, *, at: datetime | None = None, each: bool = False
) -> Any:  # fmt: skip
    """Perform `name` as a consequence of the event, dated like it; the event's id is the key, so twice is once.

    `each`: one of several objects on which the event has this consequence; the object is part of the key then.
    """
    from foundation.workflow.perform import perform

    by = Actor.system(_("Consequence of %(topic)s, event %(id)s") % {"topic": event.topic, "id": event.pk.hex[:8]})
    when = min(at or event.occurred_at, timezone.now())
    return perform(
        obj, name, by=by, occurred_at=max(when, obj.state_since) if obj.seq else when, data=data or {},
        expected_seq=obj.seq, key=(f"{event.pk.hex}:{obj.pk.hex}:{name}" if each else f"{event.pk.hex}:{name}")[:KEY],
    )  # fmt: skip
