"""Evidence of a lead: entered with its type's record, excluded where it may carry nothing (administrative-case.md §6)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.evidence import exhibit
from enforcement.states import LeadState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers

FIELD_OFFICERS = (Role.INSPECTOR, Role.CASE_LEAD)
EXAMINERS = (Role.CASE_LEAD, Role.REVIEWER, Role.LEGAL_REVIEWER, Role.AGENCY_HEAD)
IN_WORK = [LeadState.CLUE, LeadState.PRE_CHECK, LeadState.FILED]


class EvidenceActs:
    @act(
        source=IN_WORK, row="A §6", label=_("Enter evidence"), basis=["apl/46", "mee30/26", "mee30/27"],
        by=officers(*FIELD_OFFICERS), with_=With(1, roles=FIELD_OFFICERS, certified=True),
        form="enforcement.forms_evidence.EvidenceForm", emits=["lead.evidence-entered"],
    )  # fmt: skip
    def enter_evidence(
        self, asked: Asked, *, kind: str, inspection: Any, original: str, origin: str, **facts: Any
    ) -> None:
        exhibit(inspection or self, asked, kind, sha256=original, source=origin, **facts)

    @act(
        source=IN_WORK, row="A §6", label=_("Exclude evidence"), basis=["apl/46"], by=officers(*EXAMINERS),
        form="enforcement.forms_evidence.ExcludeForm", final=True,
    )  # fmt: skip
    def exclude_evidence(self, asked: Asked, *, evidence: Any, ground: str, reasons: str) -> None:
        from enforcement.models import EvidenceExclusion

        EvidenceExclusion.objects.create(
            evidence=evidence, ground=ground, reasons=reasons, excluded_by=asked.by.office, excluded_at=asked.at
        )
