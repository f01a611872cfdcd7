"""What the acts on an application for enforcement ask for."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import LONG
from cases.models import Payment
from cases.owed import owed
from cases.states import OWED
from foundation.agencies.models import Agency, AgencyKind
from foundation.clocks.moments import local_day
from foundation.workflow.forms import ActForm

from .window import application_faults


class ApplicationForm(ActForm):
    """The claim to this day; the sums are computed."""

    payment = forms.ModelChoiceField(None, label=_("Payment"))
    court = forms.ModelChoiceField(Agency.objects.filter(kind=AgencyKind.COURT), label=_("Court"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)

    def prepare(self) -> None:
        self.narrow("payment", Payment.objects.visible_to(self.asked.by).filter(state__in=OWED))

    def clean_payment(self) -> Payment:
        payment = self.cleaned_data["payment"]
        if faults := application_faults(payment, self.asked.at):
            raise forms.ValidationError(faults)
        return payment

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if payment := cleaned.get("payment"):
            now = owed(payment, self.asked.on)
            cleaned.update(fine=now.fine, surcharge=now.surcharge)
        return cleaned


class CourtDayForm(ActForm):
    """A day on which the court acted, after the application, not after today."""

    def past(self, name: str) -> date:
        day = self.cleaned_data[name]
        if not local_day(self.obj.born_at) <= day <= self.asked.on:
            raise forms.ValidationError(gettext("A day between the application and today."))
        return day


class AcceptanceForm(CourtDayForm):
    number = forms.CharField(label=_("Number at the court"), max_length=60)
    accepted_on = forms.DateField(label=_("Accepted on"))
    doubtful = forms.BooleanField(
        label=_("The court hears both sides: the decision looks clearly unlawful"), required=False
    )

    def clean_accepted_on(self) -> date:
        return self.past("accepted_on")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        day, doubtful = cleaned.get("accepted_on"), cleaned.pop("doubtful", False)
        return {**cleaned, "ruling_from": None if doubtful else day, "doubt_from": day if doubtful else None}


class RefusalForm(CourtDayForm):
    received_on = forms.DateField(label=_("Ruling received on"))
    reasons = forms.CharField(label=_("Reasons of the court"), widget=LONG)

    def clean_received_on(self) -> date:
        return self.past("received_on")


class RulingForm(ActForm):
    number = forms.CharField(label=_("Number of the ruling"), max_length=60)
    ruling = forms.CharField(label=_("Ruling"), widget=LONG)


class GroundForm(ActForm):
    ground = forms.CharField(label=_("Ground as the ruling names it"), max_length=300)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)
