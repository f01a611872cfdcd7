"""Filing a case and withdrawing it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import found_of_lead
from cases.law import heavier_of, time_bar
from enforcement.models import Lead
from foundation.agencies.models import Posting, Role
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm

from .base import LONG, ArticlesField, ViolationField, choices_of
from .party import PartyForm


class ConductForm(PartyForm):
    """Which conduct a case is about, and who works on it."""

    handler = forms.ModelChoiceField(None, label=_("Case lead"))
    cause = forms.CharField(label=_("Cause"), max_length=200)
    violation = ViolationField()
    further_violations = forms.MultipleChoiceField(
        label=_("Further rules broken by the same act"), choices=choices_of("violation"), required=False,
        help_text=_("One act, one fine: the case is filed under the rule with the highest fine (Code art. 1055)."),
    )  # fmt: skip
    conduct_from = forms.DateField(label=_("Conduct from"))
    conduct_to = forms.DateField(label=_("Conduct until"))
    harm = forms.BooleanField(label=_("Harm to the environment"), required=False)
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    articles = ArticlesField(label=_("Articles presumably violated"))
    reasons = forms.CharField(label=_("Reasons for filing"), widget=LONG)

    def prepare(self) -> None:
        field_officers = [Role.CASE_LEAD, Role.INSPECTOR]
        mine = Posting.objects.valid_on(self.asked.on).filter(agency=self.asked.by.agency)
        self.narrow("handler", mine.filter(role__in=field_officers))

    def found_on(self) -> Any:
        """The day on which the time bar is asked about."""
        return self.asked.on

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        start, end = cleaned.get("conduct_from"), cleaned.get("conduct_to")
        if start and end and end < start:
            self.add_error("conduct_to", gettext("The conduct ends on the day it began or later."))
        elif end:
            self._not_time_barred(end, bool(cleaned.get("harm")))
        if end and cleaned.get("violation") and cleaned.get("further_violations"):
            self._the_heaviest(cleaned["violation"], cleaned["further_violations"], end)
        return cleaned

    def _the_heaviest(self, violation: str, further: list[str], end: Any) -> None:
        if violation in further:
            self.add_error("further_violations", gettext("The rule under which the case is filed is no further one."))
        elif heavier := heavier_of(violation, further, end, self.asked.on):
            said = gettext("%(violation)s threatens the higher fine: file the case under it (Code art. 1055).")
            self.add_error("violation", said % {"violation": heavier})

    def _not_time_barred(self, end: Any, harm: bool) -> None:
        found = self.found_on()
        last = time_bar(end, harm, found)
        if end > self.asked.on:
            self.add_error("conduct_to", gettext("The conduct cannot lie in the future."))
        if found > last:
            self.add_error(
                "conduct_to",
                gettext("Time-barred since %(day)s: a penalty is no longer possible (F9).") % {"day": last},
            )


class FilingForm(CarriedForm, ConductForm):
    """The four conditions of filing (MEE30 art. 18); the facts are those of the inspection."""

    carried = {"facts": found_of_lead}
    lead = forms.ModelChoiceField(None, label=_("Lead"))
    field_order = ("lead", "handler", "cause", "violation", "party_role", "role_basis", "further_violations")

    def prepare(self) -> None:
        super().prepare()
        self.narrow("lead", Lead.objects.visible_to(self.asked.by).filter(state="PRE_CHECK"))

    def clean_lead(self) -> Lead:
        lead = self.cleaned_data["lead"]
        if lead.enterprise is None:
            raise forms.ValidationError(gettext("The lead names no enterprise: correct the lead first."))
        return lead


class WithdrawForm(ActForm):
    condition = forms.CharField(label=_("The condition that was missing"), max_length=200)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)
