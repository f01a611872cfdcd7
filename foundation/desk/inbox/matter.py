"""Everything the inbox looks at, read in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from foundation.agencies.actor import Actor
from foundation.clocks.models import Clock
from foundation.desk.display import along
from foundation.desk.objects import find_all
from foundation.desk.registry import BENCHES, Bench, bench_of, benches
from foundation.workflow.models import ActRecord, Draft, DraftVersion

LIMIT = 300  # objects of one kind that are looked at; the lists hold the rest


@dataclass
class Matters:
    """Objects at a step that somebody has to take, their clocks, what was performed on them, and the open drafts."""

    by: Actor
    now: datetime
    objects: dict[str, Any] = field(default_factory=dict)
    clocks: dict[str, list[Clock]] = field(default_factory=dict)
    performed: dict[tuple[str, str], datetime] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)

    def clocks_of(self, obj: Any) -> list[Clock]:
        """Its own clocks, and those of the object by which its bench is clocked."""
        path = bench_of(obj).clocked_by
        beside = along(obj, path) if path else None
        return [*self.clocks.get(obj.about, []), *(self.clocks.get(beside.about, []) if beside is not None else [])]

    def done_since(self, obj: Any, act: str) -> bool:
        """The act was performed since the object came into its present state."""
        at = self.performed.get((obj.about, act))
        return at is not None and at >= obj.state_since


def matters(by: Actor) -> Matters:
    found = Matters(by, timezone.now())
    found.drafts = _drafts(by)
    found.objects = {row.about: row for bench in benches() for row in _at_a_step(bench, by)}
    beside = {one.parent or one.about for one in found.drafts} - set(found.objects)
    found.objects |= find_all(beside, by)
    found.clocks, found.performed = _clocks(found.objects.values()), _performed(found.objects)
    return found


def _at_a_step(bench: Bench, by: Actor) -> Any:
    """Objects in a state from which a declared step starts, those of the own agency where it is that agency's turn."""
    states = {source for act in _declared(bench) for source in act.sources}
    states |= {state for step in bench.main for state in _birth_states(step.act)}
    rows = bench.rows(by).filter(state__in=states)
    if all(act.by.of == "agency" for act in _declared(bench)):
        rows = rows.filter(agency=by.agency)
    return rows.order_by("-state_since")[:LIMIT]


def _declared(bench: Bench) -> list[Any]:
    return [bench.acts[step.act] for step in bench.main if step.act in bench.acts]


def _birth_states(name: str) -> tuple[str, ...]:
    """The states in which a step is the birth of something else ("case.file_case")."""
    model, _dot, act = name.partition(".")
    child = BENCHES.get(model)
    return next((birth.states for birth in child.births if birth.act == act), ()) if child else ()


def _drafts(by: Actor) -> list[Draft]:
    open_ones = Draft.objects.filter(used_seq=None, agency=by.agency).order_by("begun_at")[:LIMIT]
    return list(open_ones.prefetch_related("versions__opinions__by__deputy_for", "versions__by__deputy_for", "keeper"))


def latest(draft: Draft) -> DraftVersion:
    return max(draft.versions.all(), key=lambda version: version.n)


def _clocks(objects: Iterable[Any]) -> dict[str, list[Clock]]:
    found: dict[str, list[Clock]] = defaultdict(list)
    for clock in Clock.objects.running_at(timezone.now()).filter(about__in=_clocked(objects)):
        found[clock.about].append(clock)
    return found


def _clocked(objects: Iterable[Any]) -> set[str]:
    """The objects, and those by whose clocks their benches go."""
    abouts = {obj.about for obj in objects}
    beside = (along(obj, bench_of(obj).clocked_by) for obj in objects if bench_of(obj).clocked_by)
    return abouts | {one.about for one in beside if one is not None}


def _performed(objects: dict[str, Any]) -> dict[tuple[str, str], datetime]:
    rows = ActRecord.objects.filter(about__in=list(objects)).order_by("seq").values_list("about", "act", "occurred_at")
    return {(about, act): at for about, act, at in rows}
