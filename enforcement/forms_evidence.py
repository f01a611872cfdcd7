"""What entering and excluding an exhibit asks for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.workflow.forms import ActForm

from .evidence_details import DetailsField, OriginalField, details_of
from .states import EvidenceKind, Unusable

LONG = forms.Textarea(attrs={"rows": 3})


class EvidenceForm(ActForm):
    """An exhibit with all that its type must carry (MEE30 art. 26-31); also from before filing or another authority."""

    kind = forms.ChoiceField(label=_("Type of evidence"), choices=EvidenceKind)
    name = forms.CharField(label=_("Name"), max_length=200)
    proves = forms.CharField(label=_("What it proves"), max_length=300, widget=LONG)
    origin = forms.CharField(label=_("Source"), max_length=200)
    provider = forms.CharField(label=_("Provided by"), max_length=120)
    from_agency = forms.CharField(label=_("Gathered by another authority"), max_length=120, required=False)
    taken_at = forms.DateTimeField(label=_("Taken at"))
    inspection = forms.ModelChoiceField(None, label=_("Found at the inspection"), required=False)
    details = DetailsField(label=_("Record that this type must carry"))
    original = OriginalField(label=_("Original (PDF, JPEG or PNG)"), required=False)

    def prepare(self) -> None:
        self.narrow("inspection", self.obj.inspections.all())
        self.fields["details"].types = details_of(self.asked.on)  # type: ignore[attr-defined]

    def clean_taken_at(self) -> datetime:
        if self.cleaned_data["taken_at"] > self.asked.at:
            raise ValidationError(gettext("Evidence is taken before it is entered."))
        return self.cleaned_data["taken_at"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        field = self.fields["details"]
        if "kind" in cleaned and "details" in cleaned:
            try:
                given = field.checked(cleaned["kind"], cleaned["details"], has_file=bool(cleaned.get("original")))  # type: ignore[attr-defined]
            except ValidationError as error:
                self.add_error("details", error)
            else:
                cleaned["details"] = given
        return cleaned


class ExcludeForm(ActForm):
    """An exhibit that may carry no decision."""

    evidence = forms.ModelChoiceField(None, label=_("Evidence"))
    ground = forms.ChoiceField(label=_("Ground"), choices=Unusable)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("evidence", self.obj.evidence.filter(exclusion=None))
