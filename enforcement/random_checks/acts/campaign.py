"""Planning a campaign with its commitment, and drawing."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.random_checks import draw
from enforcement.random_checks.states import CampaignState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import With, officers

BASIS = ["double-random-15/all", "double-random-19/all"]
HEADS = officers(Role.UNIT_HEAD, Role.AGENCY_HEAD)


class CampaignActs:
    @act(
        source=BIRTH, target=CampaignState.PLANNED, row="A §5", label=_("Plan random checks"), basis=BASIS, by=HEADS,
        form="enforcement.random_checks.forms.CampaignForm", emits=["campaign.planned"],
    )  # fmt: skip
    def plan_campaign(self, asked: Asked, *, subjects: Any, inspectors: Any, **facts: Any) -> None:
        """The lists and the digest of a seed that nobody knows yet are public from now on; neither changes any more."""
        from enforcement.random_checks.models import Seed

        self.agency, seed = asked.by.agency, draw.new_seed()
        self.subjects = {one.uscc: one.name for one in subjects}
        self.inspectors = {one.officer.certificate_number: str(one.officer) for one in inspectors}
        for name, value in facts.items():
            setattr(self, name, value)
        self.commitment = draw.commitment(seed)
        Seed.objects.create(campaign_id=self.pk, text=seed)  # type: ignore[attr-defined]

    @act(
        source=CampaignState.PLANNED, target=CampaignState.DRAWN, row="A §5", label=_("Draw subjects and officers"), basis=BASIS,
        by=HEADS, with_=With(1), form="enforcement.random_checks.forms.DrawForm", emits=["campaign.drawn"],
    )  # fmt: skip
    def draw_checks(self, asked: Asked, *, number: str, witness: str) -> None:
        """The seed is opened, and with the public number it says whom it falls on."""
        self.number, self.witness, self.seed = number, witness, self.sealed_seed.text  # type: ignore[attr-defined]
