"""The court tries and judges: J C24, C25."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.judicial import guards
from cases.judicial.states import TransferState
from foundation.agencies.models import Role
from foundation.workflow.act import Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

COURT = officers(Role.COURT_CLERK, of="court")


class AtCourt:
    @act(
        source=TransferState.INDICTED, row="J C24", label=_("Accept for trial"), basis=["cpl/208"], by=COURT,
        starts=["trial"], emits=["transfer.at-trial"],
    )  # fmt: skip
    def accept_for_trial(self, asked: Asked) -> None:
        """The time for the trial runs from the acceptance."""

    @act(
        source=TransferState.INDICTED, target=TransferState.JUDGED, row="J C24", label=_("Judge"), basis=["cpl/208"],
        by=COURT, form="cases.judicial.forms.JudgmentForm", documents=["PJS"], stops=["trial"], emits=["transfer.judged"],
    )  # fmt: skip
    def judge(self, asked: Asked, *, number: str, judgment: str, party_fined: bool) -> None:
        self.judgment, self.criminal_fine_on = judgment, asked.on if party_fined else None

    @act(
        source=TransferState.JUDGED, row="J C25", label=_("Note the receipt of the judgment"), basis=["cpl/230"], by=COURT,
        form="cases.judicial.forms.ReceiptForm", starts=[Since("criminal-appeal-judgment", "received_on")],
    )  # fmt: skip
    def note_receipt(self, asked: Asked, *, received_on: Any) -> None:
        """From the later receipt the time for appeal and protest runs."""

    @act(
        source=TransferState.JUDGED, target=TransferState.EFFECTIVE, row="J C25", label=_("Judgment takes effect"),
        basis=["cpl/230"], by=the_system(), requires=[guards.appeal_has_lapsed], emits=["transfer.effective"],
    )  # fmt: skip
    def become_effective(self, asked: Asked) -> None:
        """Nobody appealed in time."""
        self.outcome_on = asked.on
