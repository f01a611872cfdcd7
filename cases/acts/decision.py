"""Deciding and serving the decision: A T18, T19, T20."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases import fatal, guards
from cases.penalties import decided
from cases.redecision import not_repeated
from cases.states import MAY_DECIDE, CaseState
from foundation.agencies.models import Role
from foundation.workflow.act import Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service
from foundation.workflow.who import officers, the_system


class Decision:
    @act(
        source=MAY_DECIDE, target=CaseState.DECIDED, row="A T18", label=_("Decide the penalty"),
        basis=["apl/57", "apl/60", "mee30/52"], by=officers(Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD), route=[Role.UNIT_HEAD],
        requires=[
            guards.party_was_notified, guards.party_was_heard, guards.hearing_is_over, guards.legal_review_passed, guards.no_evidence_after_the_review, guards.discussed_where_required,
            guards.discussed_after_the_last_word, guards.not_with_criminal_justice, guards.no_criminal_fine,
            guards.not_an_investigator, guards.not_a_reviewer, guards.every_result_told, not_repeated,
            *fatal.WHOLE_FILE,
        ],
        form="cases.forms.DecisionForm", documents=["CF"], stops=["decision"],
        starts=["decision-service", "publication", Since("listing-proposal", "listing_from")], emits=["case.decided"],
    )  # fmt: skip
    def decide(
        self,
        asked: Asked,
        *,
        fine: Any,
        confiscation: Any,
        others: Any,
        discretion: str,
        trace: Any,
        legal_ground: str,
        **facts: Any,
    ) -> None:
        self.fine, self.confiscation, self.other_penalties = fine, confiscation, others
        self.penalty_type, self.decided_at = decided(self).principal, asked.at
        self.discretion, self.discretion_trace, self.legal_ground = discretion, trace, legal_ground

    @act(
        source=MAY_DECIDE, target=CaseState.NO_PENALTY, row="A T19", label=_("Decide not to penalise"),
        basis=["apl/33", "apl/57", "code/1056", "mee30/42"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        requires=[guards.not_with_criminal_justice, fatal.recusal_is_answered, fatal.statement_is_answered], form="cases.forms.NoPenaltyForm", documents=["BCF"],
        stops=["decision"], starts=["decision-service"], emits=["case.not-penalised"],
    )  # fmt: skip
    def decide_no_penalty(self, asked: Asked, *, ground: str, reasons: str, education: str, adverse: bool) -> None:
        self.decided_at = asked.at

    @act(
        source=[CaseState.DECIDED, CaseState.NO_PENALTY], target=CaseState.SERVED, row="A T20", label=_("Serve the decision"),
        basis=["apl/61", "mee30/58"], by=SERVERS, with_=SECOND_SERVER, form="foundation.workflow.service.ServiceForm",
        example=A_SERVICE, documents=["SH"], stops=["decision-service"], starts=["recon-apply", "litigation"],
        emits=["case.served"],
    )  # fmt: skip
    def serve_decision(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "CF" if self.penalty_type else "BCF", facts)
        self.served_at = asked.at

    @act(
        source=[CaseState.DECIDED, CaseState.SERVED, CaseState.CLOSED, CaseState.ARCHIVED], row="A T21",
        label=_("Note the publication"), basis=["apl/48", "mee30/65"], by=the_system(), stops=["publication"],
    )  # fmt: skip
    def note_publication(self, asked: Asked) -> None:
        """A consequence of the publication of the penalty item."""

    @act(
        source=[CaseState.DECIDED, CaseState.SERVED, CaseState.CLOSED, CaseState.ARCHIVED], row="A T21",
        label=_("Note that nothing is to be published"), basis=["apl/48", "cr36/3"], by=the_system(),
        stops=["publication", "listing-proposal"],
    )  # fmt: skip
    def note_no_publication(self, asked: Asked) -> None:
        """The penalty is a minor one, or its decision fell before it was published."""

    @act(
        source=[CaseState.DECIDED, CaseState.SERVED, CaseState.CLOSED, CaseState.ARCHIVED], row="B BL1",
        label=_("Note the listing proposal"), basis=["gb49/7"], by=the_system(), stops=["listing-proposal"],
    )  # fmt: skip
    def note_listing_proposal(self, asked: Asked) -> None:
        """A consequence of the birth of the listing candidate."""
