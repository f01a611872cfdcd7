"""What an act just did: shown once to who performed it, with the way back where there is one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from foundation.agencies.actor import Actor
from foundation.clocks.models import Clock
from foundation.workflow.models import ActRecord
from foundation.workflow.take_back import why_not_back

from .clock_face import face
from .papers import papers
from .timeline import labels_of


@dataclass(frozen=True)
class Outcome:
    """`back_until`: until when it may be taken back, or nothing."""

    label: str
    documents: list[Any]
    started: list[Any]
    ended: list[Any]
    back_until: str


def outcome(obj: Any, by: Actor, seq: str) -> Outcome | None:
    if not seq.isdecimal():
        return None
    record = ActRecord.objects.filter(about=obj.about, seq=int(seq), posting__officer=by.officer_id).first()
    return _outcome(obj, record, by) if record else None


def _outcome(obj: Any, record: ActRecord, by: Actor) -> Outcome:
    clocks = [face(one) for one in Clock.objects.filter(about=obj.about)]
    return Outcome(
        label=labels_of(obj).get(record.act, record.act),
        documents=[one for one in papers([obj.about]) if one.seq == record.seq],
        started=[one for one in clocks if one.clock.seq == record.seq],
        ended=[one for one in clocks if one.clock.ended_at == record.occurred_at],
        back_until=_back_until(obj, record, by),
    )


def _back_until(obj: Any, record: ActRecord, by: Actor) -> str:
    if record.seq != obj.seq or why_not_back(obj, by):
        return ""
    until = record.recorded_at + timedelta(minutes=settings.TAKE_BACK_MINUTES)
    return f"{timezone.localtime(until):%H:%M}"
