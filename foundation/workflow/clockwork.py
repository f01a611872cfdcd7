"""The clocks that an act moves, as it declares."""

from __future__ import annotations

from datetime import date
from typing import Any

from foundation.clocks import running as clocks

from .act import Act, DueBy, Since, Until
from .asked import Asked
from .refused import Refused


def move_clocks(obj: Any, act: Act, asked: Asked, cleaned: dict[str, Any]) -> None:
    """A clock that does not allow the move refuses the whole act, in its own words."""
    try:
        _stop_and_start(obj, act, asked, cleaned)
    except clocks.ClockError as error:
        raise Refused([str(error)]) from error


def _stop_and_start(obj: Any, act: Act, asked: Asked, cleaned: dict[str, Any]) -> None:
    for limit in act.stops:
        _stop(obj, limit, asked, cleaned)
    for move, limits in ((clocks.pause, act.pauses), (clocks.extend, act.extends)):
        for limit in limits:
            move(obj.about, limit, asked.at, seq=obj.seq)
    for limit in act.resumes:
        clocks.resume(obj.about, limit, asked.at, outcome=cleaned.get("outcome_on"), seq=obj.seq)
    for start in act.starts:
        if isinstance(start, Until):
            _run_to_each(obj, start, asked, cleaned)
            continue
        limit = start.limit if isinstance(start, Since) else start
        since = cleaned.get(start.field) if isinstance(start, Since) else asked.at
        if since:
            clocks.start(obj.about, limit, since, obj.seq)


def _stop(obj: Any, limit: str, asked: Asked, cleaned: dict[str, Any]) -> None:
    due_by = cleaned.get(limit.field) if isinstance(limit, DueBy) else date.max
    if due_by:
        clocks.stop(obj.about, limit, asked.at, due_by=due_by, seq=obj.seq)


def _run_to_each(obj: Any, start: Until, asked: Asked, cleaned: dict[str, Any]) -> None:
    days = cleaned.get(start.field) or []
    for day in [days] if isinstance(days, date) else days:
        clocks.start_until(obj.about, start.limit, asked.at, day, obj.seq)
