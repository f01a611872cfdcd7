"""What the acts of enforcement ask for."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Agency, AgencyKind, Region
from foundation.subjects.models import Enterprise
from foundation.workflow.forms import ActForm

from .photographs import PhotographsField
from .states import ClueSource, SourceCategory

LONG = forms.Textarea(attrs={"rows": 4})
A_VALUE = {"max_digits": 12, "decimal_places": 4, "min_value": 0}


class ReasonsForm(ActForm):
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class RegisterLeadForm(ActForm):
    source = forms.ChoiceField(label=_("Source"), choices=ClueSource)
    category = forms.ChoiceField(label=_("Source category"), choices=SourceCategory)
    title = forms.CharField(label=_("Title"), max_length=200)
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    enterprise = forms.ModelChoiceField(Enterprise.objects.all(), label=_("Enterprise"), required=False)
    region = forms.ModelChoiceField(Region.objects.all(), label=_("Region"))
    discovered_at = forms.DateTimeField(label=_("Discovered at"))
    origin = forms.CharField(label=_("Matter it came from"), max_length=64, required=False)
    agency = forms.ModelChoiceField(
        Agency.objects.filter(kind__in=[AgencyKind.ECO, AgencyKind.UM, AgencyKind.HC]), required=False,
        label=_("Agency in charge"),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.asked.by.kind == "system" and not cleaned.get("agency"):
            self.add_error("agency", _("Name the agency that is in charge by the responsibility list."))
        if (found := cleaned.get("discovered_at")) and found > self.asked.at:
            self.add_error("discovered_at", _("A lead is discovered before it is registered."))
        return cleaned


class ReceiveForm(ActForm):
    """A matter that came with another authority's letter."""

    source = forms.ChoiceField(
        label=_("Source"), choices=[(one.value, one.label) for one in (ClueSource.TRANSFER_IN, ClueSource.SUPERIOR)]
    )
    category = forms.ChoiceField(label=_("Source category"), choices=SourceCategory)
    title = forms.CharField(label=_("Title"), max_length=200)
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    enterprise = forms.ModelChoiceField(Enterprise.objects.all(), label=_("Enterprise"), required=False)
    region = forms.ModelChoiceField(Region.objects.all(), label=_("Region"))
    received_at = forms.DateTimeField(label=_("Received at"))
    origin_authority = forms.CharField(label=_("Authority that handed it over"), max_length=100)
    origin_letter = forms.CharField(label=_("Number of its letter"), max_length=60)
    origin = forms.CharField(label=_("Matter there"), max_length=64, required=False)
    agency = forms.ModelChoiceField(Agency.objects.all(), label=_("Agency in charge"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.asked.by.kind == "system" and not cleaned.get("agency"):
            self.add_error("agency", _("Name the agency that receives it."))
        if (found := cleaned.get("received_at")) and found > self.asked.at:
            self.add_error("received_at", _("A letter is received before it is registered."))
        return cleaned


class AcceptLeadForm(ActForm):
    note = forms.CharField(label=_("How the lead will be checked"), widget=LONG)


class EnterpriseForm(ActForm):
    enterprise = forms.ModelChoiceField(Enterprise.objects.all(), label=_("Enterprise"))


class RefuseFilingForm(ActForm):
    """One of the four conditions of filing is missing (MEE30 art. 18)."""

    reason_code = forms.ChoiceField(
        label=_("Missing condition"),
        choices=[
            ("NO_EVIDENCE", _("No initial evidence of an unlawful act")),
            ("NO_PENALTY", _("No penalty may lie")),
            ("NO_JURISDICTION", _("No jurisdiction")),
            ("TIME_BARRED", _("Time-barred")),
        ],
    )
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class HandOverForm(ActForm):
    receiver = forms.ModelChoiceField(Agency.objects.all(), label=_("Receiving authority"))
    reasons = forms.CharField(label=_("Why it is in charge"), widget=LONG)


class OnSiteForm(ActForm):
    """What every on-site record must say (REV24); a covert check meets nobody and shows nothing."""

    place = forms.CharField(label=_("Place"), max_length=200)
    started_at = forms.DateTimeField(label=_("Started at"))
    ended_at = forms.DateTimeField(label=_("Ended at"))
    weather = forms.CharField(label=_("Weather"), max_length=60)
    covert = forms.BooleanField(label=_("Covert inspection"), required=False)
    person = forms.CharField(label=_("Person on site"), max_length=60, required=False)
    person_identity = forms.CharField(
        label=_("Identity and post of the person on site"), max_length=120, required=False
    )
    certificates_shown = forms.BooleanField(label=_("Enforcement certificates shown"), required=False)
    rights_told = forms.BooleanField(
        label=_("Told of the right to ask for recusal and of the duty to cooperate"), required=False
    )
    permits = forms.CharField(label=_("Environmental assessment, acceptance and permit"), widget=LONG)
    production_status = forms.CharField(label=_("Production status"), widget=LONG)
    facility_status = forms.CharField(label=_("Status of the facilities"), widget=LONG)
    findings = forms.CharField(label=_("Findings"), widget=LONG)
    sampling = forms.CharField(label=_("Sampling and photographs"), widget=LONG)
    refusal_note = forms.CharField(label=_("Note of refusal to sign"), required=False, widget=LONG)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("started_at"), cleaned.get("ended_at")
        if start and end and end < start:
            self.add_error("ended_at", _("An inspection ends after it started."))
        if end and end > self.asked.at:
            self.add_error("ended_at", _("The record is made when the inspection has ended."))
        if not cleaned.get("covert"):
            self._openly(cleaned)
        return cleaned

    def _openly(self, cleaned: dict[str, Any]) -> None:
        for name in ("person", "person_identity", "certificates_shown", "rights_told"):
            if name not in self.errors and not cleaned.get(name):
                self.add_error(name, _("An open inspection needs this; a covert one is marked as covert."))


class InspectionForm(OnSiteForm):
    lead = forms.ModelChoiceField(None, label=_("Lead"))
    photographs = PhotographsField(label=_("Photographs"), required=False)

    field_order = ("lead",)

    def prepare(self) -> None:
        from .models import Lead

        self.narrow("lead", Lead.objects.visible_to(self.asked.by))

    def clean_photographs(self) -> list[dict[str, Any]]:
        photographs = self.cleaned_data["photographs"]
        if any(one["taken_at"] and one["taken_at"] > self.asked.at for one in photographs):
            raise ValidationError(_("A photograph is taken before the record is made."))
        return photographs


class InterviewForm(ActForm):
    person = forms.CharField(label=_("Person interviewed"), max_length=60)
    post = forms.CharField(label=_("Post"), max_length=60)
    place = forms.CharField(label=_("Place"), max_length=200)
    started_at = forms.DateTimeField(label=_("Started at"))
    ended_at = forms.DateTimeField(label=_("Ended at"))
    identity_checked = forms.BooleanField(label=_("Identity checked"))
    rights_told = forms.BooleanField(label=_("Told of the right to ask for recusal and to state and defend"))
    questions = forms.CharField(label=_("Questions, one a line"), widget=LONG)
    answers = forms.CharField(label=_("Answers, one a line"), widget=LONG)
    fault = forms.CharField(label=_("Subjective fault, as the person states it"), widget=LONG)
    service_address = forms.CharField(label=_("Address for service"), max_length=200)
    refusal_note = forms.CharField(label=_("Note of refusal to sign"), required=False, widget=LONG)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("started_at"), cleaned.get("ended_at")
        if start and end and not start <= end <= self.asked.at:
            self.add_error("ended_at", _("An interview ends after it started, and is recorded when it has ended."))
        questions, answers = cleaned.get("questions"), cleaned.get("answers")
        if questions and answers and len(_lines(questions)) != len(_lines(answers)):
            self.add_error("answers", _("Write one line for each question."))
        return cleaned


def _lines(text: str | None) -> list[str]:
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


class SampleForm(ActForm):
    item = forms.CharField(label=_("Object or sample"), max_length=200)
    quantity = forms.CharField(label=_("Quantity"), max_length=60)
    packaging = forms.CharField(label=_("Packaging and seal"), max_length=120)
    proves = forms.CharField(label=_("What it proves"), max_length=300)
    provider = forms.CharField(label=_("Provided by"), max_length=120)


class ReportForm(ActForm):
    lead = forms.ModelChoiceField(None, label=_("Lead"))
    body = forms.CharField(label=_("Monitoring body"), max_length=120)
    report_number = forms.CharField(label=_("Report number"), max_length=60)
    cma_number = forms.CharField(label=_("CMA mark number"), max_length=40)
    point = forms.CharField(label=_("Sampling point"), max_length=60)
    sampled_at = forms.DateTimeField(label=_("Sampled at"))
    received_on = forms.DateField(label=_("Received on"))
    pollutant = forms.CharField(label=_("Pollutant"), max_length=60)
    measured = forms.DecimalField(label=_("Measured value"), **A_VALUE)
    permitted = forms.DecimalField(label=_("Permitted value"), **A_VALUE)
    unit = forms.CharField(label=_("Unit"), max_length=20)

    prepare = InspectionForm.prepare

    def clean_received_on(self) -> Any:
        if self.cleaned_data["received_on"] > self.asked.on:
            raise ValidationError(_("A report is received on the day of the act or before."))
        return self.cleaned_data["received_on"]

    def clean(self) -> dict[str, Any]:
        """Only a result above the permitted value asks for an order to correct (MEP28 art. 8)."""
        cleaned = super().clean()
        received, sampled = cleaned.get("received_on"), cleaned.get("sampled_at")
        if received and sampled and timezone.localdate(sampled) > received:
            self.add_error("sampled_at", _("A sample is taken before its report is received."))
        values = cleaned.get("measured"), cleaned.get("permitted")
        over = None not in values and values[0] > values[1]
        return {**cleaned, "order_from": received if over else None}


class TellResultForm(ActForm):
    told_to = forms.CharField(label=_("Told to"), max_length=60)
