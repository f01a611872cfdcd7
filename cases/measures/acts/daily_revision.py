"""What becomes of a daily penalty when the decision that it multiplies falls or is lowered (§18.4; T30).

The amount is the original fine times the days, and none rests on a revoked decision (F10): before it is decided the
system follows; a decision that was made is revoked or varied by the head, and until then nothing is demanded.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures.states import DailyPenaltyState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service
from foundation.workflow.who import the_system

from .officers import HEAD

UNDECIDED = (DailyPenaltyState.PROPOSED, DailyPenaltyState.NOTICED)
MADE = (DailyPenaltyState.DECIDED, DailyPenaltyState.SERVED, DailyPenaltyState.REVISED)
RULE = ["mep28/19", "apl/48"]


class DailyRevision:
    @act(
        source=UNDECIDED, target=DailyPenaltyState.DROPPED, row="A T30", label=_("Dropped with the original decision"),
        basis=["mep28/19"], by=the_system(), stops=["defence", "hearing-request"], emits=["daily-penalty.dropped"],
    )  # fmt: skip
    def drop_with_original(self, asked: Asked) -> None:
        """No daily penalty rests on a decision that was revoked or is void."""

    @act(
        source=UNDECIDED, row="A T30", label=_("Lowered with the original fine"), basis=["mep28/19"], by=the_system(),
        form="cases.measures.forms.OriginalChangedForm",
    )  # fmt: skip
    def lower_with_original(self, asked: Asked, *, fine: Any) -> None:
        """The days stay, each with the fine as varied; it is never heavier than notified."""
        self.daily_fine, self.fine = fine, fine * self.days

    @act(
        source=MADE, target=DailyPenaltyState.TO_REVISE, row="A T30", label=_("Its original decision was changed"),
        basis=["mep28/19"], by=the_system(), form="cases.measures.forms.OriginalChangedForm",
        stops=["decision-service", "publication"], emits=["daily-penalty.to-revise"],
    )  # fmt: skip
    def note_original_changed(self, asked: Asked, *, fine: Any) -> None:
        """The amount that follows is computed; the head decides on it."""
        self.revised_fine = fine * self.days

    @act(
        source=DailyPenaltyState.TO_REVISE, target=DailyPenaltyState.REVISED, row="A T30",
        label=_("Revoke or vary it with the original decision"), basis=[*RULE, "mee30/66"], by=HEAD, route=[Role.UNIT_HEAD],
        form="enforcement.forms.ReasonsForm", documents=["CXF", "BGF"], emits=["daily-penalty.revised"],
    )  # fmt: skip
    def revise(self, asked: Asked, *, reasons: str) -> None:
        """To the amount that the changed original fine makes; to nothing where that fell."""
        self.daily_fine, self.fine = self.revised_fine / max(self.days, 1), self.revised_fine

    @act(
        source=DailyPenaltyState.REVISED, row="A T30", label=_("Serve the change on the party"), basis=["apl/61"], by=SERVERS,
        with_=SECOND_SERVER, form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"],
        emits=["daily-penalty.change-served"],
    )  # fmt: skip
    def serve_change(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "BGF" if self.fine else "CXF", facts)
