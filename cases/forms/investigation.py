"""Investigating."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.carried import of_the_object
from cases.discretion.forms import WeighedForm
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm

from .base import A_SUM, LONG, choices_of


class SuspendForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground"), choices=choices_of("suspension_ground"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class TerminateForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground"), choices=choices_of("termination_ground"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class BeginInvestigationForm(ActForm):
    certificates_shown = forms.BooleanField(label=_("Enforcement certificates shown"))
    recusal_told = forms.BooleanField(label=_("Told of the right to ask for recusal"))


class ReportOfInvestigationForm(CarriedForm, WeighedForm):
    """The report; the fine that it proposes, if it proposes one, is built up from the factors already."""

    optional = True
    carried = {"facts": of_the_object("facts")}
    facts = forms.CharField(label=_("Facts found"), widget=LONG)
    evidence_summary = forms.CharField(label=_("Evidence and what it proves"), widget=LONG)
    proposal = forms.CharField(label=_("Proposal"), widget=LONG)
    fine = forms.DecimalField(label=_("Proposed fine (yuan)"), required=False, **A_SUM)

    def clean_fine(self) -> Any:
        return self.lawful_fine()
