"""What an act will do, before it is performed: documents, clocks with their dates, events that leave the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from foundation.clocks.due import due
from foundation.clocks.models import Clock
from foundation.clocks.tables import known
from foundation.law import api as law
from foundation.workflow.act import Act, Since, Until
from foundation.workflow.declarations import sources_of

from .clock_face import basis_text
from .display import day, moment
from .papers import kind_title
from .registry import TOPICS, bench_of
from .stepper import labels_of


@dataclass(frozen=True)
class Tick:
    """A clock that the act moves: its name, and until when it runs or ran."""

    label: str
    until: str
    basis: str = ""


@dataclass(frozen=True)
class Effects:
    state: str
    documents: list[tuple[str, str]]  # kind, title
    starts: list[Tick]
    stops: list[Tick]
    pauses: list[Tick]
    resumes: list[Tick]
    extends: list[Tick]
    events: list[str]
    reversible: bool


def effects(act: Act, obj: Any, data: dict[str, Any]) -> Effects:
    today = timezone.localdate()
    return Effects(
        state=_state(act, obj),
        documents=[(kind, kind_title(kind, today)) for kind in act.documents],
        starts=[_start(one, data) for one in act.starts],
        stops=_moved(act.stops, obj), pauses=_moved(act.pauses, obj),
        resumes=_moved(act.resumes, obj), extends=_moved(act.extends, obj),
        events=[str(TOPICS.get(topic, topic)) for topic in act.emits],
        reversible=act.reversible,
    )  # fmt: skip


def _state(act: Act, obj: Any) -> str:
    """The state it leads to; nothing when the state stays."""
    if len(act.targets) != 1 or (len(sources_of(type(obj), act)) == 1 and act.target in act.sources):
        return ""
    return labels_of(bench_of(obj)).get(str(act.target), str(act.target))


def _start(one: str | Since, data: dict[str, Any]) -> Tick:
    code = one.limit if isinstance(one, Since) else one
    since = _entered(data.get(one.field)) if isinstance(one, Since) else timezone.now()
    try:
        limit = law.limit(code, on=timezone.localdate())
    except law.NotInForce:
        return Tick(code, "")
    if isinstance(one, Until):
        return Tick(limit.label, _("until the day entered, or to each of them"), basis_text(limit.basis))
    if since is None:
        return Tick(limit.label, _("from the day entered, where the law sets it running"), basis_text(limit.basis))
    found = due(limit, since, known())
    return Tick(limit.label, moment(found.at) if limit.unit == "H" else day(found.on), basis_text(limit.basis))


def _entered(value: Any) -> datetime | date | None:
    """A day or an instant as it was typed."""
    if not isinstance(value, str) or not value:
        return None
    found = parse_datetime(value)
    if found is None:
        return parse_date(value)
    return found if timezone.is_aware(found) else timezone.make_aware(found)


def _moved(codes: tuple[str, ...], obj: Any) -> list[Tick]:
    """Those clocks of the object that run now."""
    running = Clock.objects.unended().filter(about=obj.about, limit__in=codes) if codes else []
    return [Tick(_label(one), day(one.due_on)) for one in running]


def _label(clock: Clock) -> str:
    try:
        return law.limit(clock.limit, on=clock.started_on).label
    except law.NotInForce:
        return clock.limit
