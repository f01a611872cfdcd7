"""What left the house: to those to whom an object was only sent, its inner acts and their documents stay closed."""

from __future__ import annotations

from typing import Any

from foundation.agencies.actor import Actor
from foundation.workflow.act import Act
from foundation.workflow.models import ActRecord

from .objects import within
from .registry import bench_of


def leaves_the_house(act: Act) -> bool:
    """It tells the outside, or the other side performs it or takes part."""
    takes_part = act.with_ is not None and act.with_.of != "agency"
    return bool(act.emits) or act.by.of != "agency" or takes_part


def open_seqs(obj: Any, by: Actor) -> set[int]:
    """Which of the object's acts this officer may see."""
    records = list(ActRecord.objects.filter(about=obj.about).order_by("seq").values_list("seq", "act"))
    if within(obj, by):
        return {seq for seq, _act in records}
    bench = bench_of(obj)
    if bench.sent_by:
        first = min((seq for seq, act in records if act == bench.sent_by), default=None)
        return {seq for seq, _act in records if first is not None and seq >= first}
    return {seq for seq, act in records if act in bench.acts and leaves_the_house(bench.acts[act])}
