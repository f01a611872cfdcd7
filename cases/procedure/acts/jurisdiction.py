"""Jurisdiction before the common superior: reported, designated, or taken over (MEE30 art. 13 to 17; Code 1072)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.procedure.states import DisputeState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers


class DisputeActs:
    @act(
        source=BIRTH, target=DisputeState.REPORTED, row="A T4", label=_("Report a question of jurisdiction to the common superior"),
        basis=["mee30/14", "mee30/16"], by=officers(Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD),
        form="cases.procedure.forms.DisputeForm", emits=["dispute.reported"],
    )  # fmt: skip
    def report_dispute(self, asked: Asked, *, lead: Any, **facts: Any) -> None:
        self.agency, self.lead, self.reported_at = lead.agency, lead, asked.at
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=DisputeState.REPORTED, target=DisputeState.DESIGNATED, row="A T4", label=_("Designate the authority in charge"),
        basis=["mee30/15"], by=officers(Role.SUPERIOR, of="superior"), form="cases.procedure.forms.DesignationForm",
        documents=["ZDG"], emits=["dispute.designated"],
    )  # fmt: skip
    def designate(self, asked: Asked, *, designated: Any, designation: str) -> None:
        self.designated, self.designation, self.designated_at = designated, designation, asked.at

    @act(
        source=BIRTH, target=DisputeState.TAKEN_OVER, row="A T4", label=_("Take a matter over from an authority below"),
        basis=["code/1072", "mee30/86"], by=officers(Role.SUPERIOR), form="cases.procedure.forms.TakeOverForm",
        documents=["ZDG"], emits=["dispute.designated"],
    )  # fmt: skip
    def take_over_from_below(self, asked: Asked, *, lead: Any, designation: str) -> None:
        """Where the authority below does not act as it must, the superior decides itself."""
        self.agency = self.superior = self.designated = asked.by.agency
        self.lead, self.other, self.reasons, self.designation = lead, lead.agency, designation, designation
        self.reported_at = self.designated_at = asked.at
