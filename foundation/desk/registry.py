"""What each stage declares for the desk: one `Bench` for each workflow, from which list, page, forms and inbox are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.urls import reverse

from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.workflow.act import Act
from foundation.workflow.asked import Asked
from foundation.workflow.declarations import acts_of

from .display import attribute, shown
from .numbers import NUMBER, with_number

WATCHERS = (Role.ADMINISTRATOR, Role.SECURITY, Role.AUDITOR)
FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)


@dataclass(frozen=True)
class Column:
    """One value of an object: in a list, or as a fact on its page.

    `name` is a path of attributes ("enterprise.uscc"); `value` computes it instead. `order`: the column it sorts by.
    kind: "text", "code" (monospace), "link" (to the object), "state", "day" (of an instant).
    """

    name: str
    label: Any
    value: Callable[[Any], Any] | None = None
    order: str = ""
    kind: str = "text"

    def of(self, obj: Any) -> str:
        if self.value:
            return shown(self.value(obj))
        return attribute(obj, self.name, days_only=self.kind == "day")


@dataclass(frozen=True)
class Filter:
    """A choice that narrows a list; the choices default to those of the field."""

    name: str
    label: Any
    choices: Callable[[], Iterable[tuple[str, Any]]] | None = None


def _always(obj: Any) -> bool:
    return True


@dataclass(frozen=True)
class Birth:
    """An act by which an object is born, and the object it springs from.

    `parent`: model name of that object ("" for none), `field`: the form's field that names it, `states`: the parent's
    states in which the birth is offered (none: every state), `without`: fields that an officer's posting answers,
    `when`: whether it may still spring from this parent.
    """

    act: str
    parent: str = ""
    field: str = ""
    states: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    when: Callable[[Any], bool] = _always


@dataclass(frozen=True)
class Next:
    """An act that carries the matter on. `act`: its name, or "case.file_case" for a birth that springs from here.

    `after`: an act that must have been performed in the present state; `waits`: limits that must have run out;
    `when`: whether this object takes the step at all (looks at its fields only); `clocks`: limits that only this step
    answers, beside those that its act stops; `verb`: the step in words where several acts may carry it out.
    """

    act: str
    after: str = ""
    waits: tuple[str, ...] = ()
    when: Callable[[Any], bool] = _always
    clocks: tuple[str, ...] = ()
    verb: Any = ""


@dataclass(frozen=True)
class Section:
    """A part of an object's page that a stage draws itself: `rows(obj, actor)` is what `template` gets as `rows`."""

    key: str
    label: Any
    rows: Callable[[Any, Actor], Any]
    template: str
    internal: bool = False  # not for those to whom the object was only sent


@dataclass(frozen=True)
class Panel:
    """A part beside the form of certain acts: `rows(obj, asked, form)` is what `template` gets as `rows`; None: not there.

    The form holds what is entered so far (or, on a draft's page, what was drafted). `counts`: what it shows follows the
    entered values; the page offers to look at it anew.
    """

    acts: tuple[str, ...]
    label: Any
    rows: Callable[[Any, Asked, Any], Any]
    template: str
    counts: bool = False


@dataclass(frozen=True)
class Page:
    """A further page of an object, at an address of its own beside the acts; `roles`: to whom it is offered."""

    slug: str
    label: Any
    view: Any
    roles: tuple[str, ...]


@dataclass(frozen=True)
class Related:
    """Other objects that belong to this one. `rows` starts from `visible_to(actor)`."""

    label: Any
    rows: Callable[[Any, Actor], QuerySet[Any]]


def _never(obj: Any) -> bool:
    return False


def _own(obj: Any) -> list[str]:
    return [obj.about]


def _as_is(rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows


@dataclass(frozen=True)
class Bench:
    """How one workflow stands on the desk. See docs/desk.md."""

    model: type[Any]
    icon: str
    label: Any
    columns: tuple[Column, ...]
    roles: tuple[str, ...]  # whose menu names it
    order: int = 100
    group: Any = ""  # the menu's heading under which it stands together with others; none: for itself
    facts: tuple[Column, ...] = ()
    filters: tuple[Filter, ...] = ()
    search: tuple[str, ...] = ()
    select: tuple[str, ...] = ()  # what a list reads along with its rows
    prefetch: tuple[str, ...] = ()  # what stands beside them and decides the next step
    together: tuple[
        str, ...
    ] = ()  # relations that the guards and parts of its page walk through, read once for the page
    steps: tuple[str, ...] = ()  # the states of the stepper, in their order
    main: tuple[Next, ...] = ()  # the acts that carry the matter on, in the order in which they are proposed
    drafters: tuple[str, ...] = FIELD_OFFICERS
    suggest: Mapping[str, str | Callable[[Any], Any]] = field(
        default_factory=dict
    )  # field of a form -> the fact it begins with: its path, or what finds it of the object
    sides: Callable[[Any], tuple[str, str]] | None = (
        None  # where two authorities act on it: the names of ours and theirs
    )
    births: tuple[Birth, ...] = ()
    sections: tuple[Section, ...] = ()
    related: tuple[Related, ...] = ()
    panels: tuple[Panel, ...] = ()  # beside the forms of acts
    pages: tuple[Page, ...] = ()
    party: str = "enterprise"  # path to the party
    heading: str = ""  # path to what the page is headed with beside the number; none: the object's own words
    clocked_by: str = ""  # path to another object whose clocks are looked at, too
    handler: str = ""  # path to the posting that works on it
    numbered_by: tuple[str, ...] = ()  # kinds of the document whose number names the object, the preferred first
    papers: Callable[[Any], list[str]] = _own  # about whom the documents on the page are
    sent_by: str = ""  # the act by which it comes to other authorities: they see the record from there on
    sensitive: Callable[[Any], bool] = _never  # a look at it goes into the access log
    along: Callable[[QuerySet[Any]], QuerySet[Any]] = _as_is  # what a list's computed columns look at, read at once
    of_office: bool = False  # no matter: who runs, guards or audits the installation works with it, too

    @property
    def name(self) -> str:
        return self.model._meta.model_name

    @property
    def acts(self) -> dict[str, Act]:
        return acts_of(self.model)

    @property
    def main_acts(self) -> set[str]:
        return {step.act for step in self.main}

    @property
    def verbose(self) -> str:
        return str(self.model._meta.verbose_name)

    def rows(self, by: Actor) -> QuerySet[Any]:
        """What this officer may see, with all that a row shows of it."""
        rows = self.along(self.bare_rows(by))
        return with_number(rows, self.numbered_by) if self.numbered_by else rows

    def bare_rows(self, by: Actor) -> QuerySet[Any]:
        """The same without number and computed columns: only what decides the next step.

        Who runs, guards or audits the installation works with no matter, whatever the agency.
        """
        if by.role in WATCHERS and not self.of_office:
            return self.model.objects.none()
        seen = self.model.objects.visible_to(by).select_related("agency", *self.select)
        return seen.prefetch_related(*self.prefetch)

    def title(self, obj: Any) -> str:
        return attribute(obj, self.heading) if self.heading else str(obj)

    def state(self, obj: Any) -> str:
        """The state in words, as the list says it."""
        column = next((one for one in self.columns if one.kind == "state"), None)
        return column.of(obj) if column else obj.get_state_display()

    def number(self, obj: Any) -> str:
        """The official number by which the object is known, if it has one."""
        return getattr(obj, NUMBER, None) or getattr(obj, "number", "") or ""


BENCHES: dict[str, Bench] = {}


def claimed() -> set[str]:
    """Limits that only one declared step answers: no other step shows them as its own."""
    return {limit for bench in BENCHES.values() for step in bench.main for limit in step.clocks}


def register(*benches: Bench) -> None:
    for bench in benches:
        BENCHES[bench.name] = bench


def extend(name: str, **more: tuple[Any, ...]) -> None:
    """Add to the bench of a stage further left what this stage knows: `main`, `related`, `sections`, `panels`, `pages`."""
    old = BENCHES[name]
    BENCHES[name] = replace(old, **{part: getattr(old, part) + added for part, added in more.items()})


def those(name: str, path: str) -> Callable[[Any, Actor], QuerySet[Any]]:
    """For `Related`: the objects of that bench whose `path` is the object of the page."""
    return lambda obj, by: BENCHES[name].rows(by).filter(**{path: obj})


def bench_of(obj: Any) -> Bench:
    return BENCHES[obj._meta.model_name]


def benches() -> list[Bench]:
    return sorted(BENCHES.values(), key=lambda bench: bench.order)


def benches_for(by: Actor) -> list[Bench]:
    """What this officer works with."""
    return [bench for bench in benches() if by.role in bench.roles]


def births_from(parent: Any) -> list[tuple[Bench, Birth]]:
    """What may spring from this object."""
    found = [(bench, birth) for bench in benches() for birth in bench.births]
    return [(bench, birth) for bench, birth in found if birth.parent == parent._meta.model_name]


class Beginning(NamedTuple):
    """Something new that an officer may begin from nothing."""

    bench: Bench
    act: Act

    @property
    def url(self) -> str:
        return reverse(f"desk-{self.bench.name}:new", args=[self.act.name])


def births_of_nothing(by: Actor) -> list[Beginning]:
    """What this officer may begin that springs from no other object."""
    found = [(bench, bench.acts[birth.act]) for bench in benches() for birth in bench.births if not birth.parent]
    return [Beginning(bench, act) for bench, act in found if by.role in act.by.roles]


TOPICS: dict[str, Any] = {}


def announce(topics: dict[str, Any]) -> None:
    """Say in words what the events of a stage tell the outside."""
    TOPICS.update(topics)
