"""Merging cases and splitting them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cases.joining import counted_from, faults
from cases.models import Case
from cases.states import BEFORE_THE_REPORT
from foundation.clocks.moments import local_day
from foundation.workflow.forms import ActForm

from .base import LONG
from .filing import ConductForm


class MergeForm(ActForm):
    """Into a case of the same party at the same agency whose investigation has not been reported on: review and notice
    then cover the facts of both."""

    into = forms.ModelChoiceField(None, label=_("Surviving case"))
    related = forms.CharField(label=_("How the facts are related"), widget=LONG)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)

    def prepare(self) -> None:
        others = Case.objects.visible_to(self.asked.by).filter(state__in=BEFORE_THE_REPORT)
        same = others.filter(agency=self.obj.agency_id, enterprise=self.obj.enterprise_id)
        self.narrow("into", same.exclude(pk=self.obj.pk))

    def clean_into(self) -> Case:
        if reasons := faults(self.cleaned_data["into"], self.asked):
            raise forms.ValidationError(reasons)
        return self.cleaned_data["into"]


class SeparateForm(ConductForm):
    """From a case whose investigation has not been reported on; `facts` go, `remaining` stay."""

    case = forms.ModelChoiceField(None, label=_("Case from which it is split off"))
    remaining = forms.CharField(label=_("Facts that stay with that case"), widget=LONG)
    field_order = (
        "case",
        "handler",
        "cause",
        "violation",
        "party_role",
        "role_basis",
        "further_violations",
        "conduct_from",
        "conduct_to",
        "harm",
        "facts",
        "remaining",
    )

    def prepare(self) -> None:
        super().prepare()
        self.narrow("case", Case.objects.visible_to(self.asked.by).filter(state__in=BEFORE_THE_REPORT))

    def clean_case(self) -> Case:
        if reasons := faults(self.cleaned_data["case"], self.asked):
            raise forms.ValidationError(reasons)
        return self.cleaned_data["case"]

    def found_on(self) -> Any:
        case = self.cleaned_data.get("case")
        return local_day(case.lead.discovered_at) if case else self.asked.on

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        case = cleaned.get("case")
        return {**cleaned, "counted_from": counted_from(case) if case else None}


class OtherCaseForm(ActForm):
    """The other case, as the event names it."""

    case = forms.ModelChoiceField(Case.objects.all())


class GivenOffForm(OtherCaseForm):
    facts = forms.CharField()
