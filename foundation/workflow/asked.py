"""Who asks to perform an act, and when: what role checks, guards and forms look at."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from foundation.agencies.actor import Actor
from foundation.clocks.moments import local_day

if TYPE_CHECKING:
    from foundation.agencies.models import Posting


@dataclass(frozen=True)
class Asked:
    """An act asked for: by whom, when it happened in law, who takes part, under which approved draft."""

    by: Actor
    at: datetime
    companions: tuple[Posting, ...] = ()
    late_reason: str = ""
    opinions: list[Any] = field(default_factory=list)

    @property
    def on(self) -> date:
        """The legal day, in Asia/Shanghai."""
        return local_day(self.at)

    @property
    def people(self) -> list[Posting]:
        """The performing officer, then those who take part."""
        return [*([self.by.posting] if self.by.posting else []), *self.companions]

    @property
    def officer_ids(self) -> set[int]:
        """Everybody who has a hand in it: a deputy counts as himself and as the one he deputises."""
        return {person for posting in self.people for person in posting.persons}

    def with_opinions(self, opinions: list[Any]) -> Asked:
        return replace(self, opinions=opinions)
