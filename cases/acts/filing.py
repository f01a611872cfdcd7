"""Filing the case: A T2, T4, T5."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import guards
from cases.states import STANDS_STILL, CaseState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system


class Filing:
    @act(
        source=BIRTH, target=CaseState.FILED, row="A T2", label=_("File the case"), basis=["mee30/18", "mee30/19", "apl/54"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], form="cases.forms.FilingForm",
        documents=["LA"], starts=["decision"], emits=["case.filed"],
    )  # fmt: skip
    def file_case(self, asked: Asked, *, lead: Any, reasons: str, articles: str, **facts: Any) -> None:
        self.agency = lead.agency
        self.lead, self.enterprise = lead, lead.enterprise
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=CaseState.FILED, target=CaseState.WITHDRAWN, row="A T5", label=_("Withdraw the filing"), basis=["mee30/20"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], form="cases.forms.WithdrawForm",
        documents=["CXLA"], stops=["decision"], emits=["case.withdrawn"],
    )  # fmt: skip
    def withdraw_filing(self, asked: Asked, *, condition: str, reasons: str) -> None:
        """A condition of filing was found missing."""

    @act(
        source=CaseState.FILED, target=CaseState.TRANSFERRED_ADMIN, row="A T4", label=_("Hand over to the authority in charge"),
        basis=["mee30/13", "code/1083"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        form="enforcement.forms.HandOverForm", documents=["YJ"], requires=[guards.may_hand_on], stops=["decision"],
        emits=["case.handed-over"],
    )  # fmt: skip
    def hand_over(self, asked: Asked, *, receiver: Any, reasons: str) -> None:
        """The receiver may not hand it on (MEE30 art. 16)."""

    @act(
        source=STANDS_STILL, target=CaseState.TRANSFERRED_ADMIN, row="A T4", label=_("Give the case up by designation"),
        basis=["mee30/15", "code/1072"], by=the_system(), stops=["decision", "suspension-idle-alert"],
    )  # fmt: skip
    def give_up_by_designation(self, asked: Asked) -> None:
        """The superior designated another authority, or took the case over."""
