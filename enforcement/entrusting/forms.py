"""What an entrustment asks for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from enforcement.models import Lead, MonitoringReport
from foundation.workflow.forms import ActForm

LONG = forms.Textarea(attrs={"rows": 4})


class EntrustForm(ActForm):
    lead = forms.ModelChoiceField(None, label=_("Lead"))
    kind = forms.ChoiceField(
        label=_("Kind"), choices=[("MONITORING", _("Monitoring or testing")), ("APPRAISAL", _("Appraisal"))]
    )
    body = forms.CharField(label=_("Body entrusted"), max_length=120)
    qualification = forms.CharField(label=_("Qualification"), max_length=200)
    tasks = forms.CharField(label=_("Tasks, one a line"), widget=LONG)
    material = forms.CharField(label=_("Samples and material"), widget=LONG)
    reply_by = forms.DateField(label=_("Report due"))

    def prepare(self) -> None:
        self.narrow("lead", Lead.objects.visible_to(self.asked.by).exclude(enterprise=None))

    def clean_reply_by(self) -> Any:
        if self.cleaned_data["reply_by"] < self.asked.on:
            raise forms.ValidationError(gettext("The report cannot be due before it is asked for."))
        return self.cleaned_data["reply_by"]


class ResultForm(ActForm):
    """A monitoring ends with its report; an appraisal with the expert's opinion."""

    report = forms.ModelChoiceField(None, label=_("Monitoring report"), required=False)
    report_number = forms.CharField(label=_("Report number"), max_length=60)
    approach = forms.CharField(label=_("Method"), max_length=200, required=False)
    conclusion = forms.CharField(label=_("Conclusion"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("report", MonitoringReport.objects.visible_to(self.asked.by).filter(lead=self.obj.lead_id))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        needed, why = ("approach", _("An expert opinion names its method."))
        if self.obj.kind == "MONITORING":
            needed, why = "report", _("Receive the monitoring report first, and name it here.")
        if not cleaned.get(needed) and needed not in self.errors:
            self.add_error(needed, why)
        return cleaned
