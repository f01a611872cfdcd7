"""Everything the inbox looks at, read in a constant number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Q
from django.utils import timezone

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting
from foundation.clocks.models import Clock
from foundation.desk.display import along
from foundation.desk.numbers import give_numbers
from foundation.desk.objects import find_all
from foundation.desk.registry import BENCHES, FIELD_OFFICERS, Bench, bench_of, benches
from foundation.workflow.declarations import sources_of
from foundation.workflow.models import ActRecord, Draft

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
    handled = _postings(by) if by.role in FIELD_OFFICERS else None
    found.objects = {row.about: row for bench in benches() for row in _at_a_step(bench, by, handled)}
    beside = {one.parent or one.about for one in found.drafts} - set(found.objects)
    found.objects |= find_all(beside, by, bare=True)
    give_numbers(found.objects.values(), lambda obj: bench_of(obj).numbered_by)
    found.clocks, found.performed = _clocks(found.objects.values()), _performed(found.objects)
    return found


def _at_a_step(bench: Bench, by: Actor, handled: list[int] | None) -> Any:
    """Objects in a state from which a declared step starts: among field officers those that the officer handles or nobody
    does, for everybody else those where a step is that role's. Of the own agency where it is that agency's turn; those
    that stand longest first."""
    steps = [one for step in bench.main for one in _started_by(bench, step.act)]
    in_the_field = handled is not None and bool(bench.handler)
    states = {state for one in steps for state in one.states if in_the_field or by.role in one.roles}
    if not states:
        return []
    rows = bench.bare_rows(by).filter(state__in=states)
    if in_the_field:
        path = bench.handler.replace(".", "__")
        rows = rows.filter(Q(**{f"{path}__in": handled}) | Q(**{path: None}))
    if all(one.of == "agency" for one in steps):
        rows = rows.filter(agency=by.agency)
    return rows.order_by("state_since", "pk")[:LIMIT]


def _postings(by: Actor) -> list[int]:
    """Of the officer and of whom he deputises, whichever they are: what they handle is his."""
    who = by.officer_ids
    mine = Posting.objects.filter(Q(officer__in=who) | Q(deputy_for__officer__in=who))
    return list(mine.values_list("pk", flat=True))


class Start(NamedTuple):
    """From which states a step starts, whose it is, and at which agency."""

    states: tuple[str, ...]
    roles: tuple[str, ...]
    of: str


def _started_by(bench: Bench, name: str) -> Iterator[Start]:
    """The step as an act from here, or as the birth of something else from here ("case.file_case")."""
    if name in bench.acts:
        act = bench.acts[name]
        yield Start(sources_of(bench.model, act), bench.drafters if act.route else act.by.roles, act.by.of)
        return
    model, _dot, born = name.partition(".")
    if (child := BENCHES.get(model)) is not None:
        act = child.acts[born]
        roles = child.drafters if act.route else act.by.roles
        yield from (Start(one.states, roles, "agency") for one in child.births if one.act == born)


def _drafts(by: Actor) -> list[Draft]:
    open_ones = Draft.objects.filter(used_seq=None, agency=by.agency).order_by("begun_at")[:LIMIT]
    return list(open_ones.prefetch_related("versions__opinions__by__deputy_for", "versions__by__deputy_for", "keeper"))


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
