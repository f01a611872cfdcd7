"""Telling the party, and hearing it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import of_the_agency
from cases.law import gives_hearing_right
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm
from foundation.workflow.service import ServiceForm

from .base import LONG, choices_of
from .penalty import PenaltyForm


class PriorNoticeForm(CarriedForm, PenaltyForm):
    carried = {"contact": of_the_agency("contact")}

    contact = forms.CharField(label=_("Contact for statement and defence"), max_length=200)


class NoticeServiceForm(ServiceForm):
    """The right to ask for a hearing runs only where the notice gives it."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        right = gives_hearing_right(self.obj, self.asked.on)
        return {**cleaned, "hearing_right_from": self.asked.at if right else None}


class StatementForm(ActForm):
    statement = forms.CharField(label=_("Statement and defence"), widget=LONG)
    answer = forms.CharField(label=_("Re-checked and answered: adopted or not, and why"), widget=LONG)


class DefenceForm(StatementForm):
    """A statement on the penalty itself, with what the party brings forward to show that it is not at fault."""

    no_fault = forms.CharField(label=_("The party's proof that it is not at fault"), required=False, widget=LONG)
    no_fault_answer = forms.CharField(
        label=_("How this proof was verified, and the result"), required=False, widget=LONG
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("no_fault") and not cleaned.get("no_fault_answer"):
            self.add_error("no_fault_answer", gettext("Proof of no fault is verified, and the result is said (F3)."))
        return cleaned


class WaiverForm(ActForm):
    waiver = forms.CharField(label=_("The written waiver: who signed it, when"), widget=LONG)


class NoPenaltyNoticeForm(CarriedForm):
    """Before a decision of no penalty that is adverse to the party (T19)."""

    carried = {"contact": of_the_agency("contact")}

    ground = forms.ChoiceField(label=_("Ground"), choices=choices_of("no_penalty_ground"))
    contact = forms.CharField(label=_("Contact for statement and defence"), max_length=200)
