"""Deciding."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import of_the_agency, of_the_object
from cases.law import leads_to_listing, lies_outside_the_band
from cases.penalties import kind_label, proposed
from foundation.clocks.queries import has_run_out
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm

from .base import LONG, choices_of
from .penalty import PenaltyForm


class DecisionForm(CarriedForm, PenaltyForm):
    """No heavier than notified: a defence must not make it worse (APL 45)."""

    carried = {"discretion": of_the_object("discretion"), "bank": of_the_agency("bank")}

    hearing = forms.CharField(label=_("How the party was heard, and the answer"), widget=LONG)
    bank = forms.CharField(label=_("Bank and account for the payment"), max_length=200, required=False)
    correction = forms.CharField(label=_("Order to correct in this decision"), widget=LONG, required=False)
    correction_term = forms.CharField(label=_("Term of correction"), max_length=120, required=False)

    def clean_fine(self) -> Any:
        return self._no_heavier(super().clean_fine(), self.obj.proposed_fine)

    def clean_confiscation(self) -> Any:
        return self._no_heavier(self.cleaned_data["confiscation"], self.obj.proposed_confiscation)

    def clean_others(self) -> list[str]:
        types, told = self.cleaned_data["others"], {one["type"] for one in self.obj.proposed_others}
        if untold := [kind_label(one) for one in types if one not in told] if self._was_told() else []:
            raise forms.ValidationError(
                gettext("The party was not told of: %(kinds)s; that needs a new prior notice.")
                % {"kinds": ", ".join(untold)}
            )
        return types

    def _was_told(self) -> bool:
        return bool(proposed(self.obj).types)

    def _no_heavier(self, sum_: Any, told: Any) -> Any:
        if sum_ is not None and self._was_told() and sum_ > (told or 0):
            raise forms.ValidationError(
                gettext("The party was told of %(sum)s yuan; a heavier fine needs a new prior notice.")
                % {"sum": f"{told or 0:,}"}
            )
        return sum_

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not (cleaned.get("bank") or (cleaned.get("fine") is None and cleaned.get("confiscation") is None)):
            self.add_error("bank", gettext("Whoever has to pay is told where."))
        if cleaned.get("correction") and not cleaned.get("correction_term"):
            self.add_error("correction_term", gettext("Until when it is to be corrected."))
        if lies_outside_the_band(cleaned.get("trace") or {}, self.asked.on) and self.obj.discussed_at is None:
            self.add_error(
                "fine", gettext("A fine outside the proposed band needs a collective discussion first (F7).")
            )
        listed = leads_to_listing(self.obj.violation, self.obj.conduct_on, self.asked.on)
        return {**cleaned, "listing_from": self.asked.at if listed else None}


class NoPenaltyForm(ActForm):
    ground = forms.ChoiceField(label=_("Ground"), choices=choices_of("no_penalty_ground"))
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)
    education = forms.CharField(label=_("How the party was instructed"), widget=LONG)
    adverse = forms.BooleanField(label=_("The decision is adverse to the party"), required=False)

    def clean_adverse(self) -> bool:
        if self.cleaned_data["adverse"] and not has_run_out(self.obj.about, "defence", self.asked.at):
            raise forms.ValidationError(
                gettext(
                    "An adverse decision needs a prior notice of no penalty, served, and the end of its term (T19)."
                )
            )
        return self.cleaned_data["adverse"]
