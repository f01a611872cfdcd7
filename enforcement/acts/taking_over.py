"""Taking over a lead whose case began elsewhere (迁入): with it comes the enterprise, if it is not known yet."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.states import LeadState
from foundation.agencies.models import Role
from foundation.subjects.models import Enterprise
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import officers

ADMITTING = officers(Role.AGENCY_HEAD, Role.ADMINISTRATOR)


class TakenOver:
    @act(
        source=BIRTH, target=LeadState.FILED, row="S M1", label=_("Take over a lead from before the move"), by=ADMITTING,
        form="enforcement.taking_over.LeadForm",
    )  # fmt: skip
    def take_over(self, asked: Asked, *, number: str, party: dict[str, Any], **facts: Any) -> None:
        self.agency, self.taken_over = asked.by.agency, number
        for name, value in facts.items():
            setattr(self, name, value)
        uscc = party.pop("uscc")
        self.enterprise, _fresh = Enterprise.objects.get_or_create(uscc=uscc, defaults=party)
