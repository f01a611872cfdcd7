"""A remedy is asked for, and accepted or not: §14 (ARL 20, 30; ALL 45, 46)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.remedies import guards
from cases.remedies.states import RemedyState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

HANDLERS = officers(Role.CASE_LEAD, Role.INSPECTOR, Role.REVIEWER, Role.LEGAL_REVIEWER)
DECISION_CLOCKS = [
    Since("recon-decision", "decision_from"), Since("recon-decision-simple", "simple_from"), Since("first-instance", "instance_from"),
]  # fmt: skip


class Asking:
    @act(
        source=BIRTH, target=RemedyState.RECEIVED, row="A §14", label=_("Register a reconsideration or suit"),
        basis=["arl/20", "arl/24", "all/45", "all/46"], by=HANDLERS, form="cases.remedies.forms.RegisterForm",
        starts=[Since("recon-review", "review_from")], emits=["remedy.registered"],
    )  # fmt: skip
    def register_remedy(self, asked: Asked, *, case: Any, review_from: Any, **facts: Any) -> None:
        """The agency learned that the party attacks one of its acts; execution goes on."""
        self.agency, self.case = case.agency, case
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=RemedyState.RECEIVED, target=RemedyState.ACCEPTED, row="A §14", label=_("Note the acceptance and the call to answer"),
        basis=["arl/30", "arl/48", "all/67"], by=HANDLERS, form="cases.remedies.forms.AcceptanceForm", stops=["recon-review"],
        starts=[*DECISION_CLOCKS, Since("recon-answer", "recon_copy_on"), Since("litigation-answer", "suit_copy_on")],
        emits=["remedy.accepted"],
    )  # fmt: skip
    def note_acceptance(self, asked: Asked, *, number: str, accepted_on: Any, simple: bool, **clocks: Any) -> None:
        """From the receipt of the copy the agency's own time to answer runs."""
        self.number, self.accepted_on, self.simple = number, accepted_on, simple

    @act(
        source=RemedyState.RECEIVED, target=RemedyState.ACCEPTED, row="A §14", label=_("Deemed accepted"), basis=["arl/30"],
        by=the_system(), requires=[guards.review_has_lapsed], form="cases.remedies.forms.DeemedForm", stops=["recon-review"],
        starts=[Since("recon-decision", "accepted_on")], emits=["remedy.accepted"],
    )  # fmt: skip
    def deem_accepted(self, asked: Asked, *, accepted_on: Any) -> None:
        """The body did not review the application in time."""
        self.accepted_on = accepted_on

    @act(
        source=RemedyState.ACCEPTED, row="A §14", label=_("Note the call to answer"), basis=["arl/48", "all/67"], by=HANDLERS,
        requires=[guards.not_called_yet], form="cases.remedies.forms.CallForm",
        starts=[Since("recon-answer", "recon_copy_on"), Since("litigation-answer", "suit_copy_on")], emits=["remedy.called"],
    )  # fmt: skip
    def note_call(self, asked: Asked, **clocks: Any) -> None:
        """Where the copy came after the acceptance, or the application was deemed accepted."""

    @act(
        source=RemedyState.RECEIVED, target=RemedyState.NOT_ACCEPTED, row="A §14", label=_("Note that it is not accepted"),
        basis=["arl/30"], by=HANDLERS, form="enforcement.forms.ReasonsForm", stops=["recon-review"], emits=["remedy.not-accepted"],
    )  # fmt: skip
    def note_non_acceptance(self, asked: Asked, *, reasons: str) -> None:
        self.outcome = reasons
