"""Filing a case and withdrawing it."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import found_of_lead
from cases.law import time_bar, wrong_subject
from enforcement.models import Lead
from foundation.agencies.models import Posting, Role
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm

from .base import LONG, ArticlesField, ViolationField


class ConductForm(ActForm):
    """Which conduct a case is about, and who works on it."""

    handler = forms.ModelChoiceField(None, label=_("Case lead"))
    cause = forms.CharField(label=_("Cause"), max_length=200)
    violation = ViolationField()
    conduct_from = forms.DateField(label=_("Conduct from"))
    conduct_to = forms.DateField(label=_("Conduct until"))
    harm = forms.BooleanField(label=_("Harm to the environment"), required=False)
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    duty_bearer = forms.BooleanField(label=_("The party is the one who carries the duty"), required=False)
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
        self._carries_the_duty(cleaned.pop("duty_bearer", False), cleaned)
        return cleaned

    def _carries_the_duty(self, confirmed: bool, cleaned: dict[str, Any]) -> None:
        violation, end = cleaned.get("violation"), cleaned.get("conduct_to")
        if not confirmed and violation and end and (wrong := wrong_subject(violation, end)):
            said = gettext("For this violation the party is not %(who)s: confirm that the party carries the duty (F2).")
            self.add_error("duty_bearer", said % {"who": wrong})

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
    field_order = ("lead",)

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
