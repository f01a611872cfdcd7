"""The ecology authority hands over: J C1 to C3."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.judicial.states import TransferState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)


class HandingOver:
    @act(
        source=BIRTH, target=TransferState.REPORT_DRAFTED, row="J C1", label=_("Report a suspected crime"),
        basis=["reg310/5", "link17/5"], by=officers(*FIELD_OFFICERS), with_=With(1, roles=FIELD_OFFICERS, certified=True),
        form="cases.judicial.forms.ReportForm", documents=["YSB"], starts=["transfer-head"], emits=["transfer.reported"],
    )  # fmt: skip
    def report_crime(self, asked: Asked, *, case: Any, people: Any, **facts: Any) -> None:
        self.agency, self.case, self.handler, self.report_at = case.agency, case, asked.by.posting, asked.at
        for name, value in facts.items():
            setattr(self, name, value)
        self.people.set(people)

    @act(
        source=TransferState.REPORT_DRAFTED, target=TransferState.HEAD_APPROVED, row="J C2", label=_("Approve the transfer"),
        basis=["reg310/5", "link17/5"], by=officers(Role.PRINCIPAL_HEAD), personal="reg310/5", form="cases.judicial.forms.OpinionForm",
        documents=["YSP"], stops=["transfer-head"], starts=["transfer-deliver", "platform-entry"],
    )  # fmt: skip
    def approve_transfer(self, asked: Asked, *, opinion: str) -> None:
        self.approved_at = asked.at

    @act(
        source=TransferState.REPORT_DRAFTED, target=TransferState.HEAD_REFUSED, row="J C2", label=_("Do not approve the transfer"),
        basis=["reg310/5", "link17/5"], by=officers(Role.PRINCIPAL_HEAD), personal="reg310/5", form="cases.judicial.forms.OpinionForm",
        documents=["YSP"], stops=["transfer-head"], emits=["transfer.refused"],
    )  # fmt: skip
    def refuse_transfer(self, asked: Asked, *, opinion: str) -> None:
        """The reasons stand on the approval form."""

    @act(
        source=TransferState.HEAD_APPROVED, target=TransferState.DELIVERED, row="J C3", label=_("Deliver to the police"),
        basis=["reg310/5", "link17/6"], by=officers(*FIELD_OFFICERS), form="cases.judicial.forms.DeliveryForm",
        documents=["YSX", "YQD"], stops=["transfer-deliver", "platform-entry"], emits=["transfer.delivered"],
    )  # fmt: skip
    def deliver(self, asked: Asked, *, materials: Any, received_by: str, copy_to_procuratorate: bool) -> None:
        self.delivered_at = asked.at
