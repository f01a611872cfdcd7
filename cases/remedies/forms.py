"""What the acts on a remedy ask for."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.forms import A_SUM, LONG
from cases.models import Case
from foundation.workflow.forms import ActForm

from .attackable import attackable
from .states import OVER, RemedyKind, RemedyResult


class RegisterForm(ActForm):
    case = forms.ModelChoiceField(None, label=_("Case"))
    of = forms.ChoiceField(label=_("Act attacked"), choices=())
    kind = forms.ChoiceField(label=_("Kind"), choices=RemedyKind)
    body = forms.CharField(label=_("Reconsideration body or court"), max_length=120)
    number = forms.CharField(label=_("Number at the body or court"), max_length=60, required=False)
    applied_on = forms.DateField(label=_("Applied for on"))
    claim = forms.CharField(label=_("Claim and reasons of the party"), widget=LONG)

    def prepare(self) -> None:
        cases = Case.objects.visible_to(self.asked.by).exclude(served_at=None)
        self.narrow("case", cases)
        chosen = cases.filter(pk=_key(self.data.get("case") or self.initial.get("case"))).first()
        self.fields["of"].choices = attackable(chosen) if chosen else []  # type: ignore[attr-defined]

    def clean_applied_on(self) -> date:
        if self.cleaned_data["applied_on"] > self.asked.on:
            raise forms.ValidationError(gettext("This day cannot lie in the future."))
        return self.cleaned_data["applied_on"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "case" in self.errors:
            self.errors.pop("of", None)  # without its case no act can be chosen
        if self._pending(cleaned):
            self.add_error("of", gettext("Such a remedy against this act is pending."))
        self._reconsidered_first(cleaned)
        reviewed = cleaned.get("kind") == RemedyKind.RECONSIDERATION
        return {
            **cleaned,
            "after": self._before(cleaned),
            "review_from": cleaned.get("applied_on") if reviewed else None,
        }

    def _reconsidered_first(self, cleaned: dict[str, Any]) -> None:
        """A decision made on the spot is reconsidered before it is sued (ARL 23)."""
        case, sued = cleaned.get("case"), cleaned.get("kind") == RemedyKind.LITIGATION
        if case and case.summary and sued and cleaned.get("of") == case.about and self._before(cleaned) is None:
            self.add_error("kind", gettext("A decision made on the spot is reconsidered before it is sued (ARL 23)."))

    def _pending(self, cleaned: dict[str, Any]) -> bool:
        case, of, kind = cleaned.get("case"), cleaned.get("of"), cleaned.get("kind")
        return bool(case and case.remedies.filter(of=of, kind=kind).exclude(state__in=OVER).exists())

    def _before(self, cleaned: dict[str, Any]) -> Any:
        """The reconsideration that a suit follows."""
        case, of, sued = cleaned.get("case"), cleaned.get("of"), cleaned.get("kind") == RemedyKind.LITIGATION
        return case.remedies.filter(of=of, kind=RemedyKind.RECONSIDERATION).last() if case and sued else None


class CourtDayForm(ActForm):
    """A day on which the body or court acted, after the application, not after today."""

    def past(self, name: str) -> date:
        day = self.cleaned_data[name]
        if not self.obj.applied_on <= day <= self.asked.on:
            raise forms.ValidationError(gettext("A day between the application and today."))
        return day


class CallForm(CourtDayForm):
    """When the copy of the application came: from then the agency's own time to answer runs."""

    copy_received_on = forms.DateField(label=_("Copy and call to answer received on"))

    def clean_copy_received_on(self) -> date | None:
        return self.past("copy_received_on") if self.cleaned_data["copy_received_on"] else None

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        day, sued = cleaned.pop("copy_received_on", None), self.obj.kind == RemedyKind.LITIGATION
        return {**cleaned, "recon_copy_on": None if sued else day, "suit_copy_on": day if sued else None}


class AcceptanceForm(CallForm):
    number = forms.CharField(label=_("Number at the body or court"), max_length=60)
    accepted_on = forms.DateField(label=_("Accepted on"))
    simple = forms.BooleanField(label=_("Simple procedure"), required=False)
    copy_received_on = forms.DateField(label=_("Copy and call to answer received on"), required=False)

    def clean_accepted_on(self) -> date:
        return self.past("accepted_on")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        day, sued, simple = cleaned.get("accepted_on"), self.obj.kind == RemedyKind.LITIGATION, cleaned.get("simple")
        return {
            **cleaned, "instance_from": day if sued else None, "simple_from": day if simple and not sued else None,
            "decision_from": None if sued or simple else day,
        }  # fmt: skip


class DeemedForm(ActForm):
    accepted_on = forms.DateField(label=_("Accepted on"))


class SilenceForm(ActForm):
    lapsed_on = forms.DateField(label=_("Time to decide lapsed on"))


class AnswerForm(ActForm):
    answer = forms.CharField(label=_("Answer: facts, evidence, basis, and what is asked of the body"), widget=LONG)


class OrderForm(ActForm):
    number = forms.CharField(label=_("Number of the order"), max_length=60)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class OutcomeForm(CourtDayForm):
    """The result; a varied decision names the fine that remains."""

    result = forms.ChoiceField(label=_("Result"), choices=RemedyResult)
    outcome_number = forms.CharField(label=_("Number of the decision, judgment or ruling"), max_length=60)
    outcome = forms.CharField(label=_("What was decided, and why"), widget=LONG)
    fine = forms.DecimalField(label=_("Fine as varied (yuan)"), required=False, **A_SUM)
    procedural = forms.BooleanField(label=_("Only for the procedure (ARL 64; ALL 71)"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        varied = cleaned.get("result") == RemedyResult.VARIED
        if varied and cleaned.get("fine") is None and "fine" not in self.errors:
            self.add_error("fine", gettext("Name the fine that remains."))
        return {**cleaned, "fine": cleaned.get("fine") if varied else None}


class ReconsideredForm(OutcomeForm):
    party_received_on = forms.DateField(label=_("Received by the party on"), required=False)

    def clean_party_received_on(self) -> date:
        day = self.cleaned_data["party_received_on"] or self.asked.on
        if not self.obj.applied_on <= day <= self.asked.on:
            raise forms.ValidationError(gettext("A day between the application and today."))
        return day


class JudgedForm(OutcomeForm):
    form = forms.ChoiceField(label=_("Form"), choices=[("JUDGMENT", _("Judgment")), ("RULING", _("Ruling"))])
    served_on = forms.DateField(label=_("Served on both sides by"))

    def clean_served_on(self) -> date:
        return self.past("served_on")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        day, ruling = cleaned.pop("served_on", None), cleaned.pop("form", "") == "RULING"
        return {**cleaned, "judgment_from": None if ruling else day, "ruling_from": day if ruling else None}


class AppealForm(CourtDayForm):
    appellant = forms.ChoiceField(
        label=_("Who appeals"), choices=[("PARTY", _("The party")), ("AGENCY", _("The agency"))]
    )
    body = forms.CharField(label=_("Court of appeal"), max_length=120)
    received_on = forms.DateField(label=_("Received by the court of appeal on"))

    def clean_received_on(self) -> date:
        return self.past("received_on")


class AppealWithdrawnForm(CourtDayForm):
    number = forms.CharField(label=_("Number of the ruling that allows it"), max_length=60)
    served_on = forms.DateField(label=_("Served on both sides by"))

    def clean_served_on(self) -> date:
        return self.past("served_on")


class RemandForm(CourtDayForm):
    number = forms.CharField(label=_("Number of the ruling"), max_length=60)
    body = forms.CharField(label=_("Court of first instance"), max_length=120)
    accepted_on = forms.DateField(label=_("Taken up anew by the first instance on"))
    reasons = forms.CharField(label=_("Why the case is remanded"), widget=LONG)

    def clean_accepted_on(self) -> date:
        return self.past("accepted_on")


class EffectForm(ActForm):
    ended_on = forms.DateField(label=_("Effective on"))


def _key(value: Any) -> Any:
    try:
        return value.pk if isinstance(value, Case) else UUID(str(value))
    except ValueError:
        return None
