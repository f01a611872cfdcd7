"""The clocks that an act moves, as it declares."""

from __future__ import annotations

from typing import Any

from foundation.clocks import running as clocks

from .act import Act, Since
from .asked import Asked
from .refused import Refused


def move_clocks(obj: Any, act: Act, asked: Asked, cleaned: dict[str, Any]) -> None:
    """A clock that does not allow the move refuses the whole act, in its own words."""
    try:
        _stop_and_start(obj, act, asked, cleaned)
    except clocks.ClockError as error:
        raise Refused([str(error)]) from error


def _stop_and_start(obj: Any, act: Act, asked: Asked, cleaned: dict[str, Any]) -> None:
    for move, limits in ((clocks.stop, act.stops), (clocks.pause, act.pauses), (clocks.extend, act.extends)):
        for limit in limits:
            move(obj.about, limit, asked.at, seq=obj.seq)
    for limit in act.resumes:
        clocks.resume(obj.about, limit, asked.at, outcome=cleaned.get("outcome_on"), seq=obj.seq)
    for start in act.starts:
        limit = start.limit if isinstance(start, Since) else start
        since = cleaned.get(start.field) if isinstance(start, Since) else asked.at
        if since:
            clocks.start(obj.about, limit, since, obj.seq)
