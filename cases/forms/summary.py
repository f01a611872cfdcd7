"""Deciding on the spot, and the money collected there."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import found_of_lead
from cases.law import fine_fault, whom
from enforcement.models import Lead
from enforcement.states import LeadState
from foundation.law import api as law
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm

from .base import A_SUM, LONG, ArticlesField, ViolationField
from .party import PartyForm

PAYING = [("BANK", _("At the bank or electronically, within the term")), ("ON_THE_SPOT", _("Collected on the spot"))]


class OnTheSpotForm(CarriedForm, PartyForm):
    """Certain facts and a small fine or a warning (APL 51)."""

    carried = {"facts": found_of_lead}
    conduct_day = "conduct_on"
    field_order = ("lead", "cause", "violation", "party_role", "role_basis")

    lead = forms.ModelChoiceField(None, label=_("Lead"))
    cause = forms.CharField(label=_("Cause"), max_length=200)
    violation = ViolationField()
    conduct_on = forms.DateField(label=_("Conduct on"))
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    articles = ArticlesField(label=_("Articles violated"))
    defence = forms.CharField(label=_("How the party was heard, and the answer"), widget=LONG)
    fine = forms.DecimalField(label=_("Fine (yuan)"), required=False, **A_SUM)
    warning = forms.BooleanField(label=_("Warning"), required=False)
    payment = forms.ChoiceField(label=_("How the fine is paid"), choices=PAYING, required=False)
    place = forms.CharField(label=_("Place"), max_length=200)
    received_by = forms.CharField(label=_("Received by, or note of the refusal to sign"), max_length=200)
    certificates_shown = forms.BooleanField(label=_("Enforcement certificates shown"))

    def prepare(self) -> None:
        checked = Lead.objects.visible_to(self.asked.by).filter(state__in=(LeadState.CLUE, LeadState.PRE_CHECK))
        self.narrow("lead", checked.exclude(enterprise=None))

    def clean_conduct_on(self) -> Any:
        if self.cleaned_data["conduct_on"] > self.asked.on:
            raise forms.ValidationError(gettext("The conduct cannot lie in the future."))
        return self.cleaned_data["conduct_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("lead") and "fine" in cleaned and cleaned.get("conduct_on") and cleaned.get("violation"):
            self._small(cleaned)
        others = [{"type": "WARNING", "text": ""}] if cleaned.pop("warning", False) else []
        return {**cleaned, "others": others}

    def _small(self, cleaned: dict[str, Any]) -> None:
        fine, side = cleaned["fine"], whom(cleaned["lead"].enterprise)
        most = law.amount(f"summary-fine-{side}", on=self.asked.on)
        if fine is None:
            if not cleaned.get("warning"):
                self.add_error("fine", gettext("Name a fine, or a warning."))
        elif fine > most:
            self.add_error(
                "fine",
                gettext("On the spot a fine of at most %(sum)s yuan is decided (APL 51).") % {"sum": f"{most:,}"},
            )
        elif fault := fine_fault(cleaned["violation"], fine, cleaned["conduct_on"], self.asked.on):
            self.add_error("fine", fault)


class ReportedForm(ActForm):
    reported_to = forms.CharField(label=_("Reported to"), max_length=120)


class CollectForm(ActForm):
    """A small fine, one that could hardly be enforced later, or in a remote place at the party's wish (APL 68, 69)."""

    why = forms.ChoiceField(
        label=_("Why on the spot"),
        choices=[
            ("SMALL", _("The fine is small")),
            ("HARD", _("It could hardly be enforced later")),
            ("REMOTE", _("A remote place, and the party asks for it")),
        ],
    )
    receipt_number = forms.CharField(label=_("Number of the official receipt"), max_length=60)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        most = law.amount("cash-fine", on=self.asked.on)
        if self.obj.fine is None:
            self.add_error("why", gettext("No fine was decided."))
        elif cleaned.get("why") == "SMALL" and self.obj.fine > most:
            self.add_error("why", gettext("Small is a fine of at most %(sum)s yuan (APL 68).") % {"sum": f"{most:,}"})
        return cleaned


class HandedInForm(ActForm):
    received_by = forms.CharField(label=_("Received for the agency by"), max_length=120)


class BankedForm(ActForm):
    slip_number = forms.CharField(label=_("Number of the bank slip"), max_length=60)
