"""Entered data in words: what a draft, an approved act or a record says."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from foundation.agencies.actor import Actor
from foundation.workflow.act import Act
from foundation.workflow.asked import Asked

from .display import shown


def values(act: Act, obj: Any, asked: Asked, data: dict[str, Any]) -> list[tuple[str, str]]:
    """Each field's label and its value."""
    form = act.form_class(data, obj=obj, asked=asked)
    fields = ((name, one) for name, one in form.fields.items() if name in data)
    return [(str(one.label or name), in_words(one, data[name], asked.by)) for name, one in fields]


def in_words(one: forms.Field, raw: Any, by: Actor) -> str:
    """A raw value as its field means it: the row, the label of a choice, the date; else as it was entered."""
    if raw in (None, "", []):
        return shown(None)
    if isinstance(one, forms.ModelChoiceField):
        return _rows(one, raw, by)
    try:
        return _labelled(one, one.to_python(raw))
    except (ValidationError, TypeError, ValueError):
        return shown(raw)


def _rows(one: forms.ModelChoiceField, raw: Any, by: Actor) -> str:
    """The rows meant, among all that this officer may see: the form narrows to what can be chosen now."""
    rows = one.queryset.model._default_manager
    rows = rows.visible_to(by) if hasattr(rows, "visible_to") else rows.all()
    field = one.to_field_name or "pk"
    try:
        found = list(rows.filter(**{f"{field}__in": raw if isinstance(raw, list) else [raw]}))
    except (ValidationError, TypeError, ValueError):
        found = []
    return shown(found or raw)


def _labelled(one: forms.Field, value: Any) -> str:
    if isinstance(one, forms.ChoiceField):
        labels = {str(key): label for key, label in one.choices}
        many = value if isinstance(value, list) else [value]
        return shown([str(labels.get(str(each), each)) for each in many])
    if isinstance(one, forms.JSONField):
        return shown([_line(each) for each in value] if isinstance(value, list) else _line(value))
    return shown(value)


def _line(value: Any) -> str:
    """A line of a list, without the digests that say nothing to a reader."""
    if not isinstance(value, dict):
        return shown(value)
    return " · ".join(shown(part) for name, part in value.items() if part and name != "sha256")
