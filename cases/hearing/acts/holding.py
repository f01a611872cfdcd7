"""The hearing is held and reported, or waived: A T15."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.hearing import guards
from cases.hearing.states import AT_WORK, HearingState
from foundation.workflow.act import act
from foundation.workflow.asked import Asked

from .notice import HOST

READY = [guards.is_the_host, guards.challenge_is_answered, guards.seven_days_have_passed]


class Holding:
    @act(
        source=AT_WORK, target=HearingState.ADJOURNED, row="A T15", label=_("Record a session and adjourn the hearing"),
        basis=["apl/64", "mee30/47"], by=HOST, requires=[*READY, guards.host_did_not_investigate],
        form="cases.hearing.forms.AdjournForm", documents=["TB"], final=True,
    )  # fmt: skip
    def adjourn_hearing(self, asked: Asked, *, resumed_at: Any, reasons: str, **record: Any) -> None:
        """Each session has a record of its own, which tells everybody present when the hearing goes on."""
        self.hearing_at = resumed_at

    @act(
        source=AT_WORK, target=HearingState.HELD, row="A T15", label=_("Record the hearing"),
        basis=["apl/64", "mee30/47"], by=HOST, requires=[*READY, guards.host_did_not_investigate],
        form="cases.hearing.forms.RecordForm", documents=["TB"], emits=["hearing.held"],
    )  # fmt: skip
    def hold_hearing(self, asked: Asked, **record: Any) -> None:
        self.held_at = asked.at

    @act(
        source=AT_WORK, target=HearingState.WAIVED, row="A T15", label=_("Record absence or leaving"),
        basis=["apl/64"], by=HOST, requires=READY, form="cases.hearing.forms.AbsenceForm", emits=["hearing.ended"],
    )  # fmt: skip
    def record_absence(self, asked: Asked, *, account: str) -> None:
        """Absence without good reason, or leaving without leave, gives the hearing up."""
        self.outcome = account

    @act(
        source=HearingState.HELD, target=HearingState.REPORTED, row="A T15", label=_("Report on the hearing"),
        basis=["apl/65"], by=HOST, requires=[guards.is_the_host], form="cases.hearing.forms.ReportForm",
        documents=["TBB"], emits=["hearing.reported", "hearing.ended"],
    )  # fmt: skip
    def report_hearing(self, asked: Asked, *, record: str, findings: str, proposal: str) -> None:
        self.record, self.findings, self.proposal = record, findings, proposal
