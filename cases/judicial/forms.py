"""What the acts of a transfer ask for."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import of_the_case
from cases.forms import LONG, choices_of
from cases.models import Case
from cases.states import STANDS_STILL
from foundation.agencies.models import Agency, AgencyKind
from foundation.subjects.models import NaturalPerson
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm
from foundation.workflow.lines import LinesField


class ReportForm(CarriedForm):
    """The transfer report (移送报告; LINK17 art. 5)."""

    carried = {"facts": of_the_case}

    case = forms.ModelChoiceField(None, label=_("Case"))
    police = forms.ModelChoiceField(Agency.objects.filter(kind=AgencyKind.PS), label=_("Police"))
    supervisor = forms.ModelChoiceField(
        Agency.objects.filter(kind=AgencyKind.PR), label=_("Procuratorate that gets the copy")
    )
    threshold = forms.ChoiceField(label=_("Criminal threshold"), choices=choices_of("crime_threshold"))
    charge = forms.CharField(label=_("Suspected charge"), max_length=200)
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    main_basis = forms.CharField(label=_("Main basis"), widget=LONG)
    suspects = forms.CharField(label=_("Suspects"), widget=LONG)
    people = forms.ModelMultipleChoiceField(None, label=_("Natural persons"), required=False)
    contact = forms.CharField(label=_("Contact"), max_length=60)

    def prepare(self) -> None:
        cases = Case.objects.visible_to(self.asked.by).filter(state__in=STANDS_STILL)
        self.narrow("case", cases)
        self.narrow("people", NaturalPerson.objects.filter(enterprise__cases__in=cases).distinct())

    def clean_case(self) -> Case:
        case = self.cleaned_data["case"]
        if case.transfers.exclude(state__in=["CLOSED", "HEAD_REFUSED"]).exists():
            raise ValidationError(gettext("A transfer of this case is under way."))
        return case


class OpinionForm(ActForm):
    opinion = forms.CharField(label=_("Opinion and reasons"), widget=LONG)


class DeliveryForm(ActForm):
    """What is delivered, to whom, with the copy for the procuratorate (LINK17 art. 6)."""

    materials = LinesField("title", "copies", "form", label=_("List of materials"))
    received_by = forms.CharField(label=_("Received by"), max_length=60)
    copy_to_procuratorate = forms.BooleanField(label=_("A copy went to the procuratorate"))


class AcceptForm(ActForm):
    number = forms.CharField(label=_("Number of the receipt"), max_length=60)
    list_check = forms.CharField(label=_("Check of the list"), widget=LONG)


class CompetentReceiptForm(AcceptForm):
    officer = forms.CharField(label=_("Officer who accepted"), max_length=60)
    badge = forms.CharField(label=_("Badge number"), max_length=40)


class ReferForm(ActForm):
    """The matter is for the police, but for another office (C7)."""

    competent = forms.ModelChoiceField(None, label=_("Competent police"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)
    copy_to_procuratorate = forms.BooleanField(label=_("Copy sent to the procuratorate, the authority told in writing"))

    def prepare(self) -> None:
        police = Agency.objects.filter(kind=AgencyKind.PS)
        self.narrow("competent", police.exclude(pk=self.obj.police_id) if self.obj.police_id else police)


class MissingForm(ActForm):
    missing = forms.CharField(label=_("What is missing"), widget=LONG)


class SupplyForm(ActForm):
    supplied = forms.CharField(label=_("What was supplied, or why it cannot be"), widget=LONG)


class CriminalFilingForm(ActForm):
    number = forms.CharField(label=_("Number of the decision"), max_length=60)


class NonFilingForm(ActForm):
    number = forms.CharField(label=_("Number of the notice"), max_length=60)
    reasons = forms.CharField(label=_("Reasons and legal basis"), widget=LONG)
    returned = forms.CharField(label=_("Returned file"), widget=LONG)
    delivered_on = forms.DateField(label=_("Notice delivered on"))

    def clean_delivered_on(self) -> date:
        if self.cleaned_data["delivered_on"] < self.asked.on:
            raise forms.ValidationError(gettext("The notice is delivered on the day of the decision or after it."))
        return self.cleaned_data["delivered_on"]


class FilingNoticeForm(ActForm):
    received_by = forms.CharField(label=_("Received by"), max_length=60)


class HandoverForm(ActForm):
    items = LinesField("name", "quantity", "feature", "place", label=_("Items"))


class ForProsecutionForm(ActForm):
    prosecution = forms.ModelChoiceField(
        Agency.objects.filter(kind=AgencyKind.PR), label=_("Prosecuting procuratorate")
    )


class IndictmentForm(ActForm):
    number = forms.CharField(label=_("Number of the indictment"), max_length=60)
    charged = forms.CharField(label=_("Who is charged with what"), widget=LONG)
    court = forms.ModelChoiceField(Agency.objects.filter(kind=AgencyKind.COURT), label=_("Court"))


class JudgmentForm(ActForm):
    number = forms.CharField(label=_("Number of the judgment"), max_length=60)
    judgment = forms.CharField(label=_("Judgment"), widget=LONG)
    party_fined = forms.BooleanField(label=_("The party of the administrative case is fined"), required=False)


class ReceiptForm(ActForm):
    received_on = forms.DateField(label=_("Received by both sides on"))

    def clean_received_on(self) -> date:
        day, judged = self.cleaned_data["received_on"], timezone.localdate(self.obj.state_since)
        if not judged <= day <= self.asked.on:
            raise ValidationError(
                gettext("A judgment is received between its own day, %(day)s, and today.") % {"day": judged}
            )
        return day


class GivingBackForm(ActForm):
    number = forms.CharField(label=_("Number of the letter"), max_length=60)
    reasons = forms.CharField(label=_("What comes back and why"), widget=LONG)


class ResultForm(ActForm):
    told_to = forms.CharField(label=_("Told to"), max_length=200)
    outcome = forms.CharField(label=_("Result"), widget=LONG)
