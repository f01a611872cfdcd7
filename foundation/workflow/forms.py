"""What an act asks for. The same form serves the page, the API, imports and the demo."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import SimpleLazyObject

from .asked import Asked
from .blanks import fault


class ActForm(forms.Form):
    """A form that knows the object and who asks; the base asks for nothing."""

    def __init__(self, *args: Any, obj: Any, asked: Asked, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.obj, self.asked = obj, asked
        self.prepare()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name, text in list(cleaned.items()):
            if isinstance(text, str) and (unfilled := fault(text)):
                self.add_error(name, unfilled)
        return cleaned

    def narrow(self, name: str, choices: Any) -> None:
        """Offer in the field `name` only these rows: a queryset, or a function that makes it once it is needed."""
        field: Any = self.fields[name]
        if callable(choices):
            field._queryset = SimpleLazyObject(choices)
            field.widget.choices = field.choices
        else:
            field.queryset = choices

    def prepare(self) -> None:
        """Narrow choices to what this officer may see; for subclasses."""
