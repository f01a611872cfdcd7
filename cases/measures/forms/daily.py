"""The daily consecutive penalty: what it may rest on (F10), and its days and amount, which are counted."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cases.carried import of_the_agency
from cases.forms import A_SUM, LONG
from cases.measures import law
from cases.models import Case, CorrectionOrder
from cases.states import OrderState
from foundation.workflow.carried import CarriedForm
from foundation.workflow.forms import ActForm


class DailyPenaltyForm(ActForm):
    case = forms.ModelChoiceField(None, label=_("Case"))
    order = forms.ModelChoiceField(None, label=_("Order to correct that was refused, the latest"))
    found = forms.CharField(label=_("What the re-inspection found"), widget=LONG)
    discharge = forms.BooleanField(label=_("It is an unlawful discharge, dumping or disposal"), required=False)
    stopped_on = forms.DateField(label=_("A measure ended the discharge on"), required=False)

    def prepare(self) -> None:
        self.narrow("case", Case.objects.visible_to(self.asked.by).exclude(fine=None))
        self.narrow("order", CorrectionOrder.objects.visible_to(self.asked.by).filter(state=OrderState.REFUSED))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        case, order = cleaned.get("case"), cleaned.get("order")
        if not (case and order):
            return cleaned
        for field, fault in self.faults(case, order, cleaned):
            self.add_error(field, fault)
        return {**cleaned, **self.counted(case, order, cleaned.get("stopped_on"))} if not self.errors else cleaned

    def faults(self, case: Case, order: CorrectionOrder, cleaned: dict[str, Any]) -> Iterator[tuple[str, str]]:
        suited = law.suited(case)
        if suited not in ("yes", law.DISCHARGES):
            yield "case", gettext("The law of the day of the conduct knows no daily penalty for this violation (F10).")
        elif suited == law.DISCHARGES and not cleaned.get("discharge"):
            yield "discharge", gettext("Only an unlawful discharge, dumping or disposal is fined daily: confirm it.")
        if order.lead_id != case.lead_id:
            yield "order", gettext("This order belongs to another case.")
        elif not all(law.in_time(one) for one in law.chain(order)):
            yield "order", gettext("The re-inspection was not held in time (F10).")
        elif not law.uncounted(order):
            yield "order", gettext("These days are fined already.")
        yield from self._stopping(order, cleaned.get("stopped_on"))

    def _stopping(self, order: CorrectionOrder, stopped_on: date | None) -> Iterator[tuple[str, str]]:
        first = timezone.localdate(law.chain(order)[0].served_at)
        if stopped_on and not first < stopped_on <= law.found_on(order):
            yield "stopped_on", gettext("Between the service of the order and the re-inspection.")

    def counted(self, case: Case, order: CorrectionOrder, stopped_on: date | None) -> dict[str, Any]:
        orders, last = law.uncounted(order), law.found_on(order)
        days = law.days(orders, stopped_on)
        return {
            "first_day": timezone.localdate(orders[0].served_at) + timedelta(1), "last_day": stopped_on or last, "days": days,
            "daily_fine": case.fine, "fine": case.fine * days,
        }  # fmt: skip


class DailyDecisionForm(CarriedForm):
    carried = {"bank": of_the_agency("bank")}

    hearing = forms.CharField(label=_("How the party was heard, and the answer"), widget=LONG)
    bank = forms.CharField(label=_("Bank and account for the payment"), max_length=200)


class PublicationForm(ActForm):
    where = forms.CharField(label=_("Where it was published"), max_length=300)
    checked = forms.BooleanField(label=_("Masked: nothing stands there that may not be public"))


class OriginalChangedForm(ActForm):
    """The original fine as it stands now; nothing where the decision fell."""

    fine = forms.DecimalField(label=_("Original fine as changed (yuan)"), **A_SUM)
