"""Agreeing on the execution (执行协议): concluded, kept by paying, or broken: §12 (ACL 42)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import paying_guards as guards
from cases.states import OWED
from foundation.agencies.models import Role
from foundation.workflow.act import DueBy, Until, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

from .payment import HANDLERS

REPLACED = [DueBy(limit, "replaced") for limit in ("payment", "instalment", "court-application")]


class Agreement:
    @act(
        source=OWED, row="A §12", label=_("Agree on the execution"), basis=["acl/42"], by=officers(Role.AGENCY_HEAD),
        route=[Role.UNIT_HEAD], requires=[guards.overdue, guards.no_agreement], form="cases.forms.AgreementForm",
        documents=["ZXX"], stops=REPLACED, starts=[Until("instalment", "last_days")], emits=["payment.agreed"],
    )  # fmt: skip
    def agree_execution(self, asked: Asked, *, number: str, reduced: Any, plan: Any, **said: Any) -> None:
        """Stages the payment; the surcharge may be reduced where the party remedied the harm."""
        self.reduced += reduced
        self.agreements = [*self.agreements, {"number": number, "on": asked.on.isoformat(), "plan": plan}]

    @act(
        source=OWED, row="A §12", label=_("Note that the agreement is broken"), basis=["acl/42"], by=HANDLERS,
        requires=[guards.agreement_is_broken], form="enforcement.forms.ReasonsForm", stops=["instalment"],
        emits=["payment.agreement-broken"],
    )  # fmt: skip
    def note_breach(self, asked: Asked, *, reasons: str) -> None:
        """The execution goes on: from the next day what holds without the agreement holds again."""
        *before, broken = self.agreements
        self.agreements = [*before, {**broken, "broken_on": asked.on.isoformat()}]
