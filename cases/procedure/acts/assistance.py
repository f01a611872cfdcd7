"""Assistance of another authority (协助调查): asked by letter, answered by the receiver or on paper."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.procedure.states import AssistanceState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers


class AssistanceActs:
    @act(
        source=BIRTH, target=AssistanceState.ASKED, row="R XCH", label=_("Ask another authority for assistance"),
        basis=["mee30/13"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        form="cases.procedure.forms.AssistanceForm", documents=["XCH"], starts=["assistance-reply"],
        emits=["assistance.asked"],
    )  # fmt: skip
    def ask_assistance(self, asked: Asked, *, case: Any, **facts: Any) -> None:
        self.agency, self.case, self.asked_at = case.agency, case, asked.at
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=AssistanceState.ASKED, target=AssistanceState.ANSWERED, row="R XCH", label=_("Answer the request for assistance"),
        basis=["mee30/13"], by=officers(Role.AGENCY_HEAD, Role.CASE_LEAD, of="receiver"),
        form="cases.procedure.forms.AnswerForm", documents=["XCG"], stops=["assistance-reply"], emits=["assistance.answered"],
    )  # fmt: skip
    def answer_assistance(self, asked: Asked, *, result: str) -> None:
        self.result, self.answered_at = result, asked.at

    @act(
        source=AssistanceState.ASKED, target=AssistanceState.ANSWERED, row="R XCH", label=_("Note the answer that came on paper"),
        basis=["mee30/13"], by=officers(Role.CASE_LEAD, Role.INSPECTOR), form="cases.procedure.forms.PaperAnswerForm",
        stops=["assistance-reply"], emits=["assistance.answered"],
    )  # fmt: skip
    def note_answer(self, asked: Asked, *, number: str, result: str) -> None:
        self.result, self.answer_number, self.answered_at = result, number, asked.at
