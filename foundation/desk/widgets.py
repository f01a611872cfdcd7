"""The desk's own widgets: they work without JavaScript and carry no inline script."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.html import format_html, format_html_join

from foundation.agencies.actor import Actor

from .lookups import LOOKUPS, Lookup

SELECT_MAX = 30  # more choices than this are typed, not scrolled through
BOXES_MAX, LINES_SEEN = 20, 6


class DateTimeBox(forms.DateTimeInput):
    input_type = "datetime-local"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%dT%H:%M")


class DateBox(forms.DateInput):
    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")


class Typed(forms.TextInput):
    """A row named by what an officer knows of it (a name, a code), with suggestions as a plain list."""

    def __init__(self, lookup: Lookup, by: Actor, queryset: Any) -> None:
        super().__init__({"autocomplete": "off"})
        self.lookup, self.by, self.queryset = lookup, by, queryset

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        text = super().value_from_datadict(data, files, name)
        found = self.lookup.find(self.queryset, text.strip()) if isinstance(text, str) and text.strip() else None
        return str(found.pk) if found else text

    def format_value(self, value: Any) -> str | None:
        """The row's own words in place of its key."""
        if value in (None, ""):
            return None
        row = self.lookup.find(self.queryset, str(value))
        return self.lookup.text(row) if row else str(value)

    def render(self, name: str, value: Any, attrs: dict[str, Any] | None = None, renderer: Any = None) -> str:
        key = f"list-{name}"
        box = super().render(name, value, {**(attrs or {}), "list": key}, renderer)
        rows = ((self.lookup.text(row),) for row in self.lookup.near(self.queryset, self.by))
        options = format_html_join("", '<option value="{}"></option>', rows)
        return format_html('{}<datalist id="{}">{}</datalist>', box, key, options)


Maker = Callable[[forms.Field, Actor], forms.Widget]
MAKERS: dict[type[forms.Field], Maker] = {}


def draws(field_class: type[forms.Field]) -> Callable[[Maker], Maker]:
    """Register the widget that a stage's own kind of field gets on the desk."""

    def register(maker: Maker) -> Maker:
        MAKERS[field_class] = maker
        return maker

    return register


def dress(form: forms.Form, by: Actor) -> None:
    """Give every field the desk's widget."""
    for field in form.fields.values():
        widget = widget_for(field, by)
        if widget is not None:
            _put_on(field, widget)
        elif isinstance(field.widget, forms.Select) and field.required:
            _begin_empty(field)


def _put_on(field: forms.Field, widget: forms.Widget) -> None:
    widget.is_required = field.required
    widget.attrs.update(field.widget_attrs(widget))
    field.widget = widget
    if isinstance(field, forms.JSONField):  # its rows come and go as they are, not as JSON text
        field.bound_data = lambda data, initial: data
        field.prepare_value = lambda value: value
    if isinstance(field, forms.ChoiceField | forms.ModelChoiceField) and hasattr(widget, "choices"):
        widget.choices = field.choices


def _begin_empty(field: forms.Field) -> None:
    """No choice is made for the officer."""
    choices = list(field.choices)
    if choices and choices[0][0] != "" and len(choices) > 1:
        field.widget.choices = [("", "—"), *choices]


def widget_for(field: forms.Field, by: Actor) -> forms.Widget | None:
    """The widget for a field; none: it keeps its own."""
    for kind in type(field).__mro__:
        if kind in MAKERS:
            return MAKERS[kind](field, by)
    return None


@draws(forms.DateTimeField)
def _moment(field: forms.Field, by: Actor) -> forms.Widget:
    return DateTimeBox()


@draws(forms.DateField)
def _day(field: forms.Field, by: Actor) -> forms.Widget:
    return DateBox()


@draws(forms.DecimalField)
def _number(field: forms.Field, by: Actor) -> forms.Widget:
    return forms.TextInput({"inputmode": "decimal"})


@draws(forms.ModelMultipleChoiceField)
def _rows(field: forms.Field, by: Actor) -> forms.Widget:
    return forms.CheckboxSelectMultiple()


@draws(forms.MultipleChoiceField)
def _choices(field: forms.Field, by: Actor) -> forms.Widget:
    """Boxes to tick; a long list scrolls in itself."""
    many = len(list(field.choices)) > BOXES_MAX
    return forms.SelectMultiple({"size": LINES_SEEN}) if many else forms.CheckboxSelectMultiple()


@draws(forms.ModelChoiceField)
def _row(field: forms.Field, by: Actor) -> forms.Widget | None:
    lookup = LOOKUPS.get(field.queryset.model)
    if lookup is None or (not lookup.always and not field.queryset[SELECT_MAX:].exists()):
        return None
    field.error_messages["invalid_choice"] = lookup.missing
    return Typed(lookup, by, field.queryset)
