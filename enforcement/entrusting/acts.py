"""Acts on an entrustment: administrative-case.md §1 (excluded time), §6 (expert opinion, monitoring), F5."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.evidence import exhibit
from enforcement.states import EntrustmentState, EvidenceKind
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard
from foundation.workflow.service import A_SERVICE
from foundation.workflow.who import With, officers

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)
SECOND_OFFICER = With(1, roles=FIELD_OFFICERS, certified=True)
not_told_yet = Guard(lambda one, asked: one.told_at is None, _("The party was told of the excluded time already."))
is_an_appraisal = Guard(
    lambda one, asked: one.kind == "APPRAISAL", _("The result of a monitoring is told with its report.")
)


class EntrustmentActs:
    @act(
        source=BIRTH, target=EntrustmentState.SENT, row="A §6", label=_("Entrust testing or appraisal"), basis=["mee30/29"],
        by=officers(*FIELD_OFFICERS), form="enforcement.entrusting.forms.EntrustForm", documents=["JGW", "JGJ"],
        emits=["entrustment.sent"],
    )  # fmt: skip
    def entrust(self, asked: Asked, *, lead: Any, **facts: Any) -> None:
        self.agency, self.lead, self.sent_at = lead.agency, lead, asked.at
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=EntrustmentState.SENT, row="A §1", label=_("Tell the party of the excluded time"), basis=["mee30/57"],
        by=officers(*FIELD_OFFICERS), with_=SECOND_OFFICER, requires=[not_told_yet],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["KCG", "SH"], hands_over="KCG",
        emits=["entrustment.told"],
    )  # fmt: skip
    def tell_excluded_time(self, asked: Asked, *, receiver: str, **service: Any) -> None:
        """In writing; without it the time counts."""
        self.told_at, self.told_to = asked.at, receiver

    @act(
        source=EntrustmentState.SENT, target=EntrustmentState.RECEIVED, row="A §6", label=_("Receive the result"),
        basis=["mee30/29"], by=officers(*FIELD_OFFICERS), form="enforcement.entrusting.forms.ResultForm",
        emits=["entrustment.ended"],
    )  # fmt: skip
    def receive_result(self, asked: Asked, **facts: Any) -> None:
        self.received_on = asked.on
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=EntrustmentState.RECEIVED, target=EntrustmentState.TOLD, row="A F5", label=_("Tell the party the expert opinion"),
        basis=["mee30/29"], by=officers(*FIELD_OFFICERS), with_=SECOND_OFFICER, requires=[is_an_appraisal],
        form="foundation.workflow.service.ServiceForm", example=A_SERVICE, documents=["JDG", "SH"], hands_over="JDG",
        emits=["entrustment.result-told"],
    )  # fmt: skip
    def tell_result(self, asked: Asked, *, receiver: str, **service: Any) -> None:
        """From now on the opinion is an exhibit, with all that its type must carry."""
        details = {
            "body": self.body, "qualification": self.qualification, "entrustment": self.tasks, "method": self.approach,
            "conclusion": self.conclusion, "signed": self.report_number, "told": f"{asked.on.isoformat()} {receiver}",
        }  # fmt: skip
        exhibit(
            self, asked, EvidenceKind.EXPERT, name=self.report_number, proves=self.conclusion[:300], provider=self.body,
            source=self.body, details=details,
        )  # fmt: skip
