"""Closing and archiving."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.closing_facts import ground_fault
from cases.states import ClosingGround
from foundation.workflow.forms import ActForm

from .base import LONG


class GivenBackForm(ActForm):
    criminal_fine_on = forms.DateField(label=_("Criminal fine against the party, of"), required=False)
    outcome_on = forms.DateField(label=_("Outcome of"), required=False)


class ClosingForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground for closing"), choices=ClosingGround)
    remedies = forms.CharField(label=_("Reconsideration and litigation"), widget=LONG)
    execution = forms.CharField(label=_("Execution and confiscated goods"), widget=LONG)
    rectification = forms.CharField(label=_("Rectification"), widget=LONG)
    reasons = forms.CharField(label=_("Reasons, for another ground"), widget=LONG, required=False)

    def clean_ground(self) -> str:
        ground = self.cleaned_data["ground"]
        if fault := ground_fault(self.obj, ground):
            raise forms.ValidationError(fault)
        return ground

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("ground") == ClosingGround.OTHER and not cleaned.get("reasons"):
            self.add_error("reasons", gettext("Say why the case is closed."))
        return cleaned


class ArchiveForm(ActForm):
    volume = forms.CharField(label=_("File number"), max_length=60)
    retention = forms.ChoiceField(
        label=_("Retention"),
        choices=[("permanent", _("Permanent")), ("30", _("30 years")), ("10", _("10 years")), ("5", _("5 years"))],
    )
