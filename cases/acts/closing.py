"""Closing and archiving: A T28, T29."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases import guards
from cases.beside import all_beside_have_ended
from cases.states import CaseState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers


class Closing:
    @act(
        source=[CaseState.SERVED, CaseState.TERMINATED, CaseState.TRANSFERRED_ADMIN], target=CaseState.CLOSED, row="A T28",
        label=_("Close the case"), basis=["mee30/77"], by=officers(Role.AGENCY_HEAD), route=[Role.UNIT_HEAD],
        requires=[all_beside_have_ended, guards.publication_is_done, guards.evidence_is_signed, guards.slips_are_present],
        form="cases.forms.ClosingForm", documents=["JA"], starts=["archive"], emits=["case.closed"],
    )  # fmt: skip
    def close(self, asked: Asked, *, ground: str, **report: str) -> None:
        self.closing_ground = ground

    @act(
        source=CaseState.CLOSED, target=CaseState.ARCHIVED, row="A T29", label=_("Archive the case"), basis=["hn24/archive"],
        by=officers(Role.ARCHIVIST), requires=[guards.slips_are_present], form="cases.forms.ArchiveForm", documents=["JNM"], stops=["archive"],
        emits=["case.archived"],
    )  # fmt: skip
    def archive(self, asked: Asked, *, volume: str, retention: str) -> None:
        """One case one file: the main volume and the sub-volume."""
