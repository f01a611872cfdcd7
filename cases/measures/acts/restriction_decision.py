"""Proposing, deciding and serving a restriction or suspension of production."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.states import RestrictionState
from foundation.agencies.models import Role
from foundation.clocks.months import add_months
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service

from .officers import FIELD_OFFICERS, HEAD


class RestrictionDecision:
    @act(
        source=BIRTH, target=RestrictionState.PROPOSED, row="A §18.3", label=_("Propose a restriction or suspension"),
        basis=["mep30-14/5", "mep30-14/6"], by=FIELD_OFFICERS, form="cases.measures.forms.RestrictionForm",
        emits=["restriction-order.proposed"],
    )  # fmt: skip
    def propose_restriction(self, asked: Asked, *, case: Any, **facts: Any) -> None:
        self.agency, self.case, self.enterprise, self.handler = case.agency, case, case.enterprise, case.handler
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=RestrictionState.PROPOSED, row="A §18.3", label=_("Issue the prior notice"),
        basis=["mep30-14/11", "mee30/46"], by=HEAD, route=[Role.UNIT_HEAD], form="cases.measures.forms.ContactForm",
        documents=["XZG", "XZTG"], final=True,
    )  # fmt: skip
    def issue_notice(self, asked: Asked, *, contact: str) -> None:
        """With the right to be heard; it may be joined to the notice of the penalty."""

    @act(
        source=RestrictionState.NOTICED, target=RestrictionState.DECIDED, row="A §18.3", label=_("Decide it"),
        basis=["mep30-14/5", "mep30-14/6", "mep30-14/14"], by=HEAD, route=[Role.UNIT_HEAD], requires=guards.HEARD,
        form="cases.measures.forms.RestrictionDecisionForm", documents=["XZ", "XZT"], starts=["restrict-serve"],
        emits=["restriction-order.decided"],
    )  # fmt: skip
    def decide(self, asked: Asked, *, hearing: str, lifting: str) -> None:
        self.decided_at = asked.at

    @act(
        source=RestrictionState.DECIDED, target=RestrictionState.IN_FORCE, row="A §18.3", label=_("Serve the decision"),
        basis=["mep30-14/14", "apl/61"], by=SERVERS, with_=SECOND_SERVER, form="cases.measures.forms.RestrictionServiceForm",
        example=A_SERVICE, documents=["SH"], stops=["restrict-serve"],
        starts=[Since("restrict-term", "term_from"), "restrict-plan", "recon-apply", "litigation"],
        emits=["restriction-order.served"],
    )  # fmt: skip
    def serve_decision(self, asked: Asked, *, term_from: Any, **facts: Any) -> None:
        record_service(self, asked, guards.paper_of(self, "decision"), facts)
        self.served_at = asked.at
        self.ends_on = add_months(asked.on, self.months) if term_from else None
