"""The summary procedure (简易程序): decided and handed over on the spot by two officers. Administrative-case.md §17."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.penalties import decided
from cases.states import OWED, CaseState
from foundation.agencies.models import Role
from foundation.clocks.models import Clock
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard
from foundation.workflow.who import With, officers

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)
ON_THE_SPOT = Guard(lambda case, asked: case.summary, _("This case was not decided on the spot."))
FINE_IS_OWED = Guard(
    lambda case, asked: case.payments.filter(decision=case.about, state__in=OWED).exists(), _("No fine is owed by this decision.")
)  # fmt: skip
COLLECTED = Guard(
    lambda case, asked: runs(case, "cash-to-agency"), _("No money that was collected is to be handed in.")
)
HANDED_IN = Guard(lambda case, asked: runs(case, "cash-to-bank"), _("No money that was handed in is to be paid in."))
AFTER = (CaseState.SERVED, CaseState.CLOSED, CaseState.ARCHIVED)


def runs(case: Any, limit: str) -> bool:
    return Clock.objects.filter(about=case.about, limit=limit, ended_at=None).exists()


class Summary:
    @act(
        source=BIRTH, target=CaseState.SERVED, row="A §17", label=_("Decide on the spot"), basis=["apl/51", "apl/52"],
        by=officers(*FIELD_OFFICERS), with_=With(1, roles=FIELD_OFFICERS, certified=True), form="cases.forms.OnTheSpotForm",
        documents=["DC"], starts=["summary-report", "publication", "recon-apply"],
        emits=["case.filed", "case.decided", "case.served"],
    )  # fmt: skip
    def decide_on_the_spot(
        self, asked: Asked, *, lead: Any, fine: Any, others: Any, conduct_on: Any, **facts: Any
    ) -> None:
        """Heard, decided and delivered in one: no hearing, no legal review. Against it reconsideration comes first (ARL 23)."""
        self.agency, self.lead, self.enterprise, self.handler = lead.agency, lead, lead.enterprise, asked.by.posting
        self.cause, self.violation, self.facts = facts["cause"], facts["violation"], facts["facts"]
        self.conduct_from = self.conduct_to = conduct_on
        self.party_role, self.role_basis = facts["party_role"], facts["role_basis"]
        self.statement, self.statement_answer = facts["defence"], facts["defence"]
        self.fine, self.other_penalties, self.summary = fine, others, True
        self.penalty_type, self.decided_at, self.served_at = decided(self).principal, asked.at, asked.at

    @act(
        source=AFTER, row="A §17", label=_("Report the decision to the own agency"), basis=["apl/52"],
        by=officers(*FIELD_OFFICERS), requires=[ON_THE_SPOT], form="cases.forms.ReportedForm", stops=["summary-report"],
    )  # fmt: skip
    def report_on_the_spot(self, asked: Asked, *, reported_to: str) -> None:
        """Every decision on the spot is put on record at the agency."""

    @act(
        source=CaseState.SERVED, row="A §17", label=_("Collect the fine on the spot"), basis=["apl/68", "apl/69", "apl/70"],
        by=officers(*FIELD_OFFICERS), with_=With(1, roles=FIELD_OFFICERS), requires=[ON_THE_SPOT, FINE_IS_OWED],
        form="cases.forms.CollectForm", starts=["cash-to-agency"], emits=["case.fine-collected"],
    )  # fmt: skip
    def collect_on_the_spot(self, asked: Asked, *, why: str, receipt_number: str) -> None:
        """Against an official receipt, without which the party may refuse to pay; with it the fine is paid."""

    @act(
        source=AFTER, row="A §17", label=_("Hand the money in to the agency"), basis=["apl/71"], by=officers(*FIELD_OFFICERS),
        requires=[ON_THE_SPOT, COLLECTED], form="cases.forms.HandedInForm", stops=["cash-to-agency"], starts=["cash-to-bank"], final=True,
    )  # fmt: skip
    def hand_in_money(self, asked: Asked, *, received_by: str) -> None:
        """Within two working days; the agency pays it in within two more."""

    @act(
        source=AFTER, row="A §17", label=_("Pay the money in at the bank"), basis=["apl/71"], by=officers(*FIELD_OFFICERS),
        requires=[ON_THE_SPOT, HANDED_IN], form="cases.forms.BankedForm", stops=["cash-to-bank"], final=True,
    )  # fmt: skip
    def pay_money_in(self, asked: Asked, *, slip_number: str) -> None:
        """Within two working days more; the party's duty was done when it paid the officers."""
