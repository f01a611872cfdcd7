"""Acts on a listing: B BL1 to BL6, BL10 (blacklist.md §4)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from blacklist import guards, terms
from blacklist.states import ListingState
from foundation.agencies.models import Role
from foundation.workflow.act import BIRTH, Since, act
from foundation.workflow.asked import Asked
from foundation.workflow.service import A_SERVICE, SECOND_SERVER, SERVERS, issued, newest, record_service
from foundation.workflow.who import officers, the_system


class ListingActs:
    @act(
        source=BIRTH, target=ListingState.CANDIDATE, row="B BL1", label=_("Take up as a candidate"), basis=["gb49/7"],
        by=the_system(), form="blacklist.forms.CandidateForm", documents=["NLR"], emits=["listing.proposed"],
    )  # fmt: skip
    def take_up(self, asked: Asked, *, penalty: Any, **facts: Any) -> None:
        self.agency, self.penalty, self.enterprise = penalty.agency, penalty, penalty.enterprise
        self.decided_on, self.number = penalty.decided_on, ""
        for name, value in facts.items():
            setattr(self, name, value)

    @act(
        source=ListingState.CANDIDATE, row="B BL2", label=_("Issue the prior notice of listing"), basis=["gb49/8"],
        by=officers(Role.AGENCY_HEAD), route=[Role.REVIEWER],
        requires=[guards.basis_is_in_force, guards.decision_is_final, guards.decision_stands],
        form="blacklist.forms.ListingNoticeForm", documents=["LRG"], final=True,
    )  # fmt: skip
    def issue_notice(self, asked: Asked, *, facts: str, contact: str) -> None:
        self.facts = facts

    @act(
        source=ListingState.CANDIDATE, target=ListingState.NOTICE_SERVED, row="B BL2", label=_("Serve the prior notice of listing"),
        basis=["gb49/8"], by=SERVERS, with_=SECOND_SERVER,
        requires=[issued("LRG", _("The prior notice of listing has not been issued."))],
        form="blacklist.forms.ListingNoticeServiceForm", example=A_SERVICE, documents=["SH"],
        starts=["listing-defence", Since("listing-decision", "defence_ends")], emits=["listing.notice-served"],
    )  # fmt: skip
    def serve_notice(self, asked: Asked, *, defence_ends: Any, **facts: Any) -> None:
        record_service(self, asked, "LRG", facts)

    @act(
        source=ListingState.NOTICE_SERVED, target=ListingState.DEFENCE, row="B BL3", label=_("Record the defence"),
        basis=["gb49/8"], by=officers(Role.CREDIT_OFFICER), requires=[guards.defence_in_time], form="blacklist.forms.DefenceForm",
        final=True,
    )  # fmt: skip
    def record_defence(self, asked: Asked, *, defence: str, answer: str) -> None:
        self.defence, self.defence_answer = defence, answer

    @act(
        source=[ListingState.NOTICE_SERVED, ListingState.DEFENCE], target=ListingState.DECIDED, row="B BL4",
        label=_("Decide the listing"), basis=["gb49/7", "cr36/4"], by=officers(Role.AGENCY_HEAD), route=[Role.REVIEWER],
        requires=[guards.defence_is_over, guards.basis_is_in_force, guards.decision_is_final, guards.decision_stands],
        form="blacklist.forms.ListingDecisionForm", documents=["LR"], stops=["listing-decision"],
        starts=["listing-publication", Since("term-serious-min", "term_from"), Since("term-serious-max", "term_from")],
        emits=["listing.decided"],
    )  # fmt: skip
    def decide_listing(self, asked: Asked, *, reasons: str, term_from: Any) -> None:
        self.decided_on = asked.on
        self.repairable_from, self.visible_until = terms.terms_of(self.tier, asked.on, on=asked.on)

    @act(
        source=[ListingState.CANDIDATE, ListingState.NOTICE_SERVED, ListingState.DEFENCE], target=ListingState.WITHDRAWN_BEFORE,
        row="B BL4", label=_("Drop the candidate"), basis=["gb49/8"], by=officers(Role.AGENCY_HEAD), route=[Role.REVIEWER],
        form="enforcement.forms.ReasonsForm", stops=["listing-decision"], emits=["listing.dropped"],
    )  # fmt: skip
    def drop(self, asked: Asked, *, reasons: str) -> None:
        """A bar stands against it, or the defence convinced."""

    @act(
        source=ListingState.DECIDED, target=ListingState.SERVED, row="B BL5", label=_("Serve the listing decision"),
        basis=["gb22/two-papers"], by=SERVERS, with_=SECOND_SERVER, form="foundation.workflow.service.ServiceForm",
        example=A_SERVICE, documents=["XFG", "SH"], starts=["recon-apply", "litigation"], emits=["listing.served"],
    )  # fmt: skip
    def serve_listing(self, asked: Asked, **facts: Any) -> None:
        record_service(self, asked, "LR", facts)
        self.number = newest(self.about, "LR").number

    @act(
        source=ListingState.SERVED, target=ListingState.PUBLISHED, row="B BL6", label=_("Publish the listing"),
        basis=["gb49/7", "cr36/3"], by=officers(Role.CREDIT_OFFICER), requires=[guards.decision_stands],
        form="blacklist.forms.PublishListingForm", documents=["GSJ"], stops=["listing-publication"], emits=["listing.published"],
    )  # fmt: skip
    def publish_listing(self, asked: Asked, *, checked: bool) -> None:
        self.visible_from = asked.at
        self.version += 1

    @act(
        source=[ListingState.DECIDED, ListingState.SERVED, ListingState.PUBLISHED], target=ListingState.REVOKED, row="B BL10",
        label=_("Revoke the listing"), basis=["apl/48", "mee30/66", "gb49/8"], by=officers(Role.AGENCY_HEAD),
        form="blacklist.forms.RevocationForm", documents=["YC"], stops=["listing-publication", "term-serious-min", "term-serious-max"],
        emits=["listing.withdrawn"],
    )  # fmt: skip
    def revoke_listing(self, asked: Asked, *, ground: str, reasons: str) -> None:
        self.visible_until, self.withheld = min(self.visible_until, asked.at), True
        self.version += 1
