"""What an officer holds in a posting (手头工作): matters he handles, drafts he wrote, things in his custody.

A room adds what else there is to hold: `@holds("exhibit")` over a function of the posting, and `@passes_on("exhibit")`
over what gives it to another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.apps import apps
from django.db.models import Q
from django.utils.translation import gettext as _

from foundation.agencies.models import Posting
from foundation.clocks.models import Clock
from foundation.law import api as law
from foundation.workflow.declarations import acts_of, moves_of, workflows
from foundation.workflow.models import Draft, DraftVersion


@dataclass(frozen=True)
class Holding:
    """One thing held. `kind`: in words; `limits`: the time limits that run about it, each with its last day."""

    about: str
    kind: str
    title: str
    number: str = ""
    limits: tuple[str, ...] = ()

    def as_item(self) -> dict[str, Any]:
        return {**asdict(self), "limits": list(self.limits)}


Finder = Callable[[Posting], Iterator[Holding]]
FINDERS: list[Finder] = []
PASSES: dict[str, Callable[[str, Posting, Any], None]] = {}


def holds(finder: Finder) -> Finder:
    """Register what else an officer may hold."""
    FINDERS.append(finder)
    return finder


def passes_on(name: str) -> Callable[[Any], Any]:
    """Register how what is named `name:<key>` passes to another: a function of about, receiver and event, idempotent."""

    def register(function: Any) -> Any:
        PASSES[name] = function
        return function

    return register


def held_by(posting: Posting) -> list[Holding]:
    """All of it, matters first."""
    return [*_matters(posting), *_drafts(posting), *(one for finder in FINDERS for one in finder(posting))]


def handled() -> list[type[Any]]:
    """The workflows on whose objects one officer works."""
    return [model for model in workflows() if model.reassignable]


def open_states(model: type[Any]) -> set[str]:
    """States that an act still leads away from."""
    return {source for _act, source, _target in moves_of(model) if source}


def _matters(posting: Posting) -> Iterator[Holding]:
    for model in handled():
        for row in model.objects.filter(handler=posting, state__in=open_states(model)):
            yield Holding(row.about, str(model._meta.verbose_name), str(row)[:120], _number(row), tuple(_limits(row)))


def _drafts(posting: Posting) -> Iterator[Holding]:
    mine = Q(keeper=posting) | Q(pk__in=DraftVersion.objects.filter(by=posting).values("draft"))
    for draft in Draft.objects.filter(mine, used_seq=None).prefetch_related("versions").order_by("begun_at"):
        last = max(draft.versions.all(), key=lambda one: one.n, default=None)
        if last is not None and (draft.keeper_id or last.by_id) == posting.pk:
            act = acts_of(apps.get_model(draft.model))[draft.act]
            yield Holding(f"draft:{draft.pk.hex}", _("draft"), str(act.label))


def _limits(row: Any) -> Iterator[str]:
    for clock in Clock.objects.unended().filter(about=row.about).order_by("due_on"):
        yield _("%(limit)s until %(day)s") % {
            "limit": law.limit(clock.limit, on=clock.started_on).label, "day": clock.due_on,
        }  # fmt: skip


def _number(row: Any) -> str:
    from foundation.documents.models import Document

    found = Document.objects.filter(about=row.about, voided=None).exclude(number="").order_by("-seq").first()
    return found.number if found else ""
