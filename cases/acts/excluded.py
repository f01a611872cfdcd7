"""Time that does not count into the decision limit (扣除期间): hearing, public notice, testing (§1; MEE30)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.states import STANDS_STILL
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import the_system


class ExcludedTime:
    @act(
        source=STANDS_STILL, row="A §1", label=_("Exclude time from the decision limit"), basis=["apl/60", "mee30/57"],
        by=the_system(), form="cases.forms.ExcludedForm", pauses=["decision"],
    )  # fmt: skip
    def exclude_time(self, asked: Asked, *, of: str) -> None:
        """From the day after this moment; `of` is the hearing, public notice or test because of which."""

    @act(
        source=STANDS_STILL, row="A §1", label=_("Count the time again"), basis=["apl/60", "mee30/57"],
        by=the_system(), form="cases.forms.ExcludedForm", resumes=["decision"],
    )  # fmt: skip
    def count_time_again(self, asked: Asked, *, of: str) -> None:
        """What was excluded until this day stands with the clock."""
