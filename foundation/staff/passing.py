"""What is on an accepted list passes to its receiver: each matter by an act of its own, a draft with the list itself."""

from __future__ import annotations

import uuid
from typing import Any

from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.outbox.models import Event
from foundation.workflow.models import Draft
from foundation.workflow.perform import perform

from .holdings import PASSES, handled


def drafts(handover: Any) -> None:
    """From now on the receiver may rework them; who wrote them remains on the record."""
    keys = [uuid.UUID(key) for name, key in _named(handover) if name == "draft"]
    Draft.objects.filter(pk__in=keys, used_seq=None).update(keeper=handover.receiver)


def pass_on(handover: Any, event: Event) -> None:
    """Everything else on the list. Twice is once."""
    models = {model._meta.model_name: model for model in handled()}
    for name, key in _named(handover):
        if name in models:
            _reassign(models[name].objects.get(pk=uuid.UUID(key)), handover, event)
        elif name in PASSES:
            PASSES[name](key, handover.receiver, event)


def _reassign(obj: Any, handover: Any, event: Event) -> None:
    if obj.handler_id == handover.receiver_id:
        return
    by = Actor.system(_("Hand-over %(id)s") % {"id": handover.pk.hex[:8]})
    perform(
        obj, "reassign", by=by, occurred_at=max(event.occurred_at, obj.state_since), expected_seq=obj.seq,
        key=f"{event.pk.hex}:{obj.pk.hex}", data={"handler": handover.receiver_id, "reason": handover.reason},
    )  # fmt: skip


def _named(handover: Any) -> list[tuple[str, str]]:
    return [tuple(one["about"].split(":", 1)) for one in handover.items]  # type: ignore[misc]
