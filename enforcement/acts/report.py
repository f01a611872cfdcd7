"""Acts on a monitoring report (administrative-case.md §18.1, F5)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.states import ReportState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)


class ReportActs:
    @act(
        source=BIRTH, target=ReportState.RECEIVED, row="A §18.1",
        label=_("Receive a monitoring report"), basis=["mee30/29", "mep28/8"], by=officers(*FIELD_OFFICERS),
        form="enforcement.forms.ReportForm", starts=[Since("correction-order", "order_from", fact="received_on")],
        emits=["report.received"],
    )  # fmt: skip
    def receive_report(self, asked: Asked, *, order_from: Any, **facts: Any) -> None:
        self.agency = asked.by.agency
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=ReportState.RECEIVED, target=ReportState.TOLD, row="A F5",
        label=_("Tell the party the result"), basis=["mee30/29"], by=officers(*FIELD_OFFICERS),
        form="enforcement.forms.TellResultForm", documents=["JG"], emits=["report.told"],
    )  # fmt: skip
    def tell_party(self, asked: Asked, *, told_to: str) -> None:
        """From now on the result may carry a decision."""

    @act(
        source=[ReportState.RECEIVED, ReportState.TOLD], target=ReportState.ANSWERED, row="A §18.1",
        label=_("Note the order to correct"), basis=["mep28/8"], by=the_system(), stops=["correction-order"],
    )  # fmt: skip
    def note_order(self, asked: Asked) -> None:
        """A consequence of the service of the order."""
