"""Taking a report in, and deciding on it: accepted, forwarded, or refused with a reason."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.hotline import guards
from enforcement.hotline.states import ReportState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

RECEIVERS = officers(Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD)
BASIS = ["hotline/all", "code/146"]
FIRST = ["hotline-reply", "hotline-forward"]


class Intake:
    @act(
        source=BIRTH, target=ReportState.RECEIVED, row="A §5", label=_("Take in a report"), basis=["hotline/all", "code/145"],
        by=RECEIVERS, form="enforcement.hotline.forms.IntakeForm",
        starts=[Since(one, "received_at") for one in FIRST], emits=["report.received"],
    )  # fmt: skip
    def take_in_report(self, asked: Asked, **facts: Any) -> None:
        """Who reported is sealed before this act begins: of the identity it knows the row's key alone."""
        self.agency, self.handler = asked.by.agency, asked.by.posting
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=ReportState.RECEIVED, target=ReportState.ACCEPTED, row="A §5", label=_("Accept the report"), basis=BASIS,
        by=RECEIVERS, requires=[guards.speaks_to_the_reporter], form="enforcement.hotline.forms.ToldForm", stops=FIRST,
        starts=["hotline-finish"], emits=["report.accepted"],
    )  # fmt: skip
    def accept_report(self, asked: Asked, *, told: str) -> None:
        """On the spot, or the reporter is told within the days; a lead begins with it."""
        self.told = told

    @act(
        source=ReportState.RECEIVED, target=ReportState.FORWARDED, row="A §5", label=_("Forward the report to the competent body"),
        basis=["hotline/all"], by=RECEIVERS, requires=[guards.speaks_to_the_reporter],
        form="enforcement.hotline.forms.ForwardForm", documents=["YJ"], stops=FIRST, emits=["report.forwarded"],
    )  # fmt: skip
    def forward_report(self, asked: Asked, *, receiver: Any, reasons: str, told: str) -> None:
        """What is reported goes on; who reported stays here."""
        self.outcome, self.told = reasons, told

    @act(
        source=ReportState.RECEIVED, target=ReportState.REFUSED, row="A §5", label=_("Do not accept the report"), basis=BASIS,
        by=RECEIVERS, requires=[guards.speaks_to_the_reporter], form="enforcement.hotline.forms.RefuseForm", stops=FIRST,
        emits=["report.refused"],
    )  # fmt: skip
    def refuse_report(self, asked: Asked, *, reasons: str, told: str) -> None:
        self.outcome, self.told = reasons, told
