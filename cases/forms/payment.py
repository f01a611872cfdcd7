"""The duty to pay."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.law import surcharge
from foundation.workflow.forms import ActForm

from .base import A_SUM


class OpenPaymentForm(ActForm):
    case = forms.ModelChoiceField(None, label=_("Case"))
    decision = forms.CharField(label=_("Decision it executes"), max_length=64)
    fine = forms.DecimalField(label=_("Fine (yuan)"), **A_SUM)

    def prepare(self) -> None:
        from cases.models import Case

        self.narrow("case", Case.objects.visible_to(self.asked.by))


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
