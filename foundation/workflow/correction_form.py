"""What a correction asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from .forms import ActForm


class CorrectionForm(ActForm):
    field = forms.ChoiceField(label=_("Which fact is wrong"))
    value = forms.CharField(label=_("The right value"), widget=forms.Textarea(attrs={"rows": 3}))
    proof = forms.CharField(label=_("How it is proved"), widget=forms.Textarea(attrs={"rows": 3}))

    def prepare(self) -> None:
        names = {name: self.obj._meta.get_field(name).verbose_name for name in self.obj.correctable}
        self.fields["field"].choices = list(names.items())  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "field" in cleaned and "value" in cleaned:
            cleaned["value"] = self._converted(cleaned["field"], cleaned["value"])
        return cleaned

    def _converted(self, name: str, text: str) -> Any:
        """The text as the field keeps it; a value that it cannot hold is named under `value`."""
        try:
            value = self.obj._meta.get_field(name).clean(text, self.obj)
        except ValidationError as error:
            self.add_error("value", error)
            return text
        if value == getattr(self.obj, name):
            self.add_error("value", _("This is what the record says already."))
        return value
