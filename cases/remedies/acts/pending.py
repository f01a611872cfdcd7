"""While a remedy is pending: answer, suspension of the execution, extension, silence, the reconsideration's outcome: §14."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.remedies import guards
from cases.remedies.states import RemedyState
from foundation.agencies.models import Role
from foundation.workflow.act import Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

from .asking import HANDLERS

PENDING = (RemedyState.ACCEPTED, RemedyState.JUDGED, RemedyState.ON_APPEAL)
ALL_CLOCKS = [
    "recon-decision",
    "recon-decision-simple",
    "recon-answer",
    "litigation-answer",
    "first-instance",
    "appeal-trial",
]


class Pending:
    @act(
        source=RemedyState.ACCEPTED, row="A §14", label=_("Answer and submit the evidence"), basis=["arl/48", "all/67"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], requires=[guards.not_answered], form="cases.remedies.forms.AnswerForm",
        documents=["ZJQ"], stops=["recon-answer", "litigation-answer"], emits=["remedy.answered"],
    )  # fmt: skip
    def answer(self, asked: Asked, *, answer: str) -> None:
        """With the indexed evidence: every document and exhibit of the case, numbered, with its hash."""
        self.answered_at = asked.at

    @act(
        source=PENDING, row="A §14", label=_("Note that the execution is suspended"), basis=["arl/42", "all/56"], by=HANDLERS,
        requires=[guards.not_stayed], form="cases.remedies.forms.OrderForm", emits=["remedy.stayed"],
    )  # fmt: skip
    def note_stay(self, asked: Asked, *, number: str, reasons: str) -> None:
        """Only by order; demand and application stand still until it is lifted or the remedy ends."""
        self.stayed_at = asked.at

    @act(
        source=PENDING, row="A §14", label=_("Note that the suspension is lifted"), basis=["arl/42", "all/56"], by=HANDLERS,
        requires=[guards.stayed], form="cases.remedies.forms.OrderForm", emits=["remedy.stay-lifted"],
    )  # fmt: skip
    def note_stay_lifted(self, asked: Asked, *, number: str, reasons: str) -> None:
        self.stayed_at = None

    @act(
        source=RemedyState.ACCEPTED, row="A §14", label=_("Note the extension of the reconsideration"), basis=["arl/62"],
        by=HANDLERS, requires=[guards.in_ordinary_reconsideration], form="enforcement.forms.ReasonsForm", extends=["recon-decision"],
    )  # fmt: skip
    def note_extension(self, asked: Asked, *, reasons: str) -> None:
        """Once; the simple procedure knows none."""

    @act(
        source=RemedyState.ACCEPTED, row="A §14", label=_("The reconsideration stayed silent"), basis=["all/45"], by=the_system(),
        requires=[guards.body_is_silent], form="cases.remedies.forms.SilenceForm", starts=[Since("litigation-recon-silent", "lapsed_on")],
        emits=["remedy.silent"],
    )  # fmt: skip
    def note_silence(self, asked: Asked, *, lapsed_on: Any) -> None:
        """From the lapse of its time the party may sue."""

    @act(
        source=RemedyState.ACCEPTED, target=RemedyState.ENDED, row="A §14", label=_("Note the outcome of the reconsideration"),
        basis=["arl/62", "arl/63", "arl/64", "arl/65", "arl/67", "arl/68", "arl/69"], by=HANDLERS,
        requires=[guards.is_reconsideration], form="cases.remedies.forms.ReconsideredForm", stops=ALL_CLOCKS,
        starts=[Since("litigation-after-recon", "party_received_on")], emits=["remedy.ended"],
    )  # fmt: skip
    def note_reconsidered(self, asked: Asked, *, party_received_on: Any, **outcome: Any) -> None:
        """It takes effect with its service on the agency, the day of this act."""
        for name, value in outcome.items():
            setattr(self, name, value)
        self.ended_on, self.stayed_at = asked.on, None
