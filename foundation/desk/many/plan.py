"""What one row is about to go through."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from foundation.desk.registry import bench_of
from foundation.workflow.refused import Refused


@dataclass(frozen=True)
class Plan:
    """`words`: what would be done; `reasons`: why it cannot be; `version`: the draft's version that
    the officer saw, at `url`."""

    words: str = ""
    reasons: list[str] = field(default_factory=list)
    version: int = 0
    url: str = ""


@dataclass(frozen=True)
class Pressing:
    """One row of a pressed page: what was entered for all, what the officer saw of this row, and its own key."""

    key: str
    seq: int
    version: int = 0
    entered: dict[str, Any] = field(default_factory=dict)


def in_words(refusal: Refused) -> list[str]:
    """Every reason of a refusal, those of fields without their technical names."""
    named = [error for errors in refusal.fields.values() for error in errors]
    return [str(one) for one in [*refusal.reasons, *named]]


def named(obj: Any) -> str:
    """The row as a notice names it: its number, if it has one, and its title."""
    bench = bench_of(obj)
    return " ".join(filter(None, [bench.number(obj), bench.title(obj)]))
