"""The order to correct."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import found_of_lead
from cases.states import OrderState
from enforcement.forms import OnSiteForm
from enforcement.models import Lead, MonitoringReport
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm

from .base import LONG, ArticlesField, ViolationField
from .party import refuse_wrong_articles


class OrderedForm(ActForm):
    """What each order says."""

    report = forms.ModelChoiceField(None, label=_("Monitoring report"), required=False)
    conduct_on = forms.DateField(label=_("Conduct on"))
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    articles = ArticlesField(label=_("Articles violated"))
    correction = forms.CharField(label=_("Required correction"), widget=LONG)
    deadline = forms.CharField(label=_("Term of correction"), max_length=120)

    def prepare(self) -> None:
        self.narrow("report", MonitoringReport.objects.visible_to(self.asked.by))

    def clean_conduct_on(self) -> date:
        if self.cleaned_data["conduct_on"] > self.asked.on:
            raise forms.ValidationError(gettext("The conduct cannot lie in the future."))
        return self.cleaned_data["conduct_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        report, lead = cleaned.get("report"), self.root(cleaned)
        if report and lead and report.lead_id != lead.pk:
            self.add_error("report", gettext("This report belongs to another lead."))
        if cleaned.get("conduct_on") and (violation := self.violated(cleaned)):
            refuse_wrong_articles(self, violation, cleaned["conduct_on"], penal=False)
        return cleaned

    def violated(self, cleaned: dict[str, Any]) -> str:
        """The code of the violation."""
        return cleaned.get("violation") or ""

    def root(self, cleaned: dict[str, Any]) -> Lead | None:
        """The lead that the order springs from."""
        raise NotImplementedError


class OrderForm(CarriedForm, OrderedForm):
    carried = {"facts": found_of_lead}
    lead = forms.ModelChoiceField(None, label=_("Lead"))
    violation = ViolationField()

    field_order = ("lead", "report", "violation")

    def prepare(self) -> None:
        super().prepare()
        self.narrow("lead", Lead.objects.visible_to(self.asked.by).exclude(enterprise=None))

    def root(self, cleaned: dict[str, Any]) -> Lead | None:
        return cleaned.get("lead")


class SecondOrderForm(OrderedForm):
    """Party and violation are those of the refused order; nothing of it is typed again."""

    follows = forms.ModelChoiceField(None, label=_("Refused order"))

    field_order = ("follows", "report")

    def prepare(self) -> None:
        super().prepare()
        refused = type(self.obj).objects.visible_to(self.asked.by).filter(state=OrderState.REFUSED)
        self.narrow(
            "follows", refused.exclude(followed_by__in=refused.model.objects.exclude(state=OrderState.WITHDRAWN))
        )

    def violated(self, cleaned: dict[str, Any]) -> str:
        return cleaned["follows"].violation if cleaned.get("follows") else ""

    def root(self, cleaned: dict[str, Any]) -> Lead | None:
        return cleaned["follows"].lead if cleaned.get("follows") else None


class DecisionsOrderForm(ActForm):
    """What the decision says of the correction; all else is known of the case."""

    case = forms.ModelChoiceField(None, label=_("Case"))
    correction = forms.CharField(label=_("Required correction"))
    deadline = forms.CharField(label=_("Term of correction"), max_length=120)

    def prepare(self) -> None:
        from cases.models import Case

        self.narrow("case", Case.objects.visible_to(self.asked.by))


class ReinspectionForm(OnSiteForm):
    """The same record as of any inspection, mostly covert (MEP28 art. 10); begun after the order was served."""

    def clean(self) -> dict[str, Any]:
        cleaned, served = super().clean(), self.obj.served_at
        if (start := cleaned.get("started_at")) and served and start < served:
            self.add_error("started_at", gettext("A re-inspection begins after the service of the order."))
        return cleaned


class ObstructionForm(ReinspectionForm):
    obstruction = forms.CharField(
        label=_("How the re-inspection was refused or obstructed, and the proof"), widget=LONG
    )


class CorrectionReportForm(ActForm):
    reported = forms.CharField(label=_("What the party reports, and the proof that it gives"), widget=LONG)
