"""The duty to pay."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import of_the_agency
from cases.owed import Owed, owed
from cases.plans import covered_until
from foundation.clocks.queries import due_of
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm
from foundation.workflow.lines import LinesField

from .base import A_SUM, LONG

A_POSITIVE_SUM = {**A_SUM, "min_value": Decimal("0.01")}


class OpenPaymentForm(ActForm):
    case = forms.ModelChoiceField(None, label=_("Case"))
    decision = forms.CharField(label=_("Decision it executes"), max_length=64)
    fine = forms.DecimalField(label=_("Fine (yuan)"), **A_SUM)

    def prepare(self) -> None:
        from cases.models import Case

        self.narrow("case", Case.objects.visible_to(self.asked.by))


class ReceiptForm(ActForm):
    amount = forms.DecimalField(label=_("Fine paid (yuan)"), **A_SUM)
    surcharge = forms.DecimalField(label=_("Surcharge paid (yuan)"), required=False, **A_SUM)
    receipt_number = forms.CharField(label=_("Receipt number"), max_length=60)

    @property
    def owed(self) -> Owed:
        return owed(self.obj, self.asked.on)


class PaymentForm(ReceiptForm):
    """All that is left of the fine, and of the surcharge where it is late."""

    def clean_amount(self) -> Any:
        left = self.owed.fine
        if self.cleaned_data["amount"] != left:
            raise forms.ValidationError(gettext("Of the fine %(sum)s yuan is left to pay.") % {"sum": f"{left:,}"})
        return left

    def clean_surcharge(self) -> Any:
        paid, due = self.cleaned_data["surcharge"] or Decimal(0), self.owed.surcharge
        if paid != due:
            raise forms.ValidationError(gettext("The surcharge to this day is %(sum)s yuan.") % {"sum": f"{due:,}"})
        return due


class CashForm(ActForm):
    """Collected on the spot: all that is owed that day, against the official receipt."""

    receipt_number = forms.CharField(label=_("Number of the official receipt"), max_length=60)

    def clean(self) -> dict[str, Any]:
        now = owed(self.obj, self.asked.on)
        return {**super().clean(), "amount": now.fine, "surcharge": now.surcharge}


class PartPaymentForm(ReceiptForm):
    """Less than all that is owed; what is more than the fine's rest counts to the surcharge."""

    def clean_amount(self) -> Any:
        return self._at_most("amount", self.owed.fine)

    def clean_surcharge(self) -> Any:
        return self._at_most("surcharge", self.owed.surcharge)

    def _at_most(self, name: str, left: Decimal) -> Decimal:
        paid = self.cleaned_data[name] or Decimal(0)
        if paid > left:
            raise forms.ValidationError(gettext("At most %(sum)s yuan is owed.") % {"sum": f"{left:,}"})
        return paid

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        paid = cleaned.get("amount", 0) + cleaned.get("surcharge", 0)
        if not self.errors and not 0 < paid < self.owed.total:
            self.add_error(
                "amount", gettext("A part is more than nothing and less than all; record the payment instead.")
            )
        return {**cleaned, "covered_until": covered_until(self.obj, self.obj.paid + cleaned.get("amount", 0))}


class AuctionedForm(ActForm):
    """The proceeds of an auction, as far as they are owed."""

    proceeds = forms.DecimalField(label=_("Proceeds of the auction (yuan)"), **A_POSITIVE_SUM)
    receipt_number = forms.CharField(label=_("Receipt number"), max_length=60)

    def clean(self) -> dict[str, Any]:
        cleaned, due = super().clean(), owed(self.obj, self.asked.on)
        brought = cleaned.pop("proceeds", Decimal(0))
        fine = min(brought, due.fine)
        covered = covered_until(self.obj, self.obj.paid + fine)
        return {**cleaned, "amount": fine, "surcharge": min(brought - fine, due.surcharge), "covered_until": covered}


class ReminderForm(ActForm):
    channel = forms.CharField(label=_("How the party was reminded"), max_length=60)
    told = forms.CharField(label=_("Who was told what"), widget=LONG)


class DeferralRequestForm(ActForm):
    """Made before the last day of payment is over; what was posted by then is in time (MEE30 art. 90)."""

    posted_on = forms.DateField(label=_("Posted on, where it came by post"), required=False)
    reasons = forms.CharField(label=_("The hardship, as the written request says it"), widget=LONG)

    def clean_posted_on(self) -> date | None:
        posted, last = self.cleaned_data["posted_on"], due_of(self.obj.about, "payment")
        if posted and posted > self.asked.on:
            raise forms.ValidationError(gettext("This day cannot lie in the future."))
        if last and (posted or self.asked.on) > last:
            raise forms.ValidationError(gettext("The time to pay is over: deferral or instalments are asked for, or the request is posted, before its last day ends (APL 66; MEE30 art. 74, 90)."))  # fmt: skip
        return posted


class ConsentForm(ActForm):
    collector = forms.CharField(label=_("Collector who gets a copy"), max_length=200)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)


class DeferForm(ConsentForm):
    until = forms.DateField(label=_("Deferred until"))

    def clean_until(self) -> date:
        if self.cleaned_data["until"] <= self.asked.on:
            raise forms.ValidationError(gettext("A deferral ends after the day of the consent."))
        return self.cleaned_data["until"]


class InstalmentsField(LinesField):
    """Instalments with their last days in order: [{until, amount}]."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__("until", "amount", **kwargs)

    def clean(self, value: Any) -> list[dict[str, str]]:
        if not self.required and value in (None, "", []):
            return []
        return [self._line(number, line) for number, line in enumerate(super().clean(value), 1)]

    def _line(self, number: int, line: dict[str, Any]) -> dict[str, str]:
        try:
            until = forms.DateField().clean(line["until"])
            amount = forms.DecimalField(**A_POSITIVE_SUM).clean(line["amount"])
        except forms.ValidationError as error:
            said = {"number": number, "why": " ".join(error.messages)}
            raise forms.ValidationError(gettext("Line %(number)d: %(why)s") % said) from error
        return {"until": until.isoformat(), "amount": str(amount)}


def plan_fault(plan: list[dict[str, str]], total: Decimal, after: date) -> str | None:
    """What is wrong with a plan: its order, its first day, its sum."""
    days = [date.fromisoformat(one["until"]) for one in plan]
    if days != sorted(set(days)) or days[0] <= after:
        return gettext("Each instalment ends later than the one before, the first after this day.")
    if (sum_ := sum(Decimal(one["amount"]) for one in plan)) != total:
        return gettext("The instalments make %(sum)s yuan; they must make %(total)s.") % {"sum": f"{sum_:,}", "total": f"{total:,}"}  # fmt: skip
    return None


def last_days(plan: list[dict[str, str]] | None, after: date) -> list[date]:
    """Of each instalment that is still to be paid."""
    days = [date.fromisoformat(one["until"]) for one in plan or []]
    return [day for day in days if day > after]


class InstalmentsForm(ConsentForm):
    plan = InstalmentsField(label=_("Instalments"))

    def clean_plan(self) -> Any:
        plan = self.cleaned_data["plan"]
        if len(plan) < 2:
            raise forms.ValidationError(gettext("Instalments are at least two; otherwise defer the payment."))
        if fault := plan_fault(plan, self.obj.fine - self.obj.paid, self.asked.on):
            raise forms.ValidationError(fault)
        return self._with_paid(plan)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        return {**cleaned, "last_days": last_days(cleaned.get("plan"), self.asked.on)}

    def _with_paid(self, plan: list[dict[str, str]]) -> list[dict[str, str]]:
        """What was paid before stands in the plan as its first line."""
        if not self.obj.paid:
            return plan
        return [{"until": self.asked.on.isoformat(), "amount": str(self.obj.paid)}, *plan]


class DemandForm(CarriedForm):
    carried = {"contact": of_the_agency("contact")}

    contact = forms.CharField(label=_("Contact for statement and defence"), max_length=200)


class AgreementForm(ActForm):
    """An execution agreement (执行协议); it may stage the payment and reduce the surcharge (ACL 42)."""

    number = forms.CharField(label=_("Number or date of the agreement"), max_length=60)
    reduced = forms.DecimalField(label=_("Surcharge reduced by (yuan)"), required=False, **A_SUM)
    remedied = forms.CharField(label=_("How the party remedied the harm"), widget=LONG, required=False)
    reasons = forms.CharField(label=_("Reasons"), widget=LONG)
    plan = InstalmentsField(label=_("Instalments of the rest"), required=False)

    def clean_reduced(self) -> Decimal:
        reduced, most = self.cleaned_data["reduced"] or Decimal(0), owed(self.obj, self.asked.on).surcharge
        if reduced > most:
            raise forms.ValidationError(gettext("The surcharge to this day is %(sum)s yuan.") % {"sum": f"{most:,}"})
        return reduced

    def clean_plan(self) -> Any:
        plan = self.cleaned_data["plan"]
        if plan and (fault := plan_fault(plan, self.obj.fine - self.obj.paid, self.asked.on)):
            raise forms.ValidationError(fault)
        return plan

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("reduced") and not cleaned.get("remedied"):
            self.add_error(
                "remedied", gettext("The surcharge is reduced only where the party remedied the harm: say how.")
            )
        days = last_days(cleaned.get("plan"), self.asked.on)
        return {**cleaned, "last_days": days, "replaced": date.max if days else None}


class CourtWindowForm(ActForm):
    remedies_ended_on = forms.DateField(label=_("End of the remedies"))


class LoweredFineForm(ActForm):
    fine = forms.DecimalField(label=_("Fine (yuan)"), **A_SUM)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        return {**cleaned, "covered_until": covered_until(self.obj, self.obj.paid, cleaned.get("fine"))}


class RefundForm(ActForm):
    amount = forms.DecimalField(label=_("Refunded (yuan)"), **A_POSITIVE_SUM)
    payee = forms.CharField(label=_("Paid to"), max_length=120)
    voucher = forms.CharField(label=_("Number of the voucher"), max_length=60)

    def clean_amount(self) -> Any:
        if self.cleaned_data["amount"] > self.obj.to_refund:
            raise forms.ValidationError(gettext("At most %(sum)s yuan is owed.") % {"sum": f"{self.obj.to_refund:,}"})
        return self.cleaned_data["amount"]
