"""While the case is with criminal justice its clock stands still: A T12, judicial-transfer.md §3."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import guards
from cases.states import STANDS_STILL
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import the_system


class TransferPause:
    @act(
        source=STANDS_STILL, row="A T12", label=_("Stand still for the criminal transfer"), basis=["link17/16"],
        by=the_system(), requires=[guards.not_yet_paused], pauses=["decision"],
    )  # fmt: skip
    def pause_for_transfer(self, asked: Asked) -> None:
        self.transferred_at = asked.at

    @act(
        source=STANDS_STILL, row="J C27", label=_("Go on after the criminal transfer"), basis=["link17/16", "reg310/13"],
        by=the_system(), requires=[guards.paused], form="cases.forms.GivenBackForm", resumes=["decision"],
    )  # fmt: skip
    def resume_after_transfer(self, asked: Asked, *, criminal_fine_on: Any, outcome_on: Any) -> None:
        """From the receipt the clock runs again; the warning date is counted from the outcome itself."""
        self.transferred_at, self.criminal_fine_on = None, criminal_fine_on or self.criminal_fine_on
