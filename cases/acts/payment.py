"""Acts on the duty to pay: A T22 (administrative-case.md §12)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.states import PaymentState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system


class PaymentActs:
    @act(
        source=BIRTH, target=PaymentState.DUE, row="A T20", label=_("Open the duty to pay"), basis=["apl/67"],
        by=the_system(), form="cases.forms.OpenPaymentForm", starts=["payment"],
    )  # fmt: skip
    def open_payment(self, asked: Asked, *, case: Any, decision: str, fine: Any) -> None:
        self.agency, self.case, self.decision, self.fine = case.agency, case, decision, fine

    @act(
        source=PaymentState.DUE, target=PaymentState.PERFORMED, row="A T22", label=_("Record the payment"),
        basis=["apl/67", "apl/72"], by=officers(Role.CASE_LEAD, Role.INSPECTOR), form="cases.forms.PaymentForm",
        documents=["SJ"], stops=["payment"], emits=["payment.received"],
    )  # fmt: skip
    def record_payment(self, asked: Asked, *, amount: Any, surcharge: Any, receipt_number: str) -> None:
        self.paid, self.surcharge, self.receipt_number, self.paid_at = amount, surcharge, receipt_number, asked.at
