"""What becomes of a served decision: revoked, varied, confirmed illegal or void: A T30 (APL 48; MEE30 art. 66)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import overlay_guards as guards
from cases.redecision import digest
from cases.states import CaseState
from foundation.agencies.models import Role
from foundation.clocks.moments import local_day
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service
from foundation.workflow.who import officers, the_system

AFTER_SERVICE = (CaseState.SERVED, CaseState.CLOSED, CaseState.ARCHIVED)
BASIS = ["apl/48", "mee30/66"]
CHANGED = ["case.decision-changed"]


class Overlaying:
    @act(
        source=AFTER_SERVICE, row="A T30", label=_("Revoke, vary or confirm illegal or void"), basis=BASIS,
        by=officers(Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD), route=[Role.UNIT_HEAD], requires=[guards.was_decided, guards.decision_stands],
        form="cases.forms.ChangeForm", documents=["CXF", "BGF", "QRF"], emits=CHANGED,
    )  # fmt: skip
    def change_decision(self, asked: Asked, *, effect: str, fine: Any, procedural: bool, reasons: str) -> None:
        """The agency corrects itself by a new document that names the old one."""
        self.lay_over(asked.on, effect, fine, procedural)

    @act(
        source=AFTER_SERVICE, row="A T30", label=_("Note the superior's change of the decision"), basis=[*BASIS, "mee30/86"],
        by=officers(Role.AGENCY_HEAD, Role.CASE_LEAD), requires=[guards.was_decided, guards.decision_stands], form="cases.forms.SuperiorChangeForm",
        emits=CHANGED,
    )  # fmt: skip
    def note_superior_change(
        self, asked: Asked, *, effect: str, fine: Any, procedural: bool, body: str, number: str, reasons: str
    ) -> None:
        """Takes effect with its service on the agency, the day of this act."""
        self.lay_over(asked.on, effect, fine, procedural)

    @act(
        source=AFTER_SERVICE, row="A T30", label=_("The outcome of the remedy takes effect"),
        basis=["arl/63", "arl/64", "arl/65", "arl/67", "all/70", "all/74", "all/75"], by=the_system(),
        requires=[guards.was_decided, guards.decision_stands], form="cases.forms.RemedyEffectForm", emits=CHANGED,
    )  # fmt: skip
    def take_effect_of_remedy(
        self, asked: Asked, *, effect: str, fine: Any, procedural: bool, effective_on: Any
    ) -> None:
        """A consequence of the reconsideration decision or of the effective judgment."""
        self.lay_over(effective_on, effect, fine, procedural)

    @act(
        source=AFTER_SERVICE, row="A T30", label=_("Serve the change on the party"), basis=["apl/61"], by=SERVERS,
        with_=SECOND_SERVER, requires=[guards.change_was_issued], form="foundation.workflow.service.ServiceForm",
        example=A_SERVICE, documents=["SH"], emits=["case.change-served"],
    )  # fmt: skip
    def serve_change(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, guards.newest_change(self).kind, facts)

    def lay_over(self, on: Any, effect: str, fine: Any, procedural: bool) -> None:
        """Keep what became of the decision; the digest guards against the same decision again."""
        self.decision_digest = digest(self, local_day(self.decided_at))
        self.overlay, self.overlay_on, self.overlay_procedural = effect, on, procedural
        self.fine = self.fine if fine is None else fine
