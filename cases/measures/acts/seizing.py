"""Approving and carrying out a sealing or seizure, and the urgent one that is approved afterwards."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.custody import take_in
from cases.measures.states import KEPT, SeizureState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

from .officers import FIELD_OFFICERS, HEAD, HEADS, SECOND_ON_SITE, TOGETHER

HANDED_OVER = ["CFQ", "KYQ", "CFD", "XC"]
REMEDIES = ["recon-apply", "litigation"]


class Seizing:
    @act(
        source=BIRTH, target=SeizureState.APPROVED, row="A §18.2", label=_("Approve the sealing or seizure"),
        basis=["acl/18", "mep29/4", "mep29/10"], by=HEAD, route=[Role.UNIT_HEAD],
        form="cases.measures.forms.ApprovalForm", emits=["seizure.approved"],
    )  # fmt: skip
    def approve_seizure(self, asked: Asked, **facts: Any) -> None:
        """In writing, on the draft of those who will carry it out."""
        self._begin(asked, facts)
        self.approved_at = asked.at

    @act(
        source=BIRTH, target=SeizureState.APPROVED, row="A §18.2", label=_("Approve a major sealing or seizure collectively"),
        basis=["acl/18", "mep29/4", "mep29/10"], by=officers(*HEADS), with_=TOGETHER,
        form="cases.measures.forms.CollectiveApprovalForm", documents=["JT"], emits=["seizure.approved"],
    )  # fmt: skip
    def approve_collectively(
        self, asked: Asked, *, attendees: Any, place: str, recorder: str, opinions: str, conclusion: str, **facts: Any
    ) -> None:
        self._begin(asked, facts)
        self.approved_at, self.major = asked.at, True

    @act(
        source=SeizureState.APPROVED, target=SeizureState.IN_FORCE, row="A §18.2", label=_("Seal or seize"),
        basis=["acl/18", "acl/24", "mep29/13"], by=FIELD_OFFICERS, with_=SECOND_ON_SITE,
        form="cases.measures.forms.SeizingForm", documents=HANDED_OVER, starts=["seizure-term", *REMEDIES],
        emits=["seizure.made"],
    )  # fmt: skip
    def seize(self, asked: Asked, *, items: Any, stored_at: str, **record: Any) -> None:
        """On the spot: reasons and rights told, decision and inventory handed over, a record made (F11)."""
        self.seized_at, self.stored_at = asked.at, stored_at
        take_in(self, asked, items)

    @act(
        source=BIRTH, target=SeizureState.IN_FORCE, row="A §18.2", label=_("Seal or seize at once"),
        basis=["acl/19", "acl/24", "mep29/13"], by=FIELD_OFFICERS, with_=SECOND_ON_SITE,
        form="cases.measures.forms.UrgentForm", documents=HANDED_OVER,
        starts=["seizure-term", "seizure-report", *REMEDIES], emits=["seizure.made-at-once"],
    )  # fmt: skip
    def seize_at_once(self, asked: Asked, *, items: Any, stored_at: str, record: Any, **facts: Any) -> None:
        """Urgent: the head is told within 24 hours and approves afterwards."""
        self._begin(asked, facts)
        self.urgent, self.seized_at, self.stored_at = True, asked.at, stored_at
        take_in(self, asked, items)

    @act(
        source=SeizureState.IN_FORCE, row="A §18.2", label=_("Approve afterwards"), basis=["acl/19", "mep29/13"],
        by=HEAD, requires=[guards.not_yet_approved], form="cases.measures.forms.OpinionForm", stops=["seizure-report"],
    )  # fmt: skip
    def approve_afterwards(self, asked: Asked, *, opinion: str) -> None:
        self.approved_at = asked.at

    @act(
        source=SeizureState.IN_FORCE, target=SeizureState.RELEASE_DUE, row="A §18.2", label=_("Do not approve afterwards"),
        basis=["acl/19", "acl/28"], by=HEAD, requires=[guards.not_yet_approved], form="cases.measures.forms.OpinionForm",
        stops=["seizure-report"], emits=["seizure.release-due"],
    )  # fmt: skip
    def refuse_afterwards(self, asked: Asked, *, opinion: str) -> None:
        """What should not have been seized is released at once."""
        self.end_reasons = opinion

    @act(
        source=SeizureState.APPROVED, target=SeizureState.NOT_CARRIED_OUT, row="A §18.2", label=_("Do not carry it out"),
        basis=["mep29/6", "acl/28"], by=HEAD, form="enforcement.forms.ReasonsForm", emits=["seizure.ended"],
    )  # fmt: skip
    def give_up(self, asked: Asked, *, reasons: str) -> None:
        self.end_reasons = reasons

    @act(
        source=[SeizureState.APPROVED, *KEPT], row="A §18.2", label=_("Join the case that was filed"), basis=["mee30/18"],
        by=the_system(), form="cases.measures.forms.FiledForm",
    )  # fmt: skip
    def join_case(self, asked: Asked, *, case: Any) -> None:
        """What was seized on a lead belongs to the case from its filing on."""
        self.case, self.handler = case, case.handler

    def _begin(self, asked: Asked, facts: dict[str, Any]) -> None:
        lead, case = facts.pop("lead"), facts.pop("case")
        self.agency, self.lead, self.case, self.enterprise = lead.agency, lead, case, lead.enterprise
        self.handler = case.handler if case else lead.handler
        for name, value in facts.items():
            setattr(self, name, value)
