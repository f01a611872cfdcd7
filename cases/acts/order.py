"""Acts on an order to correct: administrative-case.md §18.1."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.kin import case_of
from cases.states import OrderState, Refusal
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service, unserved
from foundation.workflow.who import With, officers, the_system

withdrawal_waits = Guard(lambda one, asked: unserved(one.about, "CXG"), _("No withdrawal waits to be served."))
FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)


class OrderActs:
    @act(
        source=BIRTH, target=OrderState.ORDERED, row="A §18.1", label=_("Order the correction"),
        basis=["apl/28", "mee30/9", "mep28/8", "mep28/9"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        form="cases.forms.OrderForm", documents=["ZG"], emits=["order.made"],
    )  # fmt: skip
    def order_correction(self, asked: Asked, *, lead: Any, **facts: Any) -> None:
        self._begin(lead, facts)

    @act(
        source=BIRTH, target=OrderState.ORDERED, row="A §18.1", label=_("Order the correction once more"),
        basis=["apl/28", "mep28/9", "mep28/14"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        form="cases.forms.SecondOrderForm", documents=["ZG"], emits=["order.made"],
    )  # fmt: skip
    def order_again(self, asked: Asked, *, follows: Any, **facts: Any) -> None:
        """After a refusal; it is re-inspected in its turn."""
        self.follows, self.violation = follows, follows.violation
        self._begin(follows.lead, facts)

    @act(
        source=BIRTH, target=OrderState.SERVED, row="A §18.1", label=_("Note the order of the decision"),
        basis=["apl/28", "mee30/9"], by=the_system(), form="cases.forms.DecisionsOrderForm", starts=["reinspection"],
        emits=["order.served"],
    )  # fmt: skip
    def order_in_decision(self, asked: Asked, *, case: Any, **facts: Any) -> None:
        """A decision that orders the correction, too: it is served with it, and re-inspected like any other."""
        self._begin(
            case.lead, {**facts, "violation": case.violation, "conduct_on": case.conduct_on, "facts": case.facts}
        )
        self.served_at = asked.at

    @act(
        source=OrderState.ORDERED, target=OrderState.SERVED, row="A §18.1", label=_("Serve the order to correct"),
        basis=["mep28/8", "apl/61"], by=SERVERS, with_=SECOND_SERVER, form="foundation.workflow.service.ServiceForm",
        example=A_SERVICE, documents=["SH"], starts=["reinspection"], emits=["order.served"],
    )  # fmt: skip
    def serve_order(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "ZG", facts)
        self.served_at = asked.at

    @act(
        source=OrderState.SERVED, row="A §18.1", label=_("Record the party's report of correction"), basis=["mep28/11"],
        by=officers(*FIELD_OFFICERS), form="cases.forms.CorrectionReportForm", final=True,
    )  # fmt: skip
    def record_report(self, asked: Asked, *, reported: str) -> None:
        """It may come before the re-inspection, and does not replace it."""
        self.reported, self.reported_at = reported, asked.at

    @act(
        source=OrderState.SERVED, target=OrderState.CORRECTED, row="A §18.1", label=_("Re-inspect: corrected"),
        basis=["mep28/10"], by=officers(*FIELD_OFFICERS), with_=With(1, roles=FIELD_OFFICERS, certified=True),
        form="cases.forms.ReinspectionForm", documents=["XC"], stops=["reinspection"], emits=["order.corrected"],
    )  # fmt: skip
    def find_corrected(self, asked: Asked, *, ended_at: Any, **facts: Any) -> None:
        self.reinspected_at = ended_at

    @act(
        source=OrderState.SERVED, target=OrderState.REFUSED, row="A §18.1", label=_("Re-inspect: not corrected"),
        basis=["mep28/10", "mep28/13"], by=officers(*FIELD_OFFICERS), with_=With(1, roles=FIELD_OFFICERS, certified=True),
        form="cases.forms.ReinspectionForm", documents=["XC"], stops=["reinspection"], emits=["order.refused"],
    )  # fmt: skip
    def find_refusal(self, asked: Asked, *, ended_at: Any, **facts: Any) -> None:
        """The day of the finding is that of the re-inspection, whenever its record is entered."""
        self.reinspected_at, self.refusal = ended_at, Refusal.CONTINUED

    @act(
        source=OrderState.SERVED, target=OrderState.REFUSED, row="A §18.1", label=_("Re-inspect: refused or obstructed"),
        basis=["mep28/13"], by=officers(*FIELD_OFFICERS), with_=With(1, roles=FIELD_OFFICERS, certified=True),
        form="cases.forms.ObstructionForm", documents=["XC"], stops=["reinspection"], emits=["order.refused"],
    )  # fmt: skip
    def find_obstruction(self, asked: Asked, *, ended_at: Any, **facts: Any) -> None:
        """Who lets nobody see whether it was corrected has refused to correct."""
        self.reinspected_at, self.refusal = ended_at, Refusal.OBSTRUCTED

    @act(
        source=[OrderState.ORDERED, OrderState.SERVED], target=OrderState.WITHDRAWN, row="A §18.1",
        label=_("Withdraw the order"), basis=["apl/28", "mee30/9"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        form="enforcement.forms.ReasonsForm", documents=["CXG"], stops=["reinspection"], emits=["order.withdrawn"],
    )  # fmt: skip
    def withdraw_order(self, asked: Asked, *, reasons: str) -> None:
        """It should not have been given, or not in this way."""

    @act(
        source=OrderState.WITHDRAWN, row="A §18.1", label=_("Serve the withdrawal"), basis=["apl/28", "apl/61"], by=SERVERS,
        with_=SECOND_SERVER, requires=[withdrawal_waits], form="foundation.workflow.service.ServiceForm", example=A_SERVICE,
        documents=["SH"], final=True,
    )  # fmt: skip
    def serve_withdrawal(self, asked: Asked, **facts: Any) -> None:
        """Whoever was served the order learns that it binds no more."""
        record_service(self, asked, "CXG", facts)

    def _begin(self, lead: Any, facts: dict[str, Any]) -> None:
        self.agency = lead.agency
        self.lead, self.enterprise, self.case = lead, lead.enterprise, case_of(lead)
        for name, value in facts.items():
            setattr(self, name, value)
