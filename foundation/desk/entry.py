"""From a page's form to the plain data that an act is performed with, and back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from foundation.workflow.act import Act
from foundation.workflow.asked import Asked
from foundation.workflow.plain import plain

from .display import shown
from .registry import bench_of
from .widgets import dress


@dataclass
class Line:
    """One field on the page, with what was wrong with it."""

    bound: forms.BoundField
    errors: list[str] = field(default_factory=list)
    fixed: str = ""  # a known fact, shown as text
    texts: list[Any] = field(default_factory=list)  # that may be inserted

    @property
    def is_check(self) -> bool:
        """One box to tick: its label stands beside it."""
        return isinstance(self.bound.field.widget, forms.CheckboxInput)

    @property
    def optional(self) -> bool:
        """What may be left out; a box left open says no, and companions are asked for by the act."""
        return not (self.bound.field.required or self.is_check or self.bound.name == "companions")


def empty(act: Act, obj: Any, asked: Asked, initial: dict[str, Any]) -> forms.Form:
    """The form as it is first opened."""
    return _dressed(act.form_class(obj=obj, asked=asked, initial=initial), obj, act, asked)


def filled(act: Act, obj: Any, asked: Asked, data: dict[str, Any]) -> forms.Form:
    """The form with what was entered."""
    return _dressed(act.form_class(data, obj=obj, asked=asked), obj, act, asked)


def _dressed(form: forms.Form, obj: Any, act: Act, asked: Asked) -> forms.Form:
    for birth in bench_of(obj).births:
        for name in birth.without if birth.act == act.name else ():
            del form.fields[name]
    dress(form, asked.by)
    return form


def read(form: forms.Form, post: Any, files: Any) -> tuple[dict[str, Any], dict[str, list[str]]]:
    """What was entered, as plain data, and what could not be taken (a file that is not what its name says)."""
    data, errors = {}, {}
    for name, one in form.fields.items():
        try:
            data[name] = plain(one.widget.value_from_datadict(post, files, name))
        except ValidationError as error:
            data[name], errors[name] = one.widget.kept(post, name), list(error.messages)
    return data, errors


def lines(form: forms.Form, errors: dict[str, list[str]], fixed: dict[str, Any]) -> list[Line]:
    return [
        Line(bound, errors.get(bound.name, []), shown(fixed[bound.name]) if bound.name in fixed else "")
        for bound in form
    ]
