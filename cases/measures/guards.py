"""What the acts of a measure require, each with the reason when it is missing (administrative-case.md §18, F10, F11)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from cases.guards import HEARING_PENDING
from cases.judicial.states import WITH_THE_POLICE
from foundation.clocks.queries import has_run_out
from foundation.clocks.tables import known
from foundation.workflow.asked import Asked
from foundation.workflow.guards import Guard
from foundation.workflow.service import issued, newest, unserved

from . import law
from .auctions import fines_left_to_an_auction
from .queries import investigators_of
from .states import RestrictionKind, SeizureKind

PAPERS: dict[str, dict[str, str]] = {
    SeizureKind.SEAL: {"decision": "CFQ", "extension": "CFQY", "release": "CFQJ", "refusal": "BJC"},
    SeizureKind.SEIZE: {"decision": "KYQ", "extension": "KYQY", "release": "KYQJ", "refusal": "BJC"},
    RestrictionKind.RESTRICT: {"notice": "XZG", "decision": "XZ", "extension": "XZY"},
    RestrictionKind.SUSPEND: {"notice": "XZTG", "decision": "XZT"},
}  # fmt: skip
DAILY = {"notice": "LFG", "decision": "LF"}


def paper_of(one: Any, what: str) -> str:
    """The kind of the document by which this measure is noticed, decided, extended or released."""
    return PAPERS.get(getattr(one, "kind", ""), DAILY)[what]


def _issued(what: str) -> Any:
    return lambda one, asked: newest(one.about, paper_of(one, what)) is not None


def _run_out(limit: str) -> Any:
    return lambda one, asked: has_run_out(one.about, limit, asked.at)


def _with_the_police(seizure: Any, asked: Asked) -> bool:
    transfers = seizure.case.transfers.all() if seizure.case else []
    return any(one.delivered_at and one.state in WITH_THE_POLICE for one in transfers)


def _no_hearing_due(one: Any, asked: Asked) -> bool:
    """Every hearing on this measure that was asked for in time was reported, withdrawn or waived."""
    hearings = one.case.hearings.filter(of=one.about)
    return not hearings.filter(Q(state__in=HEARING_PENDING) | Q(state="REFUSED", in_time=True)).exists()


def _legally_reviewed(one: Any, asked: Asked) -> bool:
    return one.legal_result == "AGREE" or not (one.legal_result or law.needs_legal_review(one, asked.on))


def _last_word_before_discussion(one: Any, asked: Asked) -> bool:
    return not (one.discussed_at and one.statement_at and one.statement_at > one.discussed_at)


# -- sealing and seizure
approved = Guard(lambda one, asked: one.approved_at is not None, _("The head has not approved this measure (F11)."))
not_yet_approved = Guard(lambda one, asked: one.approved_at is None, _("The head has approved this measure already."))
at_testing = Guard(lambda one, asked: one.testing_since is not None, _("No testing is under way."))
not_at_testing = Guard(
    lambda one, asked: one.testing_since is None, _("Testing is under way; its time does not count. End it first.")
)
term_runs = Guard(
    lambda one, asked: not has_run_out(one.about, "seizure-term", asked.at),
    _("The term is over: the things must be released (F11)."),
)
term_is_over = Guard(_run_out("seizure-term"), _("The term is not over."))
extension_is_issued = Guard(_issued("extension"), _("No extension has been decided."))
a_fine_is_left_to_the_auction = Guard(
    lambda one, asked: fines_left_to_an_auction(one, asked.at).exists(),
    _("No fine of this case is owed after the remedies lapsed and the demand failed (ACL art. 46)."),
)
refusal_waits = Guard(lambda one, asked: unserved(one.about, "BJC"), _("No refusal of a release waits to be served."))
longer_waits = Guard(lambda one, asked: unserved(one.about, "XZY"), _("No extension waits to be served."))
demand_is_issued = issued("DLC", _("The demand has not been issued."))
no_demand_yet = Guard(lambda one, asked: newest(one.about, "DLC") is None, _("The demand was issued already."))
request_open = Guard(lambda one, asked: one.requested_at is not None, _("No request for release is open."))
no_request_open = Guard(lambda one, asked: one.requested_at is None, _("A request for release is being checked."))
no_claim_notice = Guard(lambda one, asked: one.claim_notice_at is None, _("The notice to claim was published already."))
nobody_claimed = Guard(
    _run_out("seizure-unclaimed"), _("The time of the notice to claim is not over, or no notice was published.")
)
crime_was_handed_over = Guard(_with_the_police, _("No suspected crime of this case is with the police."))

# -- between the notice and the decision
notice_is_issued = Guard(_issued("notice"), _("The prior notice has not been issued."))
party_was_notified = Guard(lambda one, asked: one.noticed_at is not None, _("The prior notice was not served (F5)."))
party_was_heard = Guard(
    _run_out("defence"),
    _("The party may still be heard: the term of the prior notice is not over, and it gave no written waiver (F5)."),
)
hearing_is_over = Guard(_no_hearing_due, _("A hearing on this measure has not ended (F6)."))
legal_review_passed = Guard(_legally_reviewed, _("The legal review that this measure needs was not passed (F8)."))
discussed = Guard(
    lambda one, asked: one.discussed_at is not None or not law.needs_discussion(one, asked.on),
    _("The collective discussion that this measure needs was not held (F7)."),
)
discussed_after_the_last_word = Guard(
    _last_word_before_discussion, _("The party stated its view after the discussion: discuss it again (F7).")
)
not_an_investigator = Guard(
    lambda one, asked: not asked.officer_ids & investigators_of(one),
    _("Who investigated may not review, discuss with a vote or decide it (F7, F9)."),
)
HEARD = [
    party_was_notified, party_was_heard, hearing_is_over, legal_review_passed, discussed, discussed_after_the_last_word,
    not_an_investigator,
]  # fmt: skip

# -- restriction of production
is_restriction = Guard(
    lambda one, asked: one.kind == RestrictionKind.RESTRICT,
    _("Only a restriction has a term; a suspension lasts until it is lifted."),
)
not_extended = Guard(lambda one, asked: not one.extended, _("The term was extended already."))
still_running = Guard(
    lambda one, asked: one.ends_on is None or asked.on <= one.ends_on, _("The term is over; it cannot be extended.")
)
restriction_is_over = Guard(
    lambda one, asked: one.ends_on is not None and asked.on > one.ends_on, _("The term is not over.")
)
not_reported = Guard(lambda one, asked: one.closure_reported_at is None, _("Closure was reported already."))

# -- daily consecutive penalty
original_stands = Guard(
    lambda one, asked: getattr(one.case, "overlay", "") not in ("REVOKED", "VOID"),
    _("The original decision was revoked; no daily penalty can rest on it (F10)."),
)
original_was_decided = Guard(
    lambda one, asked: bool(one.case.fine and one.case.decided_at and one.case.decided_at <= asked.at),
    _("The original fine was not decided before this (F10)."),
)
original_was_served = Guard(
    lambda one, asked: bool(one.case.served_at and one.case.served_at <= asked.at),
    _("The original decision was not served before this (F10)."),
)
ordered_again = Guard(
    lambda one, asked: law.second_order(one.order) is not None,
    _("The party was not ordered a second time to correct (MEP28 art. 14)."),
)
not_published = Guard(lambda one, asked: one.published_at is None, _("The decision was published already."))
ORIGINAL = [original_stands, original_was_decided, original_was_served]

# -- performance in place
demand_is_over = Guard(
    _run_out("inplace-demand"), _("The party may still perform: the term of the demand is not over.")
)
may_begin = Guard(lambda one, asked: asked.on >= one.begins_on, _("The decision names a later day to begin."))
not_on_a_holiday = Guard(
    lambda one, asked: asked.on not in known().off, _("Nothing is enforced on a statutory holiday (ACL art. 43).")
)
