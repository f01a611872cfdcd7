"""What was performed on an object, each act with its two times."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from foundation.agencies.models import Role
from foundation.clocks.moments import local_day
from foundation.workflow.models import ActRecord
from foundation.workflow.take_back import NAME as TAKE_BACK

from .departures import departures, why_departed
from .display import moment
from .objects import url_of
from .registry import bench_of


@dataclass(frozen=True)
class Moment:
    """One entry of the time line. `late`: the reason for its late entry (补录). `departures`: each carried fact that was
    changed (label, difference), with `why_departed`."""

    seq: int
    label: str
    occurred_at: datetime
    recorded_at: datetime
    late: str
    actor: str
    office: str
    companions: tuple[str, ...]
    documents: tuple[Any, ...] = field(default=())
    url: str = ""
    act: str = ""
    side: str = ""
    departures: tuple[tuple[str, str], ...] = ()
    why_departed: str = ""

    @property
    def occurred(self) -> str:
        return moment(self.occurred_at)

    @property
    def recorded(self) -> str:
        return moment(self.recorded_at)


def records_of(obj: Any) -> Any:
    found = ActRecord.objects.filter(about=obj.about).select_related(
        "posting__officer", "posting__agency", "posting__deputy_for__officer"
    )
    return found.prefetch_related("companions__officer", "companions__deputy_for__officer")


def moments(obj: Any, papers: list[Any], *, with_data: bool = False) -> list[Moment]:
    """The time line, latest first. `papers`: the documents of the page, which stand beside the act that issued them.

    `with_data`: each entry leads to what was entered with it.
    """
    labels = labels_of(obj)
    found = [_moment(obj, record, labels, papers, with_data) for record in records_of(obj)]
    return sorted(found, key=lambda one: one.seq, reverse=True)


def labels_of(obj: Any) -> dict[str, str]:
    acts = {name: str(act.label) for name, act in bench_of(obj).acts.items()}
    return {**acts, TAKE_BACK: _("Taken back")}


def _moment(obj: Any, record: ActRecord, labels: dict[str, str], papers: list[Any], with_data: bool) -> Moment:
    issued = [one for one in papers if (one.about, one.seq) == (record.about, record.seq)]
    return Moment(
        seq=record.seq, label=labels.get(record.act, record.act), occurred_at=record.occurred_at,
        recorded_at=record.recorded_at, late=record.late_reason if was_late(record) else "",
        actor=actor_name(record), office=office(record.posting),
        companions=tuple(one.signature for one in record.companions.all()), documents=tuple(issued),
        url=url_of(obj, "record", record.seq) if with_data else "",
        act=record.act,
        side=_side(obj, record), departures=departures(obj, record), why_departed=why_departed(record),
    )  # fmt: skip


def _side(obj: Any, record: ActRecord) -> str:
    """Where two authorities act: on whose side the performer stood."""
    if bench_of(obj).sides is None:
        return ""
    return "theirs" if record.posting and record.posting.agency_id != obj.agency_id else "ours"


def was_late(record: ActRecord) -> bool:
    """Entered on a later day than the act's; the reason of a system act is no reason for lateness."""
    return bool(record.late_reason) and local_day(record.recorded_at) != local_day(record.occurred_at)


def actor_name(record: ActRecord) -> str:
    if record.posting:
        return record.posting.signature
    kinds = {"system": _("System"), "party": _("The party"), "partner": _("A partner")}
    return kinds.get(record.actor.partition(":")[0], record.actor)


def office(posting: Any) -> str:
    return f"{Role(posting.role).label} · {posting.agency}" if posting else ""
