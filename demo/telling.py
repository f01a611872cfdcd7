"""Telling a story through the one door: each act by the right officer, on its own date, entered as history."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Posting, Role
from foundation.outbox.relay import run_once
from foundation.workflow import drafts
from foundation.workflow.declarations import acts_of
from foundation.workflow.perform import Performed, perform

from .people import posting
from .slips import bring_back

LEGAL = ZoneInfo("Asia/Shanghai")
HISTORY = "演示：按历史补录"
Who = str | tuple[str, Role] | Posting


def at(text: str) -> datetime:
    """The instant of "2025-06-10 15:00" in Asia/Shanghai."""
    return datetime.fromisoformat(text).replace(tzinfo=LEGAL)


def as_posting(who: Who) -> Posting:
    if isinstance(who, Posting):
        return who
    return posting(who) if isinstance(who, str) else posting(*who)


class Teller:
    """Performs acts and says so; the events of each act are relayed before the next one.

    `scans`: whether the signed return slips come back.
    """

    def __init__(self, speak: Callable[[str], None] | None = None, *, scans: bool = True) -> None:
        self.speak = speak or (lambda line: sys.stdout.write(line + "\n"))
        self.scans = scans
        self.told: list[Performed] = []

    def say(self, line: str) -> None:
        self.speak(line)

    def do(
        self, obj: Any, act: str, who: Who, when: datetime, data: dict[str, Any] | None = None, *,
        companions: Iterable[Who] = (), drafted_by: Who | None = None, opinions: Iterable[Who] = (), late: str = HISTORY,
    ) -> Any:  # fmt: skip
        """Perform `act`; with `drafted_by`, the draft and each opinion first, a little earlier on the same day."""
        declared, by = acts_of(type(obj))[act], Actor.officer(as_posting(who))
        if drafted_by is not None:
            self._through_the_route(obj, declared, data or {}, drafted_by, list(opinions), when)
        done = perform(
            obj, act, by=by, occurred_at=when, data=data or {}, expected_seq=obj.seq,
            key=f"demo:{obj.about}:{obj.seq}:{act}", companions=[as_posting(one) for one in companions], late_reason=late,
        )  # fmt: skip
        if self.scans:
            bring_back(done.documents)
        run_once()
        self.told.append(done)
        self.say(f"  {when:%Y-%m-%d %H:%M}  {declared.label}  {by.name}" + self._papers(done))
        return type(obj).objects.get(pk=done.obj.pk)

    def _through_the_route(
        self, obj: Any, act: Any, data: dict[str, Any], drafted_by: Who, opinions: list[Who], when: datetime
    ) -> None:
        steps = len(opinions) + 1
        writer = Actor.officer(as_posting(drafted_by))
        parent = _parent(data) if act.is_birth else ""
        version = drafts.write(obj, act, data=data, by=writer, at=when - timedelta(minutes=10 * steps), parent=parent)
        for number, who in enumerate(opinions, 1):
            moment = when - timedelta(minutes=10 * (steps - number))
            drafts.opine(version, act, by=Actor.officer(as_posting(who)), at=moment, remarks=_("Agreed."))

    def drafting(self, opinions: int) -> Drafting:
        """A teller who only drafts, and takes so many opinions."""
        return Drafting(self.speak, opinions)

    @staticmethod
    def _papers(done: Performed) -> str:
        names = [one.number or one.kind for one in done.documents]
        return f"  〔{'、'.join(names)}〕" if names else ""


def _parent(data: dict[str, Any]) -> str:
    """What an unborn object springs from."""
    return f"lead:{data['lead']}" if "lead" in data else f"correctionorder:{data['follows']}"


class Drafting(Teller):
    """Writes the draft of an act and the first opinions; the act itself waits for its officer."""

    def __init__(self, speak: Callable[[str], None], opinions: int) -> None:
        super().__init__(speak)
        self.opinions = opinions

    def do(self, obj: Any, act: str, who: Who, when: datetime, data: dict[str, Any] | None = None, **more: Any) -> Any:
        given = list(more["opinions"])[: self.opinions]
        self._through_the_route(obj, acts_of(type(obj))[act], data or {}, more["drafted_by"], given, when)
        return obj
