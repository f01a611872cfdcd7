"""Entering and ending a warning, each with the number of the government's order."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.warnings.states import PeriodState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

KEEPERS = officers(Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD)


class PeriodActs:
    @act(
        source=BIRTH, target=PeriodState.IN_FORCE, row="R §9", label=_("Enter a warning"), basis=["code/264"], by=KEEPERS,
        form="enforcement.warnings.forms.WarningForm", emits=["warning.entered"],
    )  # fmt: skip
    def enter_warning(self, asked: Asked, **facts: Any) -> None:
        self.agency = asked.by.agency
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=PeriodState.IN_FORCE, target=PeriodState.ENDED, row="R §9", label=_("End the warning"), basis=["code/264"], by=KEEPERS,
        form="enforcement.warnings.forms.EndForm", emits=["warning.ended"],
    )  # fmt: skip
    def end_warning(self, asked: Asked, *, end_at: Any, end_order_no: str) -> None:
        self.end_at, self.end_order_no = end_at, end_order_no
