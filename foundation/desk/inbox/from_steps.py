"""Rows from the steps that a bench declares: the next act of each object, if it is this officer's turn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.urls import reverse
from django.utils.translation import gettext as _

from foundation.desk.display import along
from foundation.desk.objects import url_of
from foundation.desk.registry import BENCHES, FIELD_OFFICERS, Bench, Next, bench_of
from foundation.workflow.act import Act
from foundation.workflow.declarations import sources_of
from foundation.workflow.who import agency_at

from .from_drafts import row, waiting_for
from .matter import Matters
from .row import Row


class Turn(NamedTuple):
    """The act that is next, on whose bench it is declared, and where its form is."""

    act: Act
    bench: Bench
    url: str
    verb: str = ""


def rows(found: Matters) -> Iterator[Row]:
    drafted = {(draft.parent or draft.about, draft.act) for draft in found.drafts}
    for obj in found.objects.values():
        turn = next_turn(obj, found)
        if turn and (obj.about, turn.act.name) not in drafted:
            yield from _of(obj, turn, found)


def next_turn(obj: Any, found: Matters) -> Turn | None:
    bench = bench_of(obj)
    for step in bench.main:
        turn = _turn(obj, bench, step)
        if turn and _is_open(obj, turn.act, step, found):
            return turn
    return None


def _turn(obj: Any, bench: Bench, step: Next) -> Turn | None:
    """The step as an act from here, or as a birth that springs from here; nothing if it does not start here."""
    if step.act in bench.acts:
        act = bench.acts[step.act]
        if str(obj.state) not in sources_of(bench.model, act):
            return None
        return Turn(act, bench, url_of(obj) if step.verb else url_of(obj, "act", act.name), str(step.verb))
    model, _dot, name = step.act.partition(".")
    child = BENCHES.get(model)
    birth = next((one for one in child.births if one.act == name), None) if child else None
    if birth is None or str(obj.state) not in birth.states:
        return None
    return Turn(child.acts[name], child, reverse(f"desk-{model}:new", args=[name]) + f"?from={obj.about}")


def _is_open(obj: Any, act: Act, step: Next, found: Matters) -> bool:
    if not step.when(obj) or (step.after and not found.done_since(obj, step.after)):
        return False
    return act.target is not None or not found.done_since(obj, act.name)


def _of(obj: Any, turn: Turn, found: Matters) -> Iterator[Row]:
    act = turn.act
    if "officer" not in act.by.kinds:
        return
    drafting = bool(act.route)
    verb = turn.verb or (_("Draft: %(act)s") % {"act": act.label} if drafting else str(act.label))
    mine = _is_turn(obj, turn, found)
    wait = waiting_for(turn.bench, act.name, obj, found) if not drafting else ""
    if mine:
        yield row(verb, turn.url, obj, act, found, mine=not wait, note=wait)
    elif _handled_by(obj, found) is True:
        yield row(verb, url_of(obj), obj, act, found, mine=False, note=_("turn of: %(who)s") % {"who": act.by})


def _is_turn(obj: Any, turn: Turn, found: Matters) -> bool:
    """The role, the agency, and among field officers the one who handles the matter."""
    by, act = found.by, turn.act
    roles = turn.bench.drafters if act.route else act.by.roles
    here = by.agency if act.is_birth else agency_at(obj, act.by.of)
    if by.role not in roles or here != by.agency:
        return False
    return by.role not in FIELD_OFFICERS or _handled_by(obj, found) is not False


def _handled_by(obj: Any, found: Matters) -> bool | None:
    """Whether this officer handles the matter; None where nobody is named."""
    path = bench_of(obj).handler
    handler = along(obj, path) if path else None
    return None if handler is None else bool(handler.persons & found.by.officer_ids)
