"""What a correction asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from foundation.clocks.moments import instant

from .correction import counted_from
from .forms import ActForm
from .models import ActRecord


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
            self._put_right(cleaned)
        return cleaned

    def _put_right(self, cleaned: dict[str, Any]) -> None:
        """The text as the field keeps it; a value that it cannot hold is named under `value`."""
        name = cleaned["field"]
        try:
            cleaned["value"] = self._converted(name, cleaned["value"])
        except ValidationError as error:
            self.add_error("value", error)

    def _converted(self, name: str, text: str) -> Any:
        field = self.obj._meta.get_field(name)
        value = field.clean(field.formfield().clean(text), self.obj)
        if value == getattr(self.obj, name):
            raise ValidationError(_("This is what the record says already."))
        if isinstance(value, date) and any(_later(value, limit) for limit in self._not_after(name)):
            raise ValidationError(
                _("It cannot lie in the future, nor after the act that set a time limit running from it.")
            )
        return value

    def _not_after(self, name: str) -> Iterator[datetime]:
        yield self.asked.at
        acts = [act for act, _limit in counted_from(self.obj, name)]
        records = ActRecord.objects.filter(about=self.obj.about, act__in=acts)
        yield from records.values_list("occurred_at", flat=True)


def _later(value: date, limit: datetime) -> bool:
    return instant(value) > instant(limit)
