"""A list whose lines have the same parts: materials, items, speeches."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext


class LinesField(forms.JSONField):
    """A list with the same parts in each line, such as [{title, copies, form}]."""

    parts: tuple[str, ...] = ()

    def __init__(self, *parts: str, **kwargs: Any) -> None:
        self.parts = parts
        super().__init__(**kwargs)

    def clean(self, value: Any) -> list[dict[str, Any]]:
        lines = super().clean(value)
        if not lines and not self.required:
            return []
        if not isinstance(lines, list) or not lines:
            raise ValidationError(gettext("Enter at least one line."))
        for number, line in enumerate(lines, 1):
            if missing := [part for part in self.parts if not isinstance(line, dict) or not line.get(part)]:
                raise ValidationError(
                    gettext("Line %(number)d: %(parts)s is missing.") % {"number": number, "parts": ", ".join(missing)}
                )
        return lines
