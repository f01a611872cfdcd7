"""What this officer can do on the page of one act: perform it, draft it, perform what was approved, or nothing yet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.urls import reverse

from foundation.agencies.actor import Actor
from foundation.workflow import drafts
from foundation.workflow.act import Act
from foundation.workflow.models import DraftVersion
from foundation.workflow.why_not import reasons

from .offers import asked_now, undraftable, unmet_guards
from .registry import Bench


class Mode(Enum):
    PERFORM = "perform"
    APPROVED = "approved"
    DRAFT = "draft"
    OPINION = "opinion"
    NOTHING = "nothing"

    @property
    def carry_out(self) -> Callable[[Any, Any], str]:
        from . import carry_out

        return {
            Mode.PERFORM: carry_out.perform,
            Mode.APPROVED: carry_out.perform_approved,
            Mode.DRAFT: carry_out.write,
        }.get(self, carry_out.refuse)


@dataclass(frozen=True)
class Turn:
    """`reasons`: why not yet; `version`: what was drafted; `url`: the draft's own page; `later`: what a draft still waits for."""

    mode: Mode
    reasons: tuple[str, ...] = ()
    version: DraftVersion | None = None
    url: str = ""
    later: tuple[str, ...] = ()


def turn_of(obj: Any, act: Act, bench: Bench, by: Actor) -> Turn:
    draft = drafts.open_draft(obj.about, act.name) if act.route else None
    version = drafts.latest(draft) if draft else None
    url = reverse("desk:draft", args=[draft.pk]) if draft else ""
    if by.role in act.by.roles:
        return _decider(obj, act, by, version, url)
    if act.route and by.role in bench.drafters:
        why = _not_to_draft(obj, act, by)
        return Turn(Mode.NOTHING if why else Mode.DRAFT, tuple(why), version, url, tuple(unmet_guards(obj, act)))
    if draft and by.role in act.route:
        return Turn(Mode.OPINION, (), version, url)
    return Turn(Mode.NOTHING, tuple(reasons(obj, act, asked_now(by))), version, url)


def _decider(obj: Any, act: Act, by: Actor, version: DraftVersion | None, url: str) -> Turn:
    why = tuple(reasons(obj, act, asked_now(by)))
    if why:
        return Turn(Mode.NOTHING, why, version, url)
    return Turn(Mode.APPROVED if act.route else Mode.PERFORM, (), version, url)


def _not_to_draft(obj: Any, act: Act, by: Actor) -> list[str]:
    """A draft may be written as soon as the state allows the act; the guards are asked when it is performed."""
    from foundation.workflow.declarations import sources_of
    from foundation.workflow.why_not import wrong_state

    from .objects import within

    if str(obj.state) not in sources_of(type(obj), act):
        return [wrong_state(obj, act)]
    if not within(obj, by):
        return [act.by.refusal(obj, asked_now(by)) or ""]
    return undraftable(obj, act)
