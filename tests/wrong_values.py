"""What the form of an act says to input that is missing or of the wrong kind, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django import forms

from foundation.workflow.asked import Asked
from foundation.workflow.declarations import acts_of
from foundation.workflow.forms import ActForm

from .examples import EXAMPLES
from .make import by, later

EMPTY = (None, "", [])


def acts_with_fields(*labels: str) -> list[tuple[str, str]]:
    """(workflow, act) of every example that asks for something."""
    return [(label, name) for label in labels for name in EXAMPLES[label]]


class Asking:
    """The form of one act on one object, at one moment, by the officer of its example."""

    def __init__(self, obj: Any, name: str, *, of: Any = None) -> None:
        example, self.obj, self.act = EXAMPLES[obj._meta.label_lower][name], obj, acts_of(type(obj))[name]
        root = of if of is not None else obj
        self.at: datetime = later(root)
        self.asked = Asked(by(example.who), self.at)
        self.data = example.facts(root, self.at)

    def form(self, **changes: Any) -> ActForm:
        return self.act.form_class({**self.data, **changes}, obj=self.obj, asked=self.asked)

    def named(self, **changes: Any) -> list[str]:
        """The fields at fault."""
        return sorted(self.form(**changes).errors)

    def fields(self) -> dict[str, forms.Field]:
        return self.form().fields

    def missing(self) -> dict[str, list[str]]:
        """For each required field what is named when it is missing."""
        required = [name for name, field in self.fields().items() if field.required]
        return {name: self.named(**{name: None}) for name in required}

    def wrong(self) -> dict[str, set[str]]:
        """For each field what is named for any of the values that it cannot hold."""
        found = {}
        for name, field in self.fields().items():
            for value in values_it_cannot_hold(field):
                found.setdefault(name, set()).update(self.named(**{name: value}) or ["nothing"])
        return found


def values_it_cannot_hold(field: forms.Field) -> Iterator[Any]:
    if isinstance(field, forms.ModelMultipleChoiceField):
        yield from (["x"], [0], "x")
    elif isinstance(field, forms.ModelChoiceField):
        yield from ("x", 0, "00000000000000000000000000000000")
    elif isinstance(field, forms.ChoiceField):
        yield from ("NO_SUCH", "选项")
    elif isinstance(field, forms.DateTimeField | forms.DateField):
        yield from ("yesterday", "2026-02-30", "2026-13-01 10:00")
    elif isinstance(field, forms.DecimalField):
        yield from ("viel", "NaN", "Infinity", "-1", "9" * 40)
    elif isinstance(field, forms.JSONField):
        yield from ("{", 7, [7], [{}], {"a": 1})
    elif isinstance(field, forms.CharField):
        yield "含\x00空字符"
        if field.max_length:
            yield "长" * (field.max_length + 1)
