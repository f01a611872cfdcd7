"""The order to correct."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from enforcement.forms import OnSiteForm
from enforcement.models import Lead, MonitoringReport
from foundation.workflow.forms import ActForm

from .base import LONG, ViolationField


class OrderForm(ActForm):
    lead = forms.ModelChoiceField(None, label=_("Lead"))
    report = forms.ModelChoiceField(None, label=_("Monitoring report"), required=False)
    violation = ViolationField()
    conduct_on = forms.DateField(label=_("Conduct on"))
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    articles = forms.CharField(label=_("Articles violated"), widget=LONG)
    correction = forms.CharField(label=_("Required correction"), widget=LONG)
    deadline = forms.CharField(label=_("Term of correction"), max_length=120)

    def prepare(self) -> None:
        self.narrow("lead", Lead.objects.visible_to(self.asked.by).exclude(enterprise=None))
        self.narrow("report", MonitoringReport.objects.visible_to(self.asked.by))

    def clean_conduct_on(self) -> date:
        if self.cleaned_data["conduct_on"] > self.asked.on:
            raise forms.ValidationError(gettext("The conduct cannot lie in the future."))
        return self.cleaned_data["conduct_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        report, lead = cleaned.get("report"), cleaned.get("lead")
        if report and lead and report.lead_id != lead.pk:
            self.add_error("report", gettext("This report belongs to another lead."))
        return cleaned


class ReinspectionForm(OnSiteForm):
    """The same record as of any inspection, mostly covert (MEP28 art. 10)."""
