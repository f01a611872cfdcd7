"""Finishing a report, and answering who made it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from enforcement.hotline import guards
from enforcement.hotline.states import ReportState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

from .intake import RECEIVERS


class Handling:
    @act(
        source=ReportState.ACCEPTED, row="A §5", label=_("Extend the time for finishing the report"), basis=["hotline/all"],
        by=officers(Role.AGENCY_HEAD), form="enforcement.forms.ReasonsForm", extends=["hotline-finish"],
    )  # fmt: skip
    def extend_finish(self, asked: Asked, *, reasons: str) -> None:
        """The extension stands with the clock."""

    @act(
        source=ReportState.ACCEPTED, target=ReportState.FINISHED, row="A §5", label=_("Finish the report"), basis=["hotline/all"],
        by=RECEIVERS, requires=[guards.lead_is_dealt_with], form="enforcement.hotline.forms.FinishForm", stops=["hotline-finish"],
        emits=["report.finished"],
    )  # fmt: skip
    def finish_report(self, asked: Asked, *, answer: str) -> None:
        """The officers of the matter write the answer and need not know for whom."""
        self.outcome = answer

    @act(
        source=ReportState.FINISHED, target=ReportState.ANSWERED, row="A §5", label=_("Tell the reporter the result"),
        basis=["hotline/all", "code/146"], by=RECEIVERS, requires=[guards.is_named, guards.speaks_to_the_reporter],
        form="enforcement.hotline.forms.AnswerForm", emits=["report.answered"],
    )  # fmt: skip
    def tell_result(self, asked: Asked, *, told: str) -> None:
        """By who received the report, with the answer that the officers wrote."""
        self.told = told
