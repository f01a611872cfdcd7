"""What an act is: declared once, as a django-fsm transition that carries it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.module_loading import import_string
from django_fsm import RETURN_VALUE, transition

from .asked import Asked
from .who import By, With

GuardFunction = Callable[[Any, Asked], "str | None"]
BIRTH = ""
TAKE_BACK = "take_back"  # no act of a workflow: it restores what was before the last one


@dataclass(frozen=True)
class Since:
    """A limit that runs from a date or instant entered with the act, not from the act itself.

    `fact`: the object's field that keeps it, where it bears another name; a correction of it counts the limit anew.
    """

    limit: str
    field: str
    fact: str = ""

    def runs_from(self, fact: str) -> bool:
        return fact == (self.fact or self.field)


@dataclass(frozen=True)
class Until(Since):
    """A limit whose last day the act itself sets, or several of them: a clock runs from the act to each."""

    def runs_from(self, fact: str) -> bool:
        return False


class DueBy(str):
    """A limit of which the act ends only those clocks that are due by the day in `field`; none where it is empty."""

    field: str

    def __new__(cls, limit: str, field: str) -> DueBy:
        one = super().__new__(cls, limit)
        one.field = field
        return one


@dataclass(frozen=True)
class Act:
    """A legal act. See docs/workflow.md for what each part means."""

    name: str
    label: Any
    basis: tuple[str, ...]
    by: By
    with_: With | None = None
    route: tuple[str, ...] = ()
    requires: tuple[GuardFunction, ...] = ()
    form: str = "foundation.workflow.forms.ActForm"
    example: Mapping[str, Any] = field(default_factory=dict)
    documents: tuple[str, ...] = ()
    starts: tuple[str | Since, ...] = ()
    stops: tuple[str, ...] = ()
    pauses: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    emits: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    target: str | None = None
    row: str = ""  # the row of the domain page that it carries out, such as "A T2"
    personal: str = ""  # the provision by which the holder of the office alone may perform it, and no deputy
    hands_over: str = ""  # the kind of those documents that is served in the same act, with the slip among them
    registers: str = ""  # the form's field that lists papers which exist already, to be registered with it
    final: bool = False  # what it adds beside the object (an exhibit) cannot be taken back

    @property
    def targets(self) -> tuple[str, ...]:
        """The states to which it leads: one, several where the method returns which, or none where the state stays."""
        return tuple(self.target.split()) if self.target is not None else ()

    @property
    def is_birth(self) -> bool:
        return self.sources == (BIRTH,)

    @property
    def form_class(self) -> type:
        return import_string(self.form)

    @property
    def reversible(self) -> bool:
        """Sends, serves and publishes nothing: its performer may take it back for a while."""
        return not self.emits and not self.final and not self.is_birth and self.by.kinds == ("officer",)


def _tuple(value: Any) -> tuple[Any, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def act(
    *,
    source: str | Iterable[str],
    target: str | Sequence[str] | None = None,
    label: Any,
    by: By,
    basis: Sequence[str] = (),
    **more: Any,
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Declare a method as an act from `source` to `target` (none: the state stays; several: the method returns which)."""
    several = target is not None and not isinstance(target, str)
    leads_to: Any = " ".join(str(one) for one in target) if several else target  # type: ignore[union-attr]

    def declare(method: Callable[..., None]) -> Callable[..., None]:
        sources = _tuple(source)
        parts: dict[str, Any] = {key: value if key in KEPT else tuple(value) for key, value in more.items()}
        declared = Act(
            name=method.__name__, label=label, by=by, basis=tuple(basis), sources=sources, target=leads_to, **parts
        )
        goal: Any = RETURN_VALUE(*declared.targets) if several else target
        return transition(field="state", source=list(sources), target=goal, custom={"act": declared})(method)

    return declare


KEPT = {"with_", "form", "example", "row", "final", "personal", "registers", "hands_over"}
