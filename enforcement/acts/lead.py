"""Acts on a lead: A T1, T3, T4 and the birth (administrative-case.md §4)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement import guards
from enforcement.states import LeadState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers, the_system

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)


class LeadActs:
    @act(
        source=BIRTH, target=LeadState.CLUE, row="A T1",
        label=_("Register a lead"), basis=["mee30/18"], by=officers(*FIELD_OFFICERS, system=True),
        form="enforcement.forms.RegisterLeadForm", starts=[Since("filing", "discovered_at")],
        emits=["lead.registered"],
    )  # fmt: skip
    def register_lead(self, asked: Asked, *, agency: Any, **facts: Any) -> None:
        self.agency = asked.by.agency or agency
        self.handler = asked.by.posting
        _take(self, facts)

    @act(
        source=BIRTH, target=LeadState.CLUE, row="A T4", label=_("Receive what another authority handed over"),
        basis=["mee30/16", "mee30/18"], by=officers(*FIELD_OFFICERS, system=True),
        form="enforcement.forms.ReceiveForm", starts=[Since("filing", "received_at", fact="discovered_at")],
        emits=["lead.registered"],
    )  # fmt: skip
    def receive_handed_over(self, asked: Asked, *, agency: Any, received_at: Any, **facts: Any) -> None:
        """The time for filing runs from the receipt. Who holds itself not in charge reports to the common superior."""
        self.agency, self.discovered_at = asked.by.agency or agency, received_at
        self.handler = asked.by.posting
        _take(self, facts)

    @act(
        source=[LeadState.CLUE, LeadState.PRE_CHECK], target=LeadState.TRANSFERRED_ADMIN, row="A T4",
        label=_("Give the matter up by designation"), basis=["mee30/15", "code/1072"], by=the_system(), stops=["filing"],
    )  # fmt: skip
    def give_up_by_designation(self, asked: Asked) -> None:
        """The superior designated another authority, or took the matter over."""

    @act(
        source=LeadState.CLUE, target=LeadState.PRE_CHECK, row="A T1",
        label=_("Accept for checking"), basis=["mee30/18"], by=officers(*FIELD_OFFICERS),
        form="enforcement.forms.AcceptLeadForm", documents=["XS"],
    )  # fmt: skip
    def accept_for_check(self, asked: Asked, *, note: str) -> None:
        self.handler = asked.by.posting
        self.outcome_reason = note

    @act(
        source=[LeadState.CLUE, LeadState.PRE_CHECK], row="A T1", label=_("Name the enterprise"), basis=["mee30/18"],
        by=officers(*FIELD_OFFICERS), requires=[guards.enterprise_is_unknown], form="enforcement.forms.EnterpriseForm",
    )  # fmt: skip
    def name_enterprise(self, asked: Asked, *, enterprise: Any) -> None:
        """A report tells where and what, seldom by whom: the check finds that out."""
        self.enterprise = enterprise

    @act(
        source=LeadState.PRE_CHECK, target=LeadState.NOT_FILED, row="A T3",
        label=_("Refuse to file"), basis=["mee30/18", "mee30/19"], by=officers(Role.AGENCY_HEAD),
        route=[Role.UNIT_HEAD], form="enforcement.forms.RefuseFilingForm", documents=["BLA"], stops=["filing"],
        emits=["lead.not-filed"],
    )  # fmt: skip
    def refuse_filing(self, asked: Asked, *, reason_code: str, reasons: str) -> None:
        self.outcome_reason = reasons

    @act(
        source=LeadState.PRE_CHECK, target=LeadState.TRANSFERRED_ADMIN, row="A T4",
        label=_("Hand over to the authority in charge"), basis=["mee30/13", "code/1083"],
        by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        form="enforcement.forms.HandOverForm", documents=["YJ"], requires=[guards.may_hand_on], stops=["filing"],
        emits=["lead.handed-over"],
    )  # fmt: skip
    def hand_over(self, asked: Asked, *, receiver: Any, reasons: str) -> None:
        self.outcome_reason = reasons

    @act(
        source=[LeadState.CLUE, LeadState.PRE_CHECK], row="A T2",
        label=_("Extend the time for filing"), basis=["mee30/19"], by=officers(Role.AGENCY_HEAD),
        form="enforcement.forms.ReasonsForm", extends=["filing"],
    )  # fmt: skip
    def extend_filing(self, asked: Asked, *, reasons: str) -> None:
        """The extension stands with the clock."""

    @act(
        source=[LeadState.CLUE, LeadState.PRE_CHECK], target=LeadState.FILED, row="A T2",
        label=_("Note that the case was filed"), basis=["mee30/18"], by=the_system(),
        requires=[guards.a_case_was_filed], stops=["filing"],
    )  # fmt: skip
    def note_filing(self, asked: Asked) -> None:
        """A consequence of the birth of the case."""


def _take(obj: Any, facts: dict[str, Any]) -> None:
    for name, value in facts.items():
        setattr(obj, name, value)
