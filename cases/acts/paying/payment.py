"""Paying: in full, in parts, and being reminded (A T22, T25)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.states import OWED, PaymentState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, DueBy, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

HANDLERS = officers(Role.CASE_LEAD, Role.INSPECTOR)
ALL_DONE = ["payment", "instalment", "demand-wait", "court-application"]
COVERED = DueBy("instalment", "covered_until")


class Paying:
    @act(
        source=BIRTH, target=PaymentState.DUE, row="A T20", label=_("Open the duty to pay"), basis=["apl/67"],
        by=the_system(), form="cases.forms.OpenPaymentForm", starts=["payment"],
    )  # fmt: skip
    def open_payment(self, asked: Asked, *, case: Any, decision: str, fine: Any) -> None:
        self.agency, self.case, self.decision, self.fine = case.agency, case, decision, fine

    @act(
        source=OWED, target=PaymentState.PERFORMED, row="A T22", label=_("Record the payment"), basis=["apl/67", "apl/72"],
        by=HANDLERS, form="cases.forms.PaymentForm", documents=["SJ"], stops=ALL_DONE, emits=["payment.received"],
    )  # fmt: skip
    def record_payment(self, asked: Asked, **receipt: Any) -> None:
        """All that is left of the fine and of the surcharge."""
        self.take_in(asked, **receipt)
        self.paid_at = asked.at

    @act(
        source=OWED, target=PaymentState.PERFORMED, row="A §17", label=_("Paid to the officers on the spot"),
        basis=["apl/68", "apl/69", "apl/70"], by=the_system(), form="cases.forms.CashForm", documents=["SJ"], stops=ALL_DONE,
        emits=["payment.received"],
    )  # fmt: skip
    def take_cash(self, asked: Asked, **receipt: Any) -> None:
        """A consequence of the collection on the spot."""
        self.take_in(asked, **receipt)
        self.paid_at = asked.at

    @act(
        source=OWED, row="A T22", label=_("Record a part of the payment"), basis=["apl/66", "apl/67", "apl/72"], by=HANDLERS,
        form="cases.forms.PartPaymentForm", documents=["SJ"], stops=[COVERED], emits=["payment.part-received"],
    )  # fmt: skip
    def record_part(self, asked: Asked, **receipt: Any) -> None:
        """An instalment, or whatever came in; the rest stays owed."""
        self.take_in(asked, **receipt)

    @act(
        source=OWED, row="A §13", label=_("Credit the proceeds of the auction"), basis=["acl/46"], by=the_system(),
        form="cases.forms.AuctionedForm", documents=["SJ"], stops=[COVERED], emits=["payment.part-received"],
    )  # fmt: skip
    def credit_proceeds(self, asked: Asked, **receipt: Any) -> None:
        """What an auction of seized things brought: the fine first, then its surcharge."""
        self.take_in(asked, **receipt)

    @act(
        source=OWED, row="A T25", label=_("Remind the party"), basis=["acl/54"], by=HANDLERS, form="cases.forms.ReminderForm",
        final=True,
    )  # fmt: skip
    def remind(self, asked: Asked, *, channel: str, told: str) -> None:
        """At any time; it replaces no demand letter."""

    def take_in(self, asked: Asked, *, amount: Any, surcharge: Any, receipt_number: str, **clocks: Any) -> None:
        """Enter what was paid, of the fine and of the surcharge."""
        row = {"on": asked.on.isoformat(), "fine": str(amount), "surcharge": str(surcharge), "number": receipt_number}
        self.receipts = [*self.receipts, row]
        self.paid, self.surcharge, self.receipt_number = self.paid + amount, self.surcharge + surcharge, receipt_number
