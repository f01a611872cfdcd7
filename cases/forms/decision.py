"""Deciding."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.law import leads_to_listing
from foundation.workflow.forms import ActForm

from .base import LONG, FineForm, choices_of


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
