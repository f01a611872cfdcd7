"""What the acts on a report ask for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from enforcement.states import SourceCategory
from foundation.agencies.models import Agency, Posting, Region
from foundation.law import api as law
from foundation.subjects.models import Enterprise
from foundation.workflow.forms import ActForm

from .guards import MOST, may_open, rule_is_configured
from .models import Reporter
from .sealing import ReporterField, named_in
from .states import Channel

LONG = forms.Textarea(attrs={"rows": 4})


class Discreet(ActForm):
    """No text may name the reporter. Asked of those alone who may know: to others the refusal would tell a guess right."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if reporter := self.known_reporter(cleaned):
            for name, text in list(cleaned.items()):
                if isinstance(text, str) and named_in(reporter, text):
                    self.add_error(
                        name, gettext("This names the reporter. The identity stands in its sealed part only.")
                    )
        return cleaned

    def known_reporter(self, cleaned: dict[str, Any]) -> Any:
        return self.obj.reporter if may_open(self.obj, self.asked.by, self.asked.at) else None


class IntakeForm(Discreet):
    channel = forms.ChoiceField(label=_("Channel"), choices=Channel)
    received_at = forms.DateTimeField(label=_("Received at"))
    category = forms.ChoiceField(label=_("Source category"), choices=SourceCategory)
    title = forms.CharField(label=_("Title"), max_length=200)
    facts = forms.CharField(label=_("What is reported"), widget=LONG)
    place = forms.CharField(label=_("Place"), max_length=200)
    region = forms.ModelChoiceField(Region.objects.all(), label=_("Region"))
    accused = forms.CharField(label=_("Who is accused"), max_length=200)
    enterprise = forms.ModelChoiceField(Enterprise.objects.all(), label=_("Enterprise, if it is known"), required=False)
    reporter = ReporterField(
        Reporter.objects.none(), label=_("Reporter, if named"), required=False,
        help_text=_("Sealed when the page is sent. What is typed here is not kept before that and shown to nobody afterwards."),
    )  # fmt: skip

    def prepare(self) -> None:
        self.narrow("reporter", Reporter.objects.filter(sealed_by=self.asked.by.posting, report=None))

    def known_reporter(self, cleaned: dict[str, Any]) -> Any:
        return cleaned.get("reporter")

    def clean_received_at(self) -> Any:
        if self.cleaned_data["received_at"] > self.asked.at:
            raise ValidationError(gettext("A report is received before it is taken in."))
        return self.cleaned_data["received_at"]


class ToldForm(Discreet):
    told = forms.CharField(label=_("How and when the reporter was told"), required=False, widget=LONG)

    def clean_told(self) -> str:
        if self.obj.named and not self.cleaned_data["told"]:
            raise ValidationError(gettext("The reporter gave a name and is told: say how and when."))
        return self.cleaned_data["told"]


class RefuseForm(ToldForm):
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class ForwardForm(RefuseForm):
    receiver = forms.ModelChoiceField(Agency.objects.all(), label=_("Receiving authority"))

    field_order = ("receiver", "reasons", "told")

    def clean_receiver(self) -> Agency:
        if self.cleaned_data["receiver"] == self.obj.agency:
            raise ValidationError(gettext("Another authority than the own one."))
        return self.cleaned_data["receiver"]


class FinishForm(Discreet):
    answer = forms.CharField(label=_("What was found and done: the answer to the reporter"), widget=LONG)


class AnswerForm(Discreet):
    told = forms.CharField(label=_("How and when the reporter was told"), widget=LONG)


class LeaveForm(ActForm):
    officer = forms.ModelChoiceField(None, label=_("Officer"))
    reason = forms.CharField(label=_("Reason"), max_length=200)
    until = forms.DateField(label=_("Until"))

    def prepare(self) -> None:
        here = Posting.objects.valid_on(self.asked.on).filter(agency=self.asked.by.agency)
        self.narrow("officer", here.exclude(officer=self.asked.by.officer_id))

    def clean_until(self) -> date:
        if self.cleaned_data["until"] < self.asked.on:
            raise ValidationError(gettext("This day is over."))
        return self.cleaned_data["until"]


class RetaliationForm(Discreet):
    protection = forms.CharField(label=_("What is done to protect the reporter, without saying who it is"), widget=LONG)


class RewardForm(Discreet):
    amount = forms.DecimalField(label=_("Reward (yuan)"), max_digits=18, decimal_places=2, min_value=Decimal("0.01"))
    reasons = forms.CharField(label=_("Reasons, by the local rule"), widget=LONG)

    def clean_amount(self) -> Decimal:
        if missing := rule_is_configured(self.obj, self.asked):
            raise ValidationError(missing)
        most = Decimal(law.setting(MOST, on=self.asked.on))
        if self.cleaned_data["amount"] > most:
            raise ValidationError(gettext("The local rule allows %(most)s yuan at most.") % {"most": f"{most:,}"})
        return self.cleaned_data["amount"]


class VoucherForm(Discreet):
    voucher = forms.CharField(label=_("Number of the payment voucher"), max_length=60)
