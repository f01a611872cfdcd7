"""What the registration of evidence asks for."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from enforcement.models import Lead
from enforcement.states import Measure
from foundation.agencies.models import Posting, Role
from foundation.workflow.forms import ActForm
from foundation.workflow.lines import LinesField
from foundation.workflow.service import ServiceForm

LONG = forms.Textarea(attrs={"rows": 4})


class ItemsField(LinesField):
    """[{name, quantity, feature, place}]"""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("name", "quantity", "feature", "place", label=_("Items"), **kwargs)


class ApproveForm(ActForm):
    """The head's approval comes first (MEE30 art. 32)."""

    lead = forms.ModelChoiceField(None, label=_("Lead"))
    facts = forms.CharField(label=_("Facts"), widget=LONG)
    reasons = forms.CharField(label=_("Why it may be lost or hard to get later"), widget=LONG)
    items = ItemsField()
    kept_at = forms.CharField(label=_("Kept at"), max_length=200)

    def prepare(self) -> None:
        self.narrow("lead", Lead.objects.visible_to(self.asked.by).exclude(enterprise=None))


class UrgentForm(ApproveForm):
    """In an emergency on approval by message; the papers follow within 24 hours."""

    approver = forms.ModelChoiceField(None, label=_("Head who approved by message"))
    approved_at = forms.DateTimeField(label=_("Approved at"))
    channel = forms.CharField(label=_("By which message"), max_length=120)
    handed_to = forms.CharField(label=_("List handed to, or note of refusal"), max_length=120)

    def prepare(self) -> None:
        super().prepare()
        heads = Posting.objects.valid_on(self.asked.on).filter(role__in=[Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD])
        self.narrow("approver", heads.filter(agency=self.asked.by.agency))

    def clean_approved_at(self) -> datetime:
        if self.cleaned_data["approved_at"] > self.asked.at:
            raise ValidationError(gettext("The approval comes before the registration."))
        return self.cleaned_data["approved_at"]


class RegisterForm(ServiceForm):
    """Decision and list are handed over on the spot."""

    items = ItemsField()


class PapersForm(ActForm):
    opinion = forms.CharField(label=_("Opinion"), widget=LONG)


class MeasureForm(ActForm):
    measure = forms.ChoiceField(label=_("Measure"), choices=Measure)
    account = forms.CharField(label=_("What was done, with which paper"), widget=LONG)
