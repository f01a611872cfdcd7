"""All acts of a performance in place (administrative-case.md §18.5)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.states import InPlaceState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service

from .officers import FIELD_OFFICERS, HEAD, SECOND_ON_SITE

BEFORE = (InPlaceState.DECIDED, InPlaceState.SERVED, InPlaceState.DEMANDED)


class InPlaceActs:
    @act(
        source=BIRTH, target=InPlaceState.DECIDED, row="A §18.5", label=_("Decide the performance in place"), basis=["acl/51"],
        by=HEAD, route=[Role.UNIT_HEAD], form="cases.measures.forms.InPlaceForm", documents=["DLX"], emits=["in-place.decided"],
    )  # fmt: skip
    def decide_in_place(self, asked: Asked, *, case: Any, **facts: Any) -> None:
        self.agency, self.case, self.enterprise, self.handler = case.agency, case, case.enterprise, case.handler
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=InPlaceState.DECIDED, target=InPlaceState.SERVED, row="A §18.5", label=_("Serve the decision"),
        basis=["acl/51", "apl/61"], by=SERVERS, with_=SECOND_SERVER, form="foundation.workflow.service.ServiceForm",
        example=A_SERVICE, documents=["SH"], starts=["recon-apply", "litigation"], emits=["in-place.served"],
    )  # fmt: skip
    def serve_decision(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "DLX", facts)
        self.served_at = asked.at

    @act(
        source=InPlaceState.SERVED, row="A §18.5", label=_("Issue the demand"), basis=["acl/51"], by=HEAD,
        requires=[guards.no_demand_yet], form="cases.measures.forms.DemandForm", documents=["DLC"], final=True,
    )  # fmt: skip
    def issue_demand(self, asked: Asked, *, demand: str) -> None:
        """What the party is asked to perform itself, before anybody performs in its place."""

    @act(
        source=InPlaceState.SERVED, target=InPlaceState.DEMANDED, row="A §18.5", label=_("Serve the demand"),
        basis=["acl/51", "acl/69"], by=SERVERS, with_=SECOND_SERVER, requires=[guards.demand_is_issued],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"],
        starts=["inplace-demand"], emits=["in-place.demanded"],
    )  # fmt: skip
    def demand_performance(self, asked: Asked, **facts: Any) -> None:
        """In the three working days after it the party may still perform."""
        record_service(self, asked, "DLC", facts)
        self.demanded_at = asked.at

    @act(
        source=InPlaceState.DEMANDED, target=InPlaceState.CARRIED_OUT, row="A §18.5", label=_("Carry it out"),
        basis=["acl/43", "acl/51"], by=FIELD_OFFICERS, with_=SECOND_ON_SITE,
        requires=[guards.demand_is_over, guards.may_begin, guards.not_on_a_holiday],
        form="cases.measures.forms.CarriedOutForm", emits=["in-place.carried-out"],
    )  # fmt: skip
    def carry_out(self, asked: Asked, *, outcome: str, final_cost: Any, signed_by: str, **assured: bool) -> None:
        """Officers are present and supervise; those present sign. Not by night, on no holiday, residents' supply untouched."""
        self.outcome, self.final_cost, self.carried_out_at = outcome, final_cost, asked.at

    @act(
        source=BEFORE, target=InPlaceState.STOPPED, row="A §18.5", label=_("Stop: the party performed"), basis=["acl/51"],
        by=FIELD_OFFICERS, form="cases.measures.forms.PerformedForm", stops=["inplace-demand"], emits=["in-place.ended"],
    )  # fmt: skip
    def note_performance(self, asked: Asked, *, outcome: str) -> None:
        self.outcome = outcome

    @act(
        source=InPlaceState.CARRIED_OUT, target=InPlaceState.SETTLED, row="A §18.5", label=_("Settle the costs"), basis=["acl/51"],
        by=FIELD_OFFICERS, form="cases.measures.forms.CostForm", emits=["in-place.ended"],
    )  # fmt: skip
    def settle_costs(self, asked: Asked, *, amount: Any, receipt_number: str) -> None:
        """The party bears what it reasonably cost."""
        self.receipt_number = receipt_number
