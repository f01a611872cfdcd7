"""Which side an act and a clock are on, where two authorities act on one object: ours, or theirs."""

from __future__ import annotations

from typing import Any

from foundation.workflow.act import Act

from .clock_face import ClockFace
from .registry import Bench, bench_of
from .timeline import Moment

OURS, THEIRS = "ours", "theirs"


def side_of(act: Act | None) -> str:
    """An act of the agency in charge, or of the system for it, is ours."""
    return THEIRS if act is not None and "officer" in act.by.kinds and act.by.of != "agency" else OURS


def clocks_by_side(obj: Any, clocks: list[ClockFace], moments: list[Moment]) -> list[tuple[str, list[ClockFace]]]:
    """The clocks under the name of the side whose they are; nothing where there are no sides."""
    bench = bench_of(obj)
    if bench.sides is None:
        return []
    started = {one.seq: one.act for one in moments}
    sides = [(one, _clock_side(bench, one, started.get(one.clock.seq, ""))) for one in clocks]
    names = dict(zip((OURS, THEIRS), bench.sides(obj), strict=True))
    return [(name, [one for one, side in sides if side == key]) for key, name in names.items()]


def _clock_side(bench: Bench, face: ClockFace, started_by: str) -> str:
    """Whoever can stop it; where both can, whoever started it."""
    stoppers = {side_of(act) for act in bench.acts.values() if face.clock.limit in act.stops}
    return stoppers.pop() if len(stoppers) == 1 else side_of(bench.acts.get(started_by))
