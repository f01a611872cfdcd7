"""The case comes back to the authority, and the result is told: J C27, §3 CLOSED."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.judicial.states import ENDED_WITHOUT_PUNISHMENT, TransferState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import By, With, officers

HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)


class GivingBack:
    @act(
        source=ENDED_WITHOUT_PUNISHMENT, target=TransferState.REVERSE_REFERRED, row="J C27", label=_("Refer back to the authority"),
        basis=["reg310/13", "link17/17", "ji23/12"],
        by=By((Role.COURT_CLERK, Role.PROSECUTOR, Role.CHIEF_PROSECUTOR, Role.POLICE_OFFICER, Role.POLICE_HEAD), of="holder"),
        with_=With(1, roles=HEADS), form="cases.judicial.forms.GivingBackForm", documents=["FXY"],
        stops=["police-notice", "police-withdrawal-tell", "nonprosecution-tell", "platform-entry", "handover-items"],
        emits=["transfer.returned"],
    )  # fmt: skip
    def refer_back(self, asked: Asked, *, number: str, reasons: str) -> None:
        """Dated by the receipt at the authority: from then its clock runs again."""
        self.given_back_at = asked.at

    @act(
        source=[TransferState.REVERSE_REFERRED, TransferState.RETURNED, TransferState.HEAD_REFUSED], target=TransferState.CLOSED,
        row="J C27", label=_("Report the result and close the transfer"), basis=["link17/17"],
        by=officers(Role.INSPECTOR, Role.CASE_LEAD), form="cases.judicial.forms.ResultForm", documents=["FK"],
        emits=["transfer.closed"],
    )  # fmt: skip
    def report_result(self, asked: Asked, *, told_to: str, outcome: str) -> None:
        self.outcome = outcome
