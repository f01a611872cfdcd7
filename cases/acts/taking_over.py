"""Taking over a case that began elsewhere (迁入): the one birth into a later state, and the debts that it leaves."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.states import CaseState, PaymentState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard
from foundation.workflow.who import officers, the_system

INTO = (
    CaseState.FILED, CaseState.INVESTIGATING, CaseState.INVESTIGATION_DONE, CaseState.CASE_REVIEW, CaseState.PRIOR_NOTICE,
    CaseState.LEGAL_REVIEW, CaseState.COLLECTIVE_DISCUSSION, CaseState.DECIDED, CaseState.NO_PENALTY, CaseState.SERVED,
    CaseState.CLOSED, CaseState.ARCHIVED, CaseState.TERMINATED, CaseState.WITHDRAWN, CaseState.TRANSFERRED_ADMIN,
)  # fmt: skip
CLOCKS = [  # each from the given date, as far as the state still has it running
    Since("decision", "decision_from"), Since("defence", "defence_from"), Since("hearing-request", "hearing_from"),
    Since("decision-service", "service_from"), Since("publication", "publication_from"),
    Since("recon-apply", "remedy_from"), Since("litigation", "remedy_from"), Since("archive", "archive_from"),
]  # fmt: skip
has_debts = Guard(lambda case, asked: bool(case.debts), _("Nothing is missing."))


class TakenOver:
    @act(
        source=BIRTH, target=INTO, row="S M2", label=_("Take over a case from before the move"),
        by=officers(Role.AGENCY_HEAD, Role.ADMINISTRATOR), form="cases.moving_in.forms.TakeOverForm", starts=CLOCKS,
        registers="papers", emits=["case.taken-over"],
    )  # fmt: skip
    def take_over(self, asked: Asked, *, lead: Any, state: str, kept: dict[str, Any], **clocks: Any) -> str:
        self.agency, self.lead, self.enterprise = lead.agency, lead, lead.enterprise
        for name, value in kept.items():
            setattr(self, name, value)
        self.in_debt = bool(self.debts)
        return state

    @act(
        source="*", row="S M3", label=_("Enter what is still missing"), requires=[has_debts], starts=CLOCKS,
        by=officers(Role.CASE_LEAD, Role.INSPECTOR, Role.REVIEWER, Role.UNIT_HEAD, Role.AGENCY_HEAD),
        form="cases.moving_in.forms.FillDebtForm", registers="papers", emits=["case.debt-filled"],
    )  # fmt: skip
    def fill_debt(self, asked: Asked, *, field: str, kept: dict[str, Any], **rest: Any) -> None:
        for name, value in kept.items():
            setattr(self, name, value)
        self.debts = [one for one in self.debts if one != field]
        self.in_debt = bool(self.debts)


class TakenOverPayment:
    @act(
        source=BIRTH, target=[PaymentState.DUE, PaymentState.PERFORMED], row="S M4",
        label=_("Take over the duty to pay from before the move"), by=the_system(),
        form="cases.moving_in.forms.TakeOverPaymentForm", starts=[Since("payment", "payment_from")],
    )  # fmt: skip
    def take_over(self, asked: Asked, *, case: Any, state: str, kept: dict[str, Any], payment_from: Any) -> str:
        self.agency, self.case, self.decision, self.fine = case.agency, case, case.about, case.fine
        for name, value in kept.items():
            setattr(self, name, value)
        return state
