"""Applying to the court, its acceptance and its ruling: A T26, T27 (ACL 53 to 58)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.enforcing import guards
from cases.enforcing.states import ApplicationState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

HANDLERS = officers(Role.CASE_LEAD, Role.INSPECTOR)
AT_COURT = ["court-accept", "court-ruling", "court-ruling-doubt"]
OPEN = (
    ApplicationState.APPLIED, ApplicationState.ACCEPTED, ApplicationState.REFUSED, ApplicationState.DENIED,
    ApplicationState.UNDER_REVIEW, ApplicationState.GRANTED, ApplicationState.STOPPED,
)  # fmt: skip


class Applying:
    @act(
        source=BIRTH, target=ApplicationState.APPLIED, row="A T26", label=_("Apply to the court for enforcement"),
        basis=["acl/53", "acl/54", "acl/55"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        form="cases.enforcing.forms.ApplicationForm", documents=["QZ"], starts=["court-accept"], emits=["court-application.made"],
    )  # fmt: skip
    def apply_for_enforcement(
        self, asked: Asked, *, payment: Any, court: Any, fine: Any, surcharge: Any, **said: Any
    ) -> None:
        self.agency, self.case, self.payment, self.court = payment.agency, payment.case, payment, court
        self.fine, self.surcharge = fine, surcharge

    @act(
        source=ApplicationState.APPLIED, target=ApplicationState.ACCEPTED, row="A T27", label=_("Note the court's acceptance"),
        basis=["acl/56"], by=HANDLERS, form="cases.enforcing.forms.AcceptanceForm", stops=["court-accept"],
        starts=[Since("court-ruling", "ruling_from"), Since("court-ruling-doubt", "doubt_from")],
        emits=["court-application.accepted"],
    )  # fmt: skip
    def note_acceptance(self, asked: Asked, *, number: str, accepted_on: Any, **clocks: Any) -> None:
        """The court rules in working days, or later where the decision looks clearly unlawful."""
        self.court_number, self.accepted_on = number, accepted_on

    @act(
        source=ApplicationState.APPLIED, target=ApplicationState.REFUSED, row="A T27", label=_("Note that the court does not accept"),
        basis=["acl/56"], by=HANDLERS, form="cases.enforcing.forms.RefusalForm", stops=["court-accept"],
        starts=[Since("court-refusal-review", "received_on")], emits=["court-application.refused"],
    )  # fmt: skip
    def note_refusal(self, asked: Asked, *, received_on: Any, reasons: str) -> None:
        self.outcome = reasons

    @act(
        source=ApplicationState.ACCEPTED, target=ApplicationState.GRANTED, row="A T27", label=_("Note the ruling to enforce"),
        basis=["acl/57"], by=HANDLERS, form="cases.enforcing.forms.RulingForm", stops=AT_COURT, emits=["court-application.granted"],
    )  # fmt: skip
    def note_ruling(self, asked: Asked, *, number: str, ruling: str) -> None:
        self.court_number, self.outcome = number, ruling

    @act(
        source=ApplicationState.ACCEPTED, target=ApplicationState.DENIED, row="A T27", label=_("Note the ruling not to enforce"),
        basis=["acl/58"], by=HANDLERS, form="cases.enforcing.forms.RefusalForm", stops=AT_COURT,
        starts=[Since("court-refusal-review", "received_on")], emits=["court-application.denied"],
    )  # fmt: skip
    def note_denial(self, asked: Asked, *, received_on: Any, reasons: str) -> None:
        self.outcome = reasons

    @act(
        source=[ApplicationState.REFUSED, ApplicationState.DENIED], target=ApplicationState.UNDER_REVIEW, row="A T27",
        label=_("Ask the higher court to review the refusal"), basis=["acl/56", "acl/58"], by=officers(Role.AGENCY_HEAD),
        route=[Role.UNIT_HEAD], requires=[guards.review_in_time], form="enforcement.forms.ReasonsForm",
        stops=["court-refusal-review"], emits=["court-application.review-asked"],
    )  # fmt: skip
    def ask_review(self, asked: Asked, *, reasons: str) -> None:
        """A right that lapses."""

    @act(
        source=ApplicationState.UNDER_REVIEW, target=ApplicationState.ACCEPTED, row="A T27",
        label=_("Note that the higher court orders acceptance"), basis=["acl/56"], by=HANDLERS,
        requires=[guards.was_not_accepted], form="cases.enforcing.forms.AcceptanceForm",
        starts=[Since("court-ruling", "ruling_from"), Since("court-ruling-doubt", "doubt_from")],
        emits=["court-application.accepted"],
    )  # fmt: skip
    def note_ordered_acceptance(self, asked: Asked, *, number: str, accepted_on: Any, **clocks: Any) -> None:
        self.court_number, self.accepted_on = number, accepted_on

    @act(
        source=ApplicationState.UNDER_REVIEW, target=ApplicationState.GRANTED, row="A T27",
        label=_("Note that the higher court orders enforcement"), basis=["acl/58"], by=HANDLERS,
        requires=[guards.was_accepted], form="cases.enforcing.forms.RulingForm", emits=["court-application.granted"],
    )  # fmt: skip
    def note_ordered_enforcement(self, asked: Asked, *, number: str, ruling: str) -> None:
        self.court_number, self.outcome = number, ruling

    @act(
        source=[ApplicationState.UNDER_REVIEW, ApplicationState.REFUSED, ApplicationState.DENIED], target=ApplicationState.REJECTED,
        row="A T27", label=_("Note that the refusal is final"), basis=["acl/56", "acl/58"], by=HANDLERS,
        requires=[guards.review_is_over], form="enforcement.forms.ReasonsForm", stops=["court-refusal-review"],
        emits=["court-application.rejected"],
    )  # fmt: skip
    def note_final_refusal(self, asked: Asked, *, reasons: str) -> None:
        """Upheld by the higher court, or not attacked in time."""
        self.outcome = reasons

    @act(
        source=OPEN, target=ApplicationState.WITHDRAWN, row="A T27", label=_("Withdraw the application"), basis=["acl/40"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD], form="enforcement.forms.ReasonsForm",
        stops=[*AT_COURT, "court-refusal-review", "execution-stop"], emits=["court-application.withdrawn"],
    )  # fmt: skip
    def withdraw_application(self, asked: Asked, *, reasons: str) -> None:
        """Paid meanwhile, or the decision fell."""
        self.outcome = reasons
