"""Restriction and suspension of production."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import of_the_case
from cases.forms import LONG
from cases.forms.base import refuse_bare_catch_all
from cases.measures.law import extension, longest
from cases.measures.states import EndReason, RestrictionKind
from cases.models import Case
from enforcement.forms import OnSiteForm
from foundation.documents.citation import numeral
from foundation.law import api as law
from foundation.law.certainty import marked
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm
from foundation.workflow.service import ServiceForm


def grounds(*measures: str) -> Any:
    return lambda: [
        (rule.code, marked(rule)) for rule in law.rules("restriction_ground") if rule.body["measure"] in measures
    ]


class RestrictionForm(CarriedForm):
    """A restriction has a term, a suspension lasts until it is lifted (MEP30 art. 15)."""

    carried = {"facts": of_the_case}

    case = forms.ModelChoiceField(None, label=_("Case"))
    kind = forms.ChoiceField(label=_("Kind"), choices=RestrictionKind)
    ground = forms.ChoiceField(label=_("Ground"), choices=grounds("RESTRICT", "SUSPEND"))
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    scope = forms.CharField(label=_("Scope: which lines, which load"), widget=LONG)
    months = forms.IntegerField(label=_("Months (only for a restriction)"), min_value=1, required=False)

    def prepare(self) -> None:
        self.narrow("case", Case.objects.visible_to(self.asked.by))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        refuse_bare_catch_all(self, "facts")
        return cleaned

    def clean_ground(self) -> str:
        ground, kind = self.cleaned_data["ground"], self.cleaned_data.get("kind")
        if kind and law.in_force(ground, on=self.asked.on).body["measure"] != kind:
            raise forms.ValidationError(gettext("This ground belongs to the other kind of measure."))
        return ground

    def clean_months(self) -> int | None:
        months, most = self.cleaned_data["months"], longest("restrict-term", self.asked.on)
        restricts = self.cleaned_data.get("kind") == RestrictionKind.RESTRICT
        if restricts and not (months and months <= most):
            raise forms.ValidationError(gettext("A restriction lasts one to %(most)d months.") % {"most": most})
        return months if restricts else None


class RestrictionDecisionForm(ActForm):
    hearing = forms.CharField(label=_("How the party was heard, and the answer"), widget=LONG)
    lifting = forms.CharField(label=_("How it is lifted"), widget=LONG)

    def prepare(self) -> None:
        days = numeral(law.limit("restrict-completion", on=self.asked.on).quantity)
        self.fields[
            "lifting"
        ].initial = f"整改任务完成后{days}个工作日内，将整改任务完成情况和监测报告、用能情况等报我局备案，自报送备案之日起解除。"


class RestrictionServiceForm(ServiceForm):
    """Only a restriction has a term; it runs from here."""

    def clean(self) -> dict[str, Any]:
        restricts = self.obj.kind == RestrictionKind.RESTRICT
        return {**super().clean(), "term_from": self.asked.at if restricts else None}


class RestrictionExtensionForm(ActForm):
    months = forms.IntegerField(label=_("Months"), min_value=1)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)

    def clean_months(self) -> int:
        months, most = self.cleaned_data["months"], extension("restrict-term", self.asked.on)
        if months > most:
            raise forms.ValidationError(gettext("At most %(most)d months more.") % {"most": most})
        return months


class PlanForm(ActForm):
    plan = forms.CharField(label=_("Plan: measures, dates, who answers for it"), widget=LONG)
    published = forms.CharField(label=_("Where the party published it"), max_length=300)


class FinishedForm(ActForm):
    finished_on = forms.DateField(label=_("Finished on"))

    def clean_finished_on(self) -> date:
        day = self.cleaned_data["finished_on"]
        if not timezone.localdate(self.obj.served_at) <= day <= self.asked.on:
            raise forms.ValidationError(gettext("Between the service of the decision and today."))
        return day


class CompletionForm(ActForm):
    report = forms.CharField(label=_("Report of completion"), widget=LONG)
    monitoring = forms.CharField(label=_("Monitoring results"), widget=LONG)
    usage = forms.CharField(label=_("Data of electricity, water and other usage"), widget=LONG)


class FollowUpForm(OnSiteForm):
    found_again = forms.BooleanField(label=_("The same unlawful act was found again"), required=False)


class EndedForm(ActForm):
    end_reason = forms.ChoiceField(label=_("Why it ended by itself"), choices=EndReason)
    reasons = forms.CharField(label=_("Proof"), widget=LONG)


class ClosureForm(ActForm):
    closure_ground = forms.ChoiceField(label=_("Ground"), choices=grounds("CLOSURE"))
    government = forms.CharField(label=_("Government that decides"), max_length=120)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)
