"""The listing, from the candidate to the list and off it: the bars, the defence, two papers, the terms (BL1 to BL6, BL10)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from blacklist import guards
from blacklist.candidates import propose_candidates
from blacklist.models import Listing, PenaltyItem
from foundation.clocks.queries import due_of, has_run_out, open_clocks
from foundation.documents.models import Document
from tests.make import (
    a_listing,
    a_transfer,
    a_walk,
    act,
    an_item,
    day_after,
    fresh,
    later,
    midnight,
    said,
    still_possible,
    why,
    wrong,
)

from .law import changed

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
SECOND, HOUR = timedelta(seconds=1), timedelta(hours=1)
BASIS = "LB-STORY"


@pytest.fixture(scope="module")
def candidate(standing: None) -> Listing:
    return a_listing("CANDIDATE")


@pytest.fixture(scope="module")
def noticed(standing: None) -> Listing:
    return a_listing("NOTICE_SERVED")


@pytest.fixture(scope="module")
def decided(standing: None) -> Listing:
    return a_listing("DECIDED")


@pytest.fixture(scope="module")
def published(standing: None) -> Listing:
    return a_listing("PUBLISHED")


def final(listing: Listing) -> datetime:
    """The day after the last day of the remedies."""
    return day_after(listing.penalty.case, "litigation")


def heard(listing: Listing) -> datetime:
    return day_after(listing, "listing-defence")


def test_a_basis_that_asks_for_finality_blocks_the_notice_until_the_day_after_the_remedies(candidate: Listing) -> None:
    assert final(candidate) == midnight(date(2026, 10, 23))  # served on 2026-04-22, six months
    assert why(candidate, "issue_notice", final(candidate) - SECOND) == [said(guards.decision_is_final)]
    with still_possible(candidate, "issue_notice", final(candidate)):
        pass


def test_it_blocks_the_decision_too(candidate: Listing) -> None:
    with changed(BASIS, body={"finality": "NONE"}):
        listing = act(act(candidate, "issue_notice"), "serve_notice")
    assert has_run_out(listing.about, "listing-defence", early := final(listing) - SECOND)

    assert why(listing, "decide_listing", early) == [said(guards.decision_is_final)]


def test_a_basis_for_which_a_served_decision_is_enough_does_not_wait(candidate: Listing) -> None:
    with changed(BASIS, body={"finality": "NONE"}):
        assert act(candidate, "issue_notice").state == "CANDIDATE"


def test_without_a_basis_in_force_nobody_is_noticed_or_listed(candidate: Listing, noticed: Listing) -> None:
    with changed(BASIS, valid_until=date(2026, 10, 22)):
        for listing, name, at in (
            (candidate, "issue_notice", final(candidate)),
            (noticed, "decide_listing", heard(noticed)),
        ):
            assert why(listing, name, at) == [said(guards.basis_is_in_force)]


def test_conduct_before_the_basis_is_out(candidate: Listing) -> None:
    with changed(BASIS, valid_from=candidate.penalty.case.conduct_on + timedelta(1)):
        assert why(candidate, "issue_notice", final(candidate)) == [said(guards.basis_is_in_force)]
    with changed(BASIS, valid_from=candidate.penalty.case.conduct_on):
        assert act(candidate, "issue_notice", final(candidate)).state == "CANDIDATE"


def test_the_subject_is_heard_for_five_working_days(noticed: Listing) -> None:
    assert why(noticed, "decide_listing", heard(noticed) - SECOND) == [said(guards.defence_is_over)]
    with still_possible(noticed, "decide_listing", heard(noticed)) as listing:
        assert listing.state == "DECIDED"


def test_a_defence_in_time_is_recorded_and_a_late_one_is_not(noticed: Listing) -> None:
    with still_possible(noticed, "record_defence", heard(noticed) - SECOND) as listing:
        assert (listing.state, listing.defence_answer) == ("DEFENCE", "不予采纳")
    assert why(noticed, "record_defence", heard(noticed)) == [said(guards.defence_in_time)]


def test_after_a_defence_too_the_term_is_waited_for(noticed: Listing) -> None:
    defended = act(noticed, "record_defence")

    assert why(defended, "decide_listing") == [said(guards.defence_is_over)]
    assert act(defended, "decide_listing", heard(noticed)).state == "DECIDED"


def test_a_notice_is_issued_before_it_is_served(candidate: Listing) -> None:
    unissued = [_("The prior notice of listing has not been issued.")]
    assert why(candidate, "serve_notice", final(candidate)) == unissued

    issued = act(candidate, "issue_notice", final(candidate) + HOUR)

    assert why(issued, "serve_notice", final(candidate)) == unissued
    assert act(issued, "serve_notice").state == "NOTICE_SERVED"


def test_a_penalty_that_was_withdrawn_carries_no_listing(
    candidate: Listing, noticed: Listing, decided: Listing
) -> None:
    steps = [(candidate, "issue_notice", final(candidate)), (noticed, "decide_listing", heard(noticed))]
    served = act(decided, "serve_listing")
    for listing, name, at in [*steps, (served, "publish_listing", None)]:
        act(fresh(listing.penalty), "withdraw_item")

        assert why(fresh(listing), name, at) == [said(guards.decision_stands)]


def test_the_terms_run_from_the_day_of_the_decision_and_end_at_midnight(decided: Listing) -> None:
    day = decided.state_since.date()

    assert (decided.decided_on, decided.tier) == (day, "serious")
    assert decided.repairable_from == day.replace(year=day.year + 1)
    assert decided.visible_until == midnight(day.replace(year=day.year + 3))


def test_it_is_served_with_the_repair_notice_and_takes_its_number(decided: Listing) -> None:
    served = act(decided, "serve_listing")

    assert sorted(Document.objects.filter(about=served.about, seq=served.seq).values_list("kind", flat=True)) == [
        "SH",
        "XFG",
    ]
    assert served.number == Document.objects.get(about=served.about, kind="LR").number


def test_it_is_public_from_its_publication_not_from_its_decision(decided: Listing) -> None:
    served = act(decided, "serve_listing")
    assert not Listing.objects.visible_on(timezone.now()).filter(pk=served.pk).exists()

    listing = act(served, "publish_listing")

    shown = [Listing.objects.visible_on(at).filter(pk=listing.pk).exists() for at in _edges(listing)]
    assert shown == [False, True, True, False] == [listing.is_visible_on(at) for at in _edges(listing)]


def _edges(listing: Listing) -> list[datetime]:
    return [listing.visible_from - SECOND, listing.visible_from, listing.visible_until - SECOND, listing.visible_until]


@pytest.mark.parametrize("state", ["decided", "published"])
def test_a_revoked_listing_is_gone_at_its_instant_and_its_terms_end(state: str, request: pytest.FixtureRequest) -> None:
    listing = request.getfixturevalue(state)
    gone = later(listing)

    revoked = act(listing, "revoke_listing", gone)

    assert (revoked.state, revoked.visible_until, revoked.withheld) == ("REVOKED", gone, True)
    assert not Listing.objects.visible_on(gone).filter(pk=listing.pk).exists()
    assert {one.limit for one in open_clocks(listing.about, at=gone)} <= {"recon-apply", "litigation"}


def test_a_candidate_is_proposed_once(candidate: Listing) -> None:
    assert propose_candidates(timezone.now()) == []
    assert Listing.objects.filter(penalty=candidate.penalty).count() == 1


def test_a_dropped_candidate_is_not_proposed_again(candidate: Listing) -> None:
    act(candidate, "drop")

    assert propose_candidates(timezone.now()) == []


def test_only_served_published_penalties_of_conduct_on_the_list_are_proposed(standing: None) -> None:
    unpublished, other_conduct = an_item("PREPARED"), an_item(violation="V02")
    item = an_item()
    assert propose_candidates(item.visible_from - SECOND) == []

    proposed = propose_candidates(item.visible_from)

    assert [one.penalty for one in proposed] == [item]
    assert not Listing.objects.filter(penalty__in=[unpublished, other_conduct]).exists()


def test_while_the_case_is_with_criminal_justice_nobody_is_proposed(standing: None) -> None:
    walk = a_walk("reinspect", began_on=date(2026, 3, 16), violation="V04", fine="300000")
    transfer = a_transfer("HEAD_APPROVED", case=walk.case)
    walk.case, walk.last = fresh(walk.case), transfer.state_since
    walk.to("publish")
    item = PenaltyItem.objects.get(case=walk.case)
    assert propose_candidates(timezone.now()) == []

    act(act(act(act(transfer, "deliver"), "accept"), "return_transfer"), "report_result")

    assert [one.penalty for one in propose_candidates(timezone.now())] == [item]


def test_no_basis_no_candidate(standing: None) -> None:
    an_item()
    with changed(BASIS, valid_until=date(2026, 4, 1)):
        assert propose_candidates(timezone.now()) == []


def test_listing_and_publication_have_their_limits(noticed: Listing, decided: Listing) -> None:
    assert due_of(noticed.about, "listing-decision") > due_of(noticed.about, "listing-defence")
    assert due_of(decided.about, "listing-publication") > decided.decided_on


@pytest.mark.parametrize("who", ["白桥", "程岳", "周承"])
def test_only_the_credit_officer_publishes_and_after_checking(decided: Listing, who: str) -> None:
    served = act(decided, "serve_listing")

    assert len(why(served, "publish_listing", who=who)) == 1
    assert wrong(served, "publish_listing", checked=False) == ["checked"]
