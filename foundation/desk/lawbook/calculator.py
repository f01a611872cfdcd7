"""The calculator on the page of a time limit: the same computation as `manage.py explain_deadline`."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.clocks.due import Span
from foundation.clocks.errors import ClockError
from foundation.clocks.explain import Explained, explain
from foundation.clocks.lengths import in_words
from foundation.clocks.written import span_of
from foundation.law.api import NotInForce
from foundation.law.terms import TimeLimit


class DeadlineForm(forms.Form):
    """When the limit ends: its start, excluded time, and how many of its extensions were given."""

    start = forms.DateField(label=_("Day of the event"), widget=forms.DateInput(attrs={"type": "date"}))
    paused = forms.CharField(
        label=_("Excluded time"), required=False, max_length=400,
        help_text=_("First and last day, such as 2026-09-18..2026-10-12; several with a space between."),
    )  # fmt: skip
    extended = forms.TypedChoiceField(label=_("Extensions given"), coerce=int, empty_value=0, required=False)

    def __init__(self, *args: Any, limit: TimeLimit, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.limit, self.explained = limit, None
        if limit.unit == "H":
            widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
            self.fields["start"] = forms.DateTimeField(label=_("Instant of the event"), widget=widget)
        if limit.extensions:
            self.fields["extended"].choices = list(_choices(limit))
        else:
            del self.fields["extended"]

    def clean_paused(self) -> list[Span]:
        words = re.split(r"[\s,，、]+", self.cleaned_data["paused"].strip())
        try:
            return [span_of(word) for word in words if word]
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "start" in cleaned and "paused" in cleaned:
            self.explained = self._explain(cleaned)
        return cleaned

    def _explain(self, cleaned: dict[str, Any]) -> Explained | None:
        given = self.limit.extensions[: cleaned.get("extended") or 0]
        try:
            return explain(self.limit.code, cleaned["start"], paused=cleaned["paused"], extended=given)
        except (ClockError, NotInForce) as error:
            self.add_error("start" if isinstance(error, NotInForce) else "paused", str(error))
            return None


def _choices(limit: TimeLimit) -> Any:
    yield 0, _("none")
    for number in range(1, len(limit.extensions) + 1):
        yield number, ", ".join(in_words(one) for one in limit.extensions[:number])


def calculator(limit: TimeLimit, asked: Any) -> DeadlineForm:
    """The form as asked; not yet asked, with today as the start."""
    if "start" in asked:
        return DeadlineForm(asked, limit=limit)
    now = timezone.localtime()
    return DeadlineForm(limit=limit, initial={"start": now if limit.unit == "H" else now.date()})
