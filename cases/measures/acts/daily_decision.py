"""Proposing, deciding, serving and publishing a daily consecutive penalty."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.states import DailyPenaltyState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, record_service
from foundation.workflow.who import officers

from .officers import FIELD_OFFICERS, HEAD, HEADS, TOGETHER

PUBLISHED = (DailyPenaltyState.DECIDED, DailyPenaltyState.SERVED)


class DailyDecision:
    @act(
        source=BIRTH, target=DailyPenaltyState.PROPOSED, row="A §18.4", label=_("Propose a daily consecutive penalty"),
        basis=["mep28/13", "mep28/17", "mep28/19"], by=FIELD_OFFICERS, form="cases.measures.forms.DailyPenaltyForm",
        emits=["daily-penalty.proposed"],
    )  # fmt: skip
    def propose_daily_penalty(self, asked: Asked, *, case: Any, discharge: bool, **facts: Any) -> None:
        """The days and the amount are counted, never entered."""
        self.agency, self.case, self.enterprise, self.handler = case.agency, case, case.enterprise, case.handler
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=DailyPenaltyState.PROPOSED, row="A §18.4", label=_("Issue the prior notice"),
        basis=["apl/44", "mee30/44", "mep28/17"], by=HEAD, route=[Role.UNIT_HEAD],
        requires=[guards.original_stands, guards.original_was_decided], form="cases.measures.forms.ContactForm",
        documents=["LFG"], final=True,
    )  # fmt: skip
    def issue_notice(self, asked: Asked, *, contact: str) -> None:
        """A notice of its own, beside that of the first penalty."""

    @act(
        source=DailyPenaltyState.NOTICED, target=DailyPenaltyState.DECIDED, row="A §18.4", label=_("Decide the daily penalty"),
        basis=["apl/57", "mee30/52", "mep28/17", "mep28/19", "rev24/22-24"], by=officers(*HEADS), with_=TOGETHER,
        route=[Role.UNIT_HEAD], requires=[*guards.HEARD, *guards.ORIGINAL, guards.ordered_again],
        form="cases.measures.forms.DailyDecisionForm", documents=["LF"], starts=["decision-service", "publication"],
        emits=["daily-penalty.decided"],
    )  # fmt: skip
    def decide(self, asked: Asked, *, hearing: str, bank: str) -> None:
        """By the heads together, as notified: neither more days nor a higher fine."""
        self.decided_at = asked.at

    @act(
        source=DailyPenaltyState.DECIDED, target=DailyPenaltyState.SERVED, row="A §18.4", label=_("Serve the decision"),
        basis=["apl/61", "mee30/58", "rev24/22-24"], by=SERVERS, with_=SECOND_SERVER, requires=guards.ORIGINAL,
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"], stops=["decision-service"],
        starts=["recon-apply", "litigation"], emits=["daily-penalty.served"],
    )  # fmt: skip
    def serve_decision(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "LF", facts)
        self.served_at = asked.at

    @act(
        source=PUBLISHED, row="A §20", label=_("Publish the decision"), basis=["apl/48", "mee30/65"],
        by=officers(Role.WEB_OFFICER), requires=[guards.not_published], form="cases.measures.forms.PublicationForm",
        stops=["publication"], emits=["daily-penalty.published"],
    )  # fmt: skip
    def publish_decision(self, asked: Asked, *, where: str, checked: bool) -> None:
        self.published_at = asked.at
