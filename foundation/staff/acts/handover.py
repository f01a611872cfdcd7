"""Handing work over (交接): offered by one and accepted by the other, or ordered by the head when the officer is gone."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Posting
from foundation.staff import guards, passing
from foundation.staff.ranks import WORKING
from foundation.staff.states import HandOverState
from foundation.workflow.act import BIRTH, act
from foundation.workflow.asked import Asked
from foundation.workflow.reassign import MAY_REASSIGN
from foundation.workflow.who import officers

BOTH = officers(*WORKING)


class HandOverActs:
    @act(
        source=BIRTH, target=HandOverState.OFFERED, row="S H1", label=_("Offer a hand-over"), by=BOTH,
        form="foundation.staff.forms.OfferForm", emits=["handover.offered"],
    )  # fmt: skip
    def offer_hand_over(self, asked: Asked, *, receiver: Posting, items: list[dict[str, Any]], reason: str) -> None:
        self.agency, self.giver, self.receiver = asked.by.agency, asked.by.posting, receiver
        self.items, self.reason = items, reason

    @act(
        source=HandOverState.OFFERED, target=HandOverState.ACCEPTED, row="S H2", label=_("Accept the hand-over"), by=BOTH,
        requires=[guards.is_the_receiver, guards.nothing_left_meanwhile], documents=["JJQ"], emits=["handover.accepted"],
    )  # fmt: skip
    def accept_hand_over(self, asked: Asked) -> None:
        self.accepted_at = asked.at
        passing.drafts(self)

    @act(
        source=HandOverState.OFFERED, target=HandOverState.DECLINED, row="S H2", label=_("Decline the hand-over"), by=BOTH,
        requires=[guards.is_the_receiver], form="foundation.staff.forms.ReasonForm", emits=["handover.declined"],
    )  # fmt: skip
    def decline_hand_over(self, asked: Asked, *, reason: str) -> None:
        self.reason = reason

    @act(
        source=HandOverState.OFFERED, target=HandOverState.WITHDRAWN, row="S H1", label=_("Withdraw the offer"), by=BOTH,
        requires=[guards.is_the_giver], form="foundation.staff.forms.ReasonForm", emits=["handover.withdrawn"],
    )  # fmt: skip
    def withdraw_hand_over(self, asked: Asked, *, reason: str) -> None:
        self.reason = reason

    @act(
        source=BIRTH, target=HandOverState.ORDERED, row="S H4", label=_("Order a hand-over"), by=officers(*MAY_REASSIGN),
        form="foundation.staff.forms.OrderForm", documents=["JJQ"], emits=["handover.accepted"],
    )  # fmt: skip
    def order_hand_over(
        self, asked: Asked, *, giver: Posting, receiver: Posting, items: list[dict[str, Any]], reason: str
    ) -> None:
        """The officer is gone and can sign no list: the head signs for him."""
        self.agency, self.giver, self.receiver = giver.agency, giver, receiver
        self.items, self.reason, self.accepted_at = items, reason, asked.at
        self.ordered_by = asked.by.posting
        passing.drafts(self)
