"""Acts by which a restriction ends (joint-punishment.md §5)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from blacklist.restrictions import guards
from blacklist.restrictions.states import IN_FORCE, RestrictionState
from foundation.workflow.act import act
from foundation.workflow.asked import Asked
from foundation.workflow.who import the_system

from .answering import PARTNER


class LiftingActs:
    lift_reason: Any  # fields of the restriction
    lifted_at: Any
    contact: Any

    @act(
        source=IN_FORCE, target=RestrictionState.LIFT_ISSUED, row="P D8", basis=["cr36/3"],
        label=_("Lift the restriction"), by=the_system(), requires=[guards.listing_has_ended],
        form="blacklist.restrictions.forms.LiftForm", stops=["ack-push"], starts=["ack-lift"],
        emits=["restriction.lifted"],
    )  # fmt: skip
    def lift(self, asked: Asked, *, reason: str) -> None:
        self.lift_reason, self.lifted_at = reason, asked.at

    @act(
        source=RestrictionState.LIFT_ISSUED, row="P §4",
        label=_("Send the lift again"), by=the_system(), requires=[guards.acknowledgement_of_lift_is_overdue],
        emits=["restriction.lifted"],
    )  # fmt: skip
    def send_lift_again(self, asked: Asked) -> None:
        """For want of an acknowledgement."""

    @act(
        source=RestrictionState.LIFT_ISSUED, target=RestrictionState.LIFT_ACKNOWLEDGED, row="P §4",
        label=_("Acknowledge the lift"), by=PARTNER, form="blacklist.restrictions.forms.AcknowledgeForm",
        stops=["ack-lift"],
    )  # fmt: skip
    def acknowledge_lift(self, asked: Asked, *, contact: str) -> None:
        self.contact = contact or self.contact
