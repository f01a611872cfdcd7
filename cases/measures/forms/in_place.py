"""Performance in place of the party."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import A_SUM, LONG
from cases.models import Case, CorrectionOrder
from cases.states import OrderState
from foundation.workflow.forms import ActForm


class InPlaceForm(ActForm):
    """For a duty from an order to correct, or from the decision of the case."""

    case = forms.ModelChoiceField(None, label=_("Case"))
    order = forms.ModelChoiceField(None, label=_("Order to correct (none: the decision)"), required=False)
    duty = forms.CharField(label=_("Duty that the party did not perform"), widget=LONG)
    performer = forms.CharField(label=_("Who performs"), max_length=120)
    manner = forms.CharField(label=_("Method"), widget=LONG)
    begins_on = forms.DateField(label=_("Begins on"))
    cost = forms.DecimalField(label=_("Estimated cost (yuan)"), **A_SUM)

    def prepare(self) -> None:
        self.narrow("case", Case.objects.visible_to(self.asked.by))
        binding = [OrderState.SERVED, OrderState.REFUSED]
        self.narrow("order", CorrectionOrder.objects.visible_to(self.asked.by).filter(state__in=binding))

    def clean_begins_on(self) -> date:
        if self.cleaned_data["begins_on"] <= self.asked.on:
            raise forms.ValidationError(gettext("A day after the decision: the party is asked first."))
        return self.cleaned_data["begins_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        case, order = cleaned.get("case"), cleaned.get("order")
        if case and order and order.lead_id != case.lead_id:
            self.add_error("order", gettext("This order belongs to another case."))
        elif case and not order and case.served_at is None:
            self.add_error("order", gettext("The case has no decision that was served: name the order."))
        return cleaned


class DemandForm(ActForm):
    demand = forms.CharField(label=_("What the party is asked to perform, until when"), widget=LONG)


class CarriedOutForm(ActForm):
    outcome = forms.CharField(label=_("What was done"), widget=LONG)
    final_cost = forms.DecimalField(label=_("Cost (yuan)"), **A_SUM)
    signed_by = forms.CharField(label=_("Signed by performer, party or witnesses"), max_length=200)
    not_by_night = forms.BooleanField(label=_("It was not carried out at night (ACL art. 43)"))
    residents_supplied = forms.BooleanField(
        label=_("Residents' water, electricity, heat and gas were not cut to compel the party (ACL art. 43)")
    )


class PerformedForm(ActForm):
    outcome = forms.CharField(label=_("How the party performed"), widget=LONG)


class CostForm(ActForm):
    amount = forms.DecimalField(label=_("Cost paid (yuan)"), **A_SUM)
    receipt_number = forms.CharField(label=_("Receipt number"), max_length=60)

    def clean_amount(self) -> Any:
        if self.cleaned_data["amount"] != self.obj.final_cost:
            raise forms.ValidationError(gettext("The cost is %(sum)s yuan.") % {"sum": f"{self.obj.final_cost:,}"})
        return self.cleaned_data["amount"]
