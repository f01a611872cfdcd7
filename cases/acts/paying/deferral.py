"""Paying later or by instalments: A T23 (APL 66; MEE30 art. 74)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import paying_guards as guards
from cases.states import PaymentState
from foundation.agencies.models import Role
from foundation.workflow.act import Until, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

from .payment import HANDLERS

HEAD = officers(Role.AGENCY_HEAD)
BASIS = ["apl/66", "mee30/74"]


class Deferral:
    @act(
        source=PaymentState.DUE, row="A T23", label=_("Record the request for deferral or instalments"), basis=BASIS, by=HANDLERS,
        form="cases.forms.DeferralRequestForm", emits=["payment.deferral-asked"],
    )  # fmt: skip
    def request_deferral(self, asked: Asked, *, reasons: str, posted_on: Any) -> None:
        """In writing, made or posted before the last day of payment is over, for real hardship."""
        self.deferral_asked_at, self.deferral_reasons = asked.at, reasons

    @act(
        source=PaymentState.DUE, target=PaymentState.DEFERRED, row="A T23", label=_("Agree to deferred payment"), basis=BASIS,
        by=HEAD, route=[Role.UNIT_HEAD], requires=[guards.deferral_was_asked], form="cases.forms.DeferForm", documents=["YS"],
        stops=["payment"], starts=[Until("instalment", "until")], emits=["payment.deferred"],
    )  # fmt: skip
    def defer(self, asked: Asked, *, until: Any, collector: str, reasons: str) -> None:
        """The collector gets a copy."""
        self.plan, self.collector = [{"until": until.isoformat(), "amount": str(self.fine)}], collector

    @act(
        source=PaymentState.DUE, target=PaymentState.DEFERRED, row="A T23", label=_("Agree to instalments"), basis=BASIS,
        by=HEAD, route=[Role.UNIT_HEAD], requires=[guards.deferral_was_asked], form="cases.forms.InstalmentsForm",
        documents=["FQ"], stops=["payment"], starts=[Until("instalment", "last_days")], emits=["payment.deferred"],
    )  # fmt: skip
    def grant_instalments(
        self, asked: Asked, *, plan: list[dict[str, str]], collector: str, reasons: str, last_days: Any
    ) -> None:
        """The collector gets a copy."""
        self.plan, self.collector = plan, collector

    @act(
        source=PaymentState.DUE, row="A T23", label=_("Refuse the deferral"), basis=BASIS, by=HEAD, route=[Role.UNIT_HEAD],
        requires=[guards.deferral_was_asked], form="enforcement.forms.ReasonsForm", emits=["payment.deferral-refused"],
    )  # fmt: skip
    def refuse_deferral(self, asked: Asked, *, reasons: str) -> None:
        """The term of the law stays."""
        self.deferral_asked_at = None
