"""Acts by which a restriction reaches its partner (joint-punishment.md §4)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from blacklist.restrictions import guards
from blacklist.restrictions.states import UNANSWERED, RestrictionState
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.who import the_system


class IssuingActs:
    @act(
        source=BIRTH, target=RestrictionState.ISSUED, row="P D3", basis=["gb49/7"],
        label=_("Issue a restriction"), by=the_system(), form="blacklist.restrictions.forms.IssueForm",
        starts=["ack-push"], emits=["restriction.issued"],
    )  # fmt: skip
    def issue(self, asked: Asked, *, listing: Any, partner: Any, measure: Any) -> None:
        self.listing, self.partner, self.agency = listing, partner, listing.agency
        self.measure, self.effect, self.basis = measure.code, measure.body["effect"], measure.basis

    @act(
        source=RestrictionState.ISSUED, target=RestrictionState.DELIVERED, row="P §4",
        label=_("Note the delivery"), by=the_system(), requires=[guards.it_was_delivered],
    )  # fmt: skip
    def note_delivery(self, asked: Asked) -> None:
        """The partner's server has received it; what the partner does about it is told separately."""

    @act(
        source=UNANSWERED, row="P D4",
        label=_("Send again"), by=the_system(), requires=[guards.acknowledgement_is_overdue],
        emits=["restriction.issued"],
    )  # fmt: skip
    def send_again(self, asked: Asked) -> None:
        """For want of an acknowledgement; apart from the retries for want of a 2xx."""
