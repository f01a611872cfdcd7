"""Before the court: judgment, appeal, second instance, effect: §14 (ALL 81, 85, 88)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.remedies import guards
from cases.remedies.states import RemedyState
from foundation.workflow.act import Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import the_system

from .asking import HANDLERS
from .pending import ALL_CLOCKS


class AtCourt:
    @act(
        source=RemedyState.ACCEPTED, target=RemedyState.JUDGED, row="A §14", label=_("Note the judgment or ruling"),
        basis=["all/70", "all/74", "all/75", "all/81"], by=HANDLERS, requires=[guards.is_litigation],
        form="cases.remedies.forms.JudgedForm", stops=ALL_CLOCKS,
        starts=[Since("appeal-judgment", "judgment_from"), Since("appeal-ruling", "ruling_from")], emits=["remedy.judged"],
    )  # fmt: skip
    def note_judgment(self, asked: Asked, *, judgment_from: Any, ruling_from: Any, **outcome: Any) -> None:
        """Not effective while it may be appealed."""
        for name, value in outcome.items():
            setattr(self, name, value)

    @act(
        source=RemedyState.JUDGED, target=RemedyState.ON_APPEAL, row="A §14", label=_("Note the appeal"), basis=["all/85"], by=HANDLERS,
        requires=[guards.appeal_in_time], form="cases.remedies.forms.AppealForm", stops=["appeal-judgment", "appeal-ruling"],
        starts=[Since("appeal-trial", "received_on")], emits=["remedy.appealed"],
    )  # fmt: skip
    def note_appeal(self, asked: Asked, *, appellant: str, received_on: Any, body: str) -> None:
        self.body = body

    @act(
        source=RemedyState.ON_APPEAL, target=RemedyState.ENDED, row="A §14", label=_("Note that the appeal was withdrawn"),
        basis=["all/85"], by=HANDLERS, form="cases.remedies.forms.AppealWithdrawnForm", stops=ALL_CLOCKS, emits=["remedy.ended"],
    )  # fmt: skip
    def note_appeal_withdrawn(self, asked: Asked, *, number: str, served_on: Any) -> None:
        """The judgment of the first instance takes effect with the ruling that allows it."""
        self.outcome_number, self.ended_on, self.stayed_at = f"{self.outcome_number}；{number}", served_on, None

    @act(
        source=RemedyState.ON_APPEAL, target=RemedyState.ACCEPTED, row="A §14", label=_("Note the remand to the first instance"),
        basis=["all/81"], by=HANDLERS, form="cases.remedies.forms.RemandForm", stops=ALL_CLOCKS,
        starts=[Since("first-instance", "accepted_on")], emits=["remedy.remanded"],
    )  # fmt: skip
    def note_remand(self, asked: Asked, *, number: str, body: str, accepted_on: Any, reasons: str) -> None:
        """The judgment is set aside (发回重审): the first instance tries the case anew, from when it takes it up."""
        self.result, self.fine, self.procedural, self.outcome, self.outcome_number = "", None, False, reasons, number
        self.body, self.accepted_on = body, accepted_on

    @act(
        source=RemedyState.JUDGED, target=RemedyState.ENDED, row="A §14", label=_("Judgment takes effect"), basis=["all/85"],
        by=the_system(), requires=[guards.appeal_has_lapsed], form="cases.remedies.forms.EffectForm", emits=["remedy.ended"],
    )  # fmt: skip
    def become_effective(self, asked: Asked, *, ended_on: Any) -> None:
        """Nobody appealed in time."""
        self.ended_on, self.stayed_at = ended_on, None

    @act(
        source=RemedyState.ON_APPEAL, target=RemedyState.ENDED, row="A §14", label=_("Note the judgment of the second instance"),
        basis=["all/88"], by=HANDLERS, form="cases.remedies.forms.OutcomeForm", stops=ALL_CLOCKS, emits=["remedy.ended"],
    )  # fmt: skip
    def note_final_judgment(self, asked: Asked, **outcome: Any) -> None:
        """Effective with its service."""
        for name, value in outcome.items():
            setattr(self, name, value)
        self.ended_on, self.stayed_at = asked.on, None
