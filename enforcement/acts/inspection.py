"""Acts of an inspection (administrative-case.md §6; MEE30 art. 24 to 28)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.evidence import exhibit
from enforcement.states import EvidenceKind, InspectionState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)
SECOND_OFFICER = With(1, roles=FIELD_OFFICERS, certified=True)


class InspectionActs:
    @act(
        source=BIRTH, target=InspectionState.RECORDED, row="A §6",
        label=_("Record an inspection"), basis=["mee30/24", "apl/42", "apl/55"],
        by=officers(*FIELD_OFFICERS), with_=SECOND_OFFICER,
        form="enforcement.forms.InspectionForm", documents=["XC"], emits=["inspection.recorded"],
    )  # fmt: skip
    def record_inspection(self, asked: Asked, *, photographs: list[dict[str, Any]], **facts: Any) -> None:
        self.agency = asked.by.agency
        for name, value in facts.items():
            setattr(self, name, value)
        for photograph in photographs:
            exhibit(self, asked, EvidenceKind.AUDIO_VISUAL, **photograph)

    @act(
        source=InspectionState.RECORDED, row="A §6",
        label=_("Record an interview"), basis=["mee30/26", "apl/55"], by=officers(*FIELD_OFFICERS),
        with_=SECOND_OFFICER, form="enforcement.forms.InterviewForm", documents=["DX"], emits=["inspection.evidence-taken"],
    )  # fmt: skip
    def record_interview(self, asked: Asked, *, person: str, **facts: Any) -> None:
        exhibit(self, asked, EvidenceKind.PARTY, name="调查询问笔录", proves=facts["answers"][:300],
                provider=person)  # fmt: skip

    @act(
        source=InspectionState.RECORDED, row="A §6",
        label=_("Take a sample or hand in an object"), basis=["apl/56", "mee30/28"], by=officers(*FIELD_OFFICERS),
        with_=SECOND_OFFICER, form="enforcement.forms.SampleForm", documents=["CY"], emits=["inspection.evidence-taken"],
    )  # fmt: skip
    def take_sample(self, asked: Asked, *, item: str, proves: str, provider: str, **facts: Any) -> None:
        exhibit(self, asked, EvidenceKind.PHYSICAL, name=item, proves=proves, provider=provider)
