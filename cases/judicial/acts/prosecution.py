"""The procuratorate reviews and charges: J C22, C23, C26."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.judicial.states import TransferState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

PROSECUTORS = officers(Role.PROSECUTOR, Role.CHIEF_PROSECUTOR, of="prosecution")


class WithProsecution:
    @act(
        source=TransferState.PROSECUTION_REVIEW, target=TransferState.INDICTED, row="J C22", label=_("Indict"),
        basis=["cpl/172", "cpl/176"], by=PROSECUTORS, form="cases.judicial.forms.IndictmentForm", documents=["QSS"],
        stops=["prosecution-review"], emits=["transfer.indicted"],
    )  # fmt: skip
    def indict(self, asked: Asked, *, number: str, charged: str, court: Any) -> None:
        self.charged, self.court = charged, court

    @act(
        source=TransferState.PROSECUTION_REVIEW, target=TransferState.SUPPLEMENT_INVESTIGATION, row="J C23",
        label=_("Return for supplementary investigation"), basis=["cpl/175", "link17/19"], by=PROSECUTORS,
        form="enforcement.forms.ReasonsForm", stops=["prosecution-review"], starts=["supplement-investigation"],
        emits=["transfer.supplement-asked"],
    )  # fmt: skip
    def return_for_supplement(self, asked: Asked, *, reasons: str) -> None:
        """The outline says what is unclear."""

    @act(
        source=TransferState.PROSECUTION_REVIEW, target=TransferState.NON_PROSECUTION, row="J C26", label=_("Do not prosecute"),
        basis=["cpl/177", "link17/18", "ppr/373"], by=PROSECUTORS, form="enforcement.forms.ReasonsForm",
        stops=["prosecution-review"], starts=["nonprosecution-tell"], emits=["transfer.not-prosecuted"],
    )  # fmt: skip
    def decide_not_to_prosecute(self, asked: Asked, *, reasons: str) -> None:
        """The authority is told, with an opinion where a penalty is needed."""
        self.outcome_on = asked.on
