"""Recusal (回避): asked for, decided by whom the law names, answered in writing. Administrative-case.md §7."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.procedure import guards
from cases.procedure.states import RecusalState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers

HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)
WHO_MAY_BE_ASKED = (
    Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.REVIEWER, Role.LEGAL_REVIEWER, Role.HEARING_HOST, Role.SERVER, *HEADS,
)  # fmt: skip
BASIS = ("apl/43", "mee30/6")
DECIDING = {"form": "cases.procedure.forms.RecusalDecisionForm", "documents": ["HB"], "basis": BASIS, "row": "A §7"}


class RecusalActs:
    @act(
        source=BIRTH, target=RecusalState.PENDING, row="A §7", label=_("Register a request for recusal"), basis=BASIS,
        by=officers(*WHO_MAY_BE_ASKED), form="cases.procedure.forms.RecusalForm", emits=["recusal.requested"],
    )  # fmt: skip
    def request_recusal(self, asked: Asked, *, case: Any, **facts: Any) -> None:
        """The investigation goes on; no decision is made before the answer."""
        self.agency, self.case, self.requested_at = case.agency, case, asked.at
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=RecusalState.PENDING, target=RecusalState.GRANTED, label=_("Grant the recusal"), by=officers(*HEADS),
        requires=[guards.a_head_decides, guards.nobody_decides_on_himself], emits=["recusal.granted"], **DECIDING,
    )  # fmt: skip
    def grant_recusal(self, asked: Asked, *, answer: str, told_to: str) -> None:
        self.answer, self.told_to, self.decided_at = answer, told_to, asked.at

    @act(
        source=RecusalState.PENDING, target=RecusalState.REFUSED, label=_("Refuse the recusal"), by=officers(*HEADS),
        requires=[guards.a_head_decides, guards.nobody_decides_on_himself], emits=["recusal.refused"], **DECIDING,
    )  # fmt: skip
    def refuse_recusal(self, asked: Asked, *, answer: str, told_to: str) -> None:
        self.answer, self.told_to, self.decided_at = answer, told_to, asked.at

    @act(
        source=RecusalState.PENDING, target=RecusalState.GRANTED, label=_("Grant the recusal collectively"),
        by=officers(*HEADS), with_=With(1, roles=HEADS), emits=["recusal.granted"],
        requires=[guards.the_heads_decide_together, guards.nobody_decides_on_himself], **DECIDING,
    )  # fmt: skip
    def grant_recusal_together(self, asked: Asked, *, answer: str, told_to: str) -> None:
        self.answer, self.told_to, self.decided_at = answer, told_to, asked.at

    @act(
        source=RecusalState.PENDING, target=RecusalState.REFUSED, label=_("Refuse the recusal collectively"),
        by=officers(*HEADS), with_=With(1, roles=HEADS), emits=["recusal.refused"],
        requires=[guards.the_heads_decide_together, guards.nobody_decides_on_himself], **DECIDING,
    )  # fmt: skip
    def refuse_recusal_together(self, asked: Asked, *, answer: str, told_to: str) -> None:
        self.answer, self.told_to, self.decided_at = answer, told_to, asked.at
