"""Acts on registered evidence: administrative-case.md §6."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.states import PreservationState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, issued, record_service
from foundation.workflow.who import With, officers, the_system

from . import guards

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)
HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)
SECOND_OFFICER = With(1, roles=FIELD_OFFICERS, certified=True)
BASIS = ["apl/56", "mee30/32"]
MADE_UP = [PreservationState.PRESERVED, PreservationState.DEALT_WITH, PreservationState.RELEASED]
decision_is_issued = issued("DJ", _("The decision on the registration has not been issued."))
KEPT = [PreservationState.URGENT, PreservationState.PRESERVED]


class PreservationActs:
    @act(
        source=BIRTH, target=PreservationState.ORDERED, row="A §6", label=_("Approve the registration of evidence"), basis=BASIS,
        by=officers(*HEADS), route=[Role.UNIT_HEAD], form="enforcement.preserving.forms.ApproveForm",
        emits=["preservation.approved"],
    )  # fmt: skip
    def approve_registration(self, asked: Asked, **facts: Any) -> None:
        self.approved_at = asked.at
        _take(self, facts)

    @act(
        source=PreservationState.ORDERED, target=PreservationState.PRESERVED, row="A §6", label=_("Register the evidence on site"),
        basis=BASIS, by=officers(*FIELD_OFFICERS), with_=SECOND_OFFICER, form="enforcement.preserving.forms.RegisterForm",
        example=A_SERVICE, documents=["DJ", "SH"], hands_over="DJ", starts=["evidence-measure"], emits=["preservation.registered"],
    )  # fmt: skip
    def register_evidence(self, asked: Asked, *, items: Any, receiver: str, **service: Any) -> None:
        self.items, self.handed_to, self.registered_at = items, receiver, asked.at

    @act(
        source=BIRTH, target=PreservationState.URGENT, row="A §6", label=_("Register evidence on approval by message"),
        basis=BASIS, by=officers(*FIELD_OFFICERS), with_=SECOND_OFFICER, form="enforcement.preserving.forms.UrgentForm",
        starts=["evidence-measure", Since("evidence-papers", "approved_at")], emits=["preservation.registered"],
    )  # fmt: skip
    def register_urgently(self, asked: Asked, *, channel: str, **facts: Any) -> None:
        self.registered_at = asked.at
        _take(self, facts)

    @act(
        source=PreservationState.URGENT, target=PreservationState.PRESERVED, row="A §6", label=_("Make up the papers of the registration"),
        basis=BASIS, by=officers(*HEADS), requires=[guards.gave_the_approval], form="enforcement.preserving.forms.PapersForm",
        documents=["DJ"], stops=["evidence-papers"], emits=["preservation.papers-made"],
    )  # fmt: skip
    def make_up_papers(self, asked: Asked, *, opinion: str) -> None:
        """The head who approved by message signs the decision."""

    @act(
        source=MADE_UP, row="A §6", label=_("Serve the decision on the registration"), basis=["apl/56", "apl/61", "mee30/32"],
        by=SERVERS, with_=SECOND_SERVER, requires=[decision_is_issued, guards.not_served],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["SH"], final=True,
    )  # fmt: skip
    def serve_decision(self, asked: Asked, **facts: Any) -> None:
        """Of an urgent registration: its papers were made up after the list had been handed over."""
        record_service(self, asked, "DJ", facts)

    @act(
        source=PreservationState.PRESERVED, target=PreservationState.DEALT_WITH, row="A §6", label=_("Deal with the registered evidence"),
        basis=["apl/56", "mee30/33"], by=officers(*FIELD_OFFICERS), with_=SECOND_OFFICER, requires=[guards.in_its_term],
        form="enforcement.preserving.forms.MeasureForm", stops=["evidence-measure"], emits=["preservation.ended"],
    )  # fmt: skip
    def take_measure(self, asked: Asked, *, measure: str, account: str) -> None:
        self.measure, self.account = measure, account

    @act(
        source=KEPT, target=PreservationState.RELEASED, row="A §6", label=_("Release the evidence: its term ran out"),
        basis=["apl/56", "mee30/33"], by=the_system(), requires=[guards.term_is_over],
        stops=["evidence-measure", "evidence-papers"], emits=["preservation.ended"],
    )  # fmt: skip
    def release(self, asked: Asked) -> None:
        """Nobody dealt with it in time: nothing is held any longer."""


def _take(obj: Any, facts: dict[str, Any]) -> None:
    for name, value in facts.items():
        setattr(obj, name, value)
    obj.agency = obj.lead.agency
