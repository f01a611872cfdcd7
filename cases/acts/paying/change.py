"""What becomes of a duty to pay when its decision changes or its execution is suspended: A T30, §14; B V7."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import paying_guards as guards
from cases.states import OWED, PaymentState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

from .payment import ALL_DONE, COVERED

EVER = (*OWED, PaymentState.PERFORMED)


class Change:
    @act(
        source=EVER, row="A T30", label=_("Lower the fine as varied"), basis=["arl/63", "acl/41"], by=the_system(),
        form="cases.forms.LoweredFineForm", stops=[COVERED],
    )  # fmt: skip
    def lower_fine(self, asked: Asked, *, fine: Any, **clocks: Any) -> None:
        """What was paid too much is to be refunded: of the fine, and of the surcharge beyond the new fine's."""
        self.to_refund += max(self.paid - fine, 0) + max(self.surcharge - fine, 0)
        self.paid, self.surcharge, self.fine = min(self.paid, fine), min(self.surcharge, fine), fine

    @act(
        source=OWED, target=PaymentState.PERFORMED, row="A T30", label=_("Nothing is left to pay"), basis=["arl/63"],
        by=the_system(), requires=[guards.nothing_is_owed], stops=ALL_DONE, emits=["payment.received"],
    )  # fmt: skip
    def settle(self, asked: Asked) -> None:
        """The lowered fine has been paid already."""
        self.paid_at = asked.at

    @act(
        source=EVER, target=PaymentState.FALLEN, row="A T30", label=_("The duty to pay falls"), basis=["acl/41", "arl/64"],
        by=the_system(), stops=ALL_DONE, emits=["payment.fallen"],
    )  # fmt: skip
    def fall(self, asked: Asked) -> None:
        """The decision was revoked or is void: what was paid is to be refunded."""
        self.to_refund += self.paid + self.surcharge

    @act(
        source=(*EVER, PaymentState.FALLEN), row="B V7", label=_("Refund"), basis=["acl/41"], by=officers(Role.CASE_LEAD, Role.INSPECTOR),
        requires=[guards.something_to_refund], form="cases.forms.RefundForm", emits=["payment.refunded"],
    )  # fmt: skip
    def refund(self, asked: Asked, *, amount: Any, payee: str, voucher: str) -> None:
        self.to_refund, self.refunded = self.to_refund - amount, self.refunded + amount

    @act(
        source=OWED, row="A §14", label=_("Suspend the execution"), basis=["arl/42", "all/56"], by=the_system(),
        requires=[guards.not_stayed], pauses=["court-application"],
    )  # fmt: skip
    def stay_execution(self, asked: Asked) -> None:
        """Ordered by the reconsideration body or the court: demand and application stand still."""
        self.stayed_at = asked.at

    @act(
        source=EVER, row="A §14", label=_("Go on with the execution"), basis=["arl/42", "all/56"], by=the_system(),
        requires=[guards.stayed], resumes=["court-application"],
    )  # fmt: skip
    def resume_execution(self, asked: Asked) -> None:
        self.stayed_at = None
