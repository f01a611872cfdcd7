"""How fresh the index is, for the portal's footer and for operators."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from django.db.models import Q
from django.utils import timezone

from foundation.outbox.models import Event

from .engine import State
from .indexing import touching


class Health(NamedTuple):
    """`lag`: seconds since the oldest change of a public entry that is not yet in the index; 0 when there is none."""

    documents: int
    generation: str
    as_of_seq: int
    lag: int


def health_of(state: State, now: datetime | None = None) -> Health:
    later = Event.objects.filter(Q(sequence__gt=state.as_of_seq) | Q(sequence=None))
    waiting = touching(later).order_by("recorded_at").first()
    behind = int(((now or timezone.now()) - waiting.recorded_at).total_seconds()) if waiting else 0
    return Health(state.documents, state.generation, state.as_of_seq, max(behind, 0))
