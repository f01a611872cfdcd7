"""What the acts of a case ask for: filing, investigation, review."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from enforcement.forms import OnSiteForm
from enforcement.models import Lead, MonitoringReport
from foundation.agencies.models import Posting, Role
from foundation.law import api as law
from foundation.workflow.forms import ActForm
from foundation.workflow.service import ServiceForm

from .law import fine_fault, gives_hearing_right, leads_to_listing, surcharge, time_bar
from .states import ClosingGround, LegalResult

LONG = forms.Textarea(attrs={"rows": 4})
A_SUM = {"max_digits": 18, "decimal_places": 2, "min_value": 0}


def choices_of(kind: str) -> Any:
    """The rules of a kind as choices, asked when the form is shown."""
    return lambda: [(rule.code, rule.label) for rule in {one.code: one for one in law.rules(kind)}.values()]


class ViolationField(forms.ChoiceField):
    """One of the violations that the law data knows."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(label=_("Violation"), choices=choices_of("violation"), **kwargs)


class FilingForm(ActForm):
    """The four conditions of filing (MEE30 art. 18)."""

    lead = forms.ModelChoiceField(None, label=_("Lead"))
    handler = forms.ModelChoiceField(None, label=_("Case lead"))
    cause = forms.CharField(label=_("Cause"), max_length=200)
    violation = ViolationField()
    conduct_from = forms.DateField(label=_("Conduct from"))
    conduct_to = forms.DateField(label=_("Conduct until"))
    harm = forms.BooleanField(label=_("Harm to the environment"), required=False)
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    articles = forms.CharField(label=_("Articles presumably violated"), widget=LONG)
    reasons = forms.CharField(label=_("Reasons for filing"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("lead", Lead.objects.visible_to(self.asked.by).filter(state="PRE_CHECK"))
        field_officers = [Role.CASE_LEAD, Role.INSPECTOR]
        mine = Posting.objects.valid_on(self.asked.on).filter(agency=self.asked.by.agency)
        self.narrow("handler", mine.filter(role__in=field_officers))

    def clean_lead(self) -> Lead:
        lead = self.cleaned_data["lead"]
        if lead.enterprise is None:
            raise forms.ValidationError(gettext("The lead names no enterprise: correct the lead first."))
        return lead

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("conduct_from"), cleaned.get("conduct_to")
        if start and end and end < start:
            self.add_error("conduct_to", gettext("The conduct ends on the day it began or later."))
        elif end:
            self._not_time_barred(end, bool(cleaned.get("harm")))
        return cleaned

    def _not_time_barred(self, end: Any, harm: bool) -> None:
        last = time_bar(end, harm)
        if end > self.asked.on:
            self.add_error("conduct_to", gettext("The conduct cannot lie in the future."))
        if self.asked.on > last:
            self.add_error(
                "conduct_to",
                gettext("Time-barred since %(day)s: a penalty is no longer possible (F9).") % {"day": last},
            )


class WithdrawForm(ActForm):
    condition = forms.CharField(label=_("The condition that was missing"), max_length=200)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class SuspendForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground"), choices=choices_of("suspension_ground"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class TerminateForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground"), choices=choices_of("termination_ground"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class BeginInvestigationForm(ActForm):
    certificates_shown = forms.BooleanField(label=_("Enforcement certificates shown"))
    recusal_told = forms.BooleanField(label=_("Told of the right to ask for recusal"))


class FineForm(ActForm):
    """A fine inside the range that the law of the conduct's day sets, lighter law considered (F4)."""

    fine = forms.DecimalField(label=_("Fine (yuan)"), **A_SUM)
    discretion = forms.CharField(label=_("Discretion: factors and why"), widget=LONG)

    def clean_fine(self) -> Any:
        fine, case = self.cleaned_data["fine"], self.obj
        if fault := fine_fault(case.violation, fine, case.conduct_on, self.asked.on):
            raise forms.ValidationError(fault)
        return fine


class ReportOfInvestigationForm(ActForm):
    facts = forms.CharField(label=_("Facts found"), widget=LONG)
    evidence_summary = forms.CharField(label=_("Evidence and what it proves"), widget=LONG)
    proposal = forms.CharField(label=_("Proposal"), widget=LONG)


class CaseReviewForm(ActForm):
    jurisdiction = forms.BooleanField(label=_("Jurisdiction holds"))
    party = forms.BooleanField(label=_("The party is the right one"))
    evidence = forms.BooleanField(label=_("Facts are clear and proved"))
    procedure = forms.BooleanField(label=_("Procedure is lawful"))
    law = forms.BooleanField(label=_("The right law is applied"))
    discretion = forms.BooleanField(label=_("Discretion is fitting"))
    opinion = forms.CharField(label=_("Opinion"), widget=LONG)


class ReturnForm(ActForm):
    opinion = forms.CharField(label=_("What is missing"), widget=LONG)


class LegalReviewForm(ActForm):
    result = forms.ChoiceField(label=_("Result"), choices=LegalResult)
    opinion = forms.CharField(label=_("Opinion"), widget=LONG)


class DiscussionForm(ActForm):
    attendees = forms.ModelMultipleChoiceField(None, label=_("Attending without a vote"), required=False)
    place = forms.CharField(label=_("Place"), max_length=200)
    recorder = forms.CharField(label=_("Recorder"), max_length=60)
    opinions = forms.CharField(label=_("Opinions and votes"), widget=LONG)
    conclusion = forms.CharField(label=_("Conclusion"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("attendees", Posting.objects.valid_on(self.asked.on).filter(agency=self.asked.by.agency))


class PriorNoticeForm(FineForm):
    contact = forms.CharField(label=_("Contact for statement and defence"), max_length=200)


class NoticeServiceForm(ServiceForm):
    """The right to ask for a hearing runs only where the notice gives it."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        right = gives_hearing_right(self.obj.proposed_fine, self.asked.on)
        return {**cleaned, "hearing_right_from": self.asked.at if right else None}


class StatementForm(ActForm):
    statement = forms.CharField(label=_("Statement and defence"), widget=LONG)
    answer = forms.CharField(label=_("Re-checked and answered: adopted or not, and why"), widget=LONG)


class WaiverForm(ActForm):
    waiver = forms.CharField(label=_("The written waiver: who signed it, when"), widget=LONG)


class DecisionForm(FineForm):
    """No heavier than notified: a defence must not make it worse (APL 45)."""

    hearing = forms.CharField(label=_("How the party was heard, and the answer"), widget=LONG)
    bank = forms.CharField(label=_("Bank and account for the payment"), max_length=200)

    def clean_fine(self) -> Any:
        fine = super().clean_fine()
        if self.obj.proposed_fine is not None and fine > self.obj.proposed_fine:
            raise forms.ValidationError(
                gettext("The party was told of %(sum)s yuan; a heavier fine needs a new prior notice.")
                % {"sum": f"{self.obj.proposed_fine:,}"}
            )
        return fine

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        listed = leads_to_listing(self.obj.violation, self.obj.conduct_on, self.asked.on)
        return {**cleaned, "listing_from": self.asked.at if listed else None}


class NoPenaltyForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground"), choices=choices_of("no_penalty_ground"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)
    education = forms.CharField(label=_("How the party was instructed"), widget=LONG)


class GivenBackForm(ActForm):
    criminal_fine_on = forms.DateField(label=_("Criminal fine against the party, of"), required=False)
    outcome_on = forms.DateField(label=_("Outcome of"), required=False)


class ClosingForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground for closing"), choices=ClosingGround)
    remedies = forms.CharField(label=_("Reconsideration and litigation"), widget=LONG)
    execution = forms.CharField(label=_("Execution and confiscated goods"), widget=LONG)
    rectification = forms.CharField(label=_("Rectification"), widget=LONG)


class ArchiveForm(ActForm):
    volume = forms.CharField(label=_("File number"), max_length=60)
    retention = forms.ChoiceField(
        label=_("Retention"),
        choices=[("permanent", _("Permanent")), ("30", _("30 years")), ("10", _("10 years")), ("5", _("5 years"))],
    )


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


class OpenPaymentForm(ActForm):
    case = forms.ModelChoiceField(None, label=_("Case"))

    def prepare(self) -> None:
        from .models import Case

        self.narrow("case", Case.objects.visible_to(self.asked.by).exclude(fine=None))


class PaymentForm(ActForm):
    """The whole fine, and the surcharge where it is late."""

    amount = forms.DecimalField(label=_("Fine paid (yuan)"), **A_SUM)
    surcharge = forms.DecimalField(label=_("Surcharge paid (yuan)"), required=False, **A_SUM)
    receipt_number = forms.CharField(label=_("Receipt number"), max_length=60)

    def clean_amount(self) -> Any:
        if self.cleaned_data["amount"] != self.obj.fine:
            raise forms.ValidationError(gettext("The fine is %(sum)s yuan.") % {"sum": f"{self.obj.fine:,}"})
        return self.cleaned_data["amount"]

    def clean_surcharge(self) -> Any:
        paid, due = self.cleaned_data["surcharge"] or 0, surcharge(self.obj, self.asked.at)
        if paid != due:
            raise forms.ValidationError(gettext("The surcharge to this day is %(sum)s yuan.") % {"sum": f"{due:,}"})
        return due
