"""Auctioning what was seized, to pay a fine that stayed unpaid (拍卖抵缴罚款): ACL 46."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.measures import guards
from cases.measures.custody import hand_on
from cases.measures.states import SeizureState
from foundation.agencies.models import Role
from foundation.workflow.act import act
from foundation.workflow.asked import Asked

from .officers import FIELD_OFFICERS, HEAD


class SeizureAuction:
    @act(
        source=SeizureState.IN_FORCE, target=SeizureState.AT_AUCTION, row="A §13", label=_("Entrust the auction to pay the fine"),
        basis=["acl/46"], by=HEAD, route=[Role.UNIT_HEAD], requires=[guards.term_runs, guards.a_fine_is_left_to_the_auction],
        form="cases.measures.forms.AuctionForm", stops=["seizure-term", "seizure-release-check", "seizure-report"],
        emits=["seizure.at-auction"],
    )  # fmt: skip
    def entrust_auction(self, asked: Asked, *, payment: Any, auctioneer: str, place: str, told: str) -> None:
        """After the remedies lapsed and the demand failed, of things that were lawfully sealed and are still kept."""
        self.payment, self.requested_at, self.testing_since = payment, None, None
        hand_on(self, asked, auctioneer, place, "拍卖抵缴罚款")

    @act(
        source=SeizureState.AT_AUCTION, target=SeizureState.AUCTIONED, row="A §13", label=_("Record the auction"), basis=["acl/46"],
        by=FIELD_OFFICERS, form="cases.measures.forms.ProceedsForm", emits=["seizure.auctioned", "seizure.ended"],
    )  # fmt: skip
    def record_auction(
        self, asked: Asked, *, buyer: str, proceeds: Any, receipt_number: str, surplus: str, **sums: Any
    ) -> None:
        """What is left after the costs pays the fine and its surcharge; the party gets the rest."""
        self.proceeds, self.receipt_number, self.end_reasons = proceeds, receipt_number, surplus
        hand_on(self, asked, buyer, "", "拍卖成交")

    @act(
        source=SeizureState.AT_AUCTION, target=SeizureState.RELEASE_DUE, row="A §13", label=_("Note that the auction failed"),
        basis=["acl/46"], by=FIELD_OFFICERS, form="enforcement.forms.ReasonsForm", emits=["seizure.release-due"],
    )  # fmt: skip
    def note_failed_auction(self, asked: Asked, *, reasons: str) -> None:
        """Nobody bought, or the party paid before: the things go back."""
        hand_on(self, asked, self.agency.name, self.stored_at, "拍卖未成交")
