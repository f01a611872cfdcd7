"""Who investigated does not judge (F7, F9); legal review (F8) and collective discussion (F7) where the sum asks for them."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import guards
from cases.law import needs_legal_review
from cases.models import Case
from cases.review_again import matter
from demo.case_one import HEAD, LEAD, THIRD
from demo.telling import as_posting
from enforcement.models import Inspection
from foundation.agencies.models import Role
from foundation.notices.models import Notice
from foundation.workflow.asked import Asked
from tests.conftest import NOW
from tests.make import a_case, act, by, day_after, later, said, still_possible, why

from .holding import also

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
LARGE, SMALL = "500000", "499999"


@pytest.fixture(scope="module")
def done(standing: None) -> Case:
    return a_case("INVESTIGATION_DONE")


@pytest.fixture(scope="module")
def large(standing: None) -> Case:
    """A proposed fine of exactly the sum from which the heads decide together; the party was told of it."""
    return a_case("PRIOR_NOTICE", fine=LARGE)


@pytest.fixture(scope="module")
def small(standing: None) -> Case:
    return a_case("PRIOR_NOTICE", fine=SMALL)


@pytest.fixture(scope="module")
def discussed(large: Case) -> Case:
    return act(act(large, "review_legally", heard(large)), "discuss_collectively")


def heard(case: Case) -> datetime:
    """In the morning after the party's term."""
    return day_after(case, "defence") + timedelta(hours=9)


@pytest.mark.parametrize("name", ["pass_review", "return_for_investigation"])
@pytest.mark.parametrize("investigator", [LEAD[0], "林溪"])  # the performer of the investigation, and who took part
def test_who_investigated_does_not_review(done: Case, name: str, investigator: str) -> None:
    also(investigator, Role.REVIEWER)

    assert why(done, name, who=(investigator, Role.REVIEWER)) == [said(guards.not_an_investigator, investigator)]
    with still_possible(done, name):
        pass


def test_who_inspected_before_the_filing_counts_as_an_investigator(standing: None) -> None:
    case = a_case("FILED")
    also(LEAD[0], Role.LEGAL_REVIEWER)

    assert guards.not_an_investigator.holds(case, _asked(LEAD[0], Role.LEGAL_REVIEWER)) is False
    assert guards.not_an_investigator.holds(case, _asked("陆衡", Role.LEGAL_REVIEWER)) is True


def _asked(name: str, role: Role) -> Asked:
    return Asked(by((name, role)), NOW)


def test_who_investigated_does_not_review_legally(large: Case) -> None:
    also(LEAD[0], Role.LEGAL_REVIEWER)

    assert why(large, "review_legally", who=(LEAD[0], Role.LEGAL_REVIEWER)) == [
        said(guards.not_an_investigator, LEAD[0])
    ]


def test_from_half_a_million_both_reviews_are_missed(large: Case) -> None:
    both = [said(guards.legal_review_passed), said(guards.discussed_where_required)]

    assert why(large, "decide", heard(large)) == both


def test_below_that_sum_neither_is_needed(small: Case) -> None:
    assert act(small, "decide", heard(small)).state == "DECIDED"


def test_after_the_legal_review_the_discussion_is_still_missed(large: Case) -> None:
    reviewed = act(large, "review_legally", heard(large))

    assert why(reviewed, "decide") == [said(guards.discussed_where_required)]
    assert act(act(reviewed, "discuss_collectively"), "decide").state == "DECIDED"


def test_the_heads_do_not_discuss_before_the_legal_review(large: Case) -> None:
    assert why(large, "discuss_collectively") == [said(guards.legal_review_passed)]


@pytest.mark.parametrize("result", ["RETURN", "DISAGREE"])
def test_a_failed_legal_review_blocks_whatever_the_sum(large: Case, small: Case, result: str) -> None:
    for case in (large, small):
        failed = act(case, "review_legally", heard(case), result=result)

        assert said(guards.legal_review_passed) in why(failed, "decide")
        again = act(act(failed, "take_from_legal_review"), "review_legally")
        assert (again.state, again.legal_result) == ("LEGAL_REVIEW", "AGREE")


def test_a_passed_legal_review_is_not_taken_back(large: Case) -> None:
    assert why(act(large, "review_legally"), "take_from_legal_review") == [said(guards.legal_review_failed)]


def test_who_investigated_has_no_vote(large: Case) -> None:
    reviewed = act(large, "review_legally", heard(large))
    also(LEAD[0], Role.AGENCY_HEAD)

    assert why(reviewed, "discuss_collectively", companions=(HEAD, (LEAD[0], Role.AGENCY_HEAD))) == [
        said(guards.not_an_investigator, LEAD[0])
    ]


def test_who_investigated_may_attend_without_a_vote(large: Case) -> None:
    reviewed = act(large, "review_legally", heard(large))

    assert act(reviewed, "discuss_collectively", attendees=[as_posting(LEAD).pk]).state == "COLLECTIVE_DISCUSSION"


def test_a_discussion_needs_three_heads(large: Case) -> None:
    reviewed = act(large, "review_legally", heard(large))

    assert why(reviewed, "discuss_collectively", companions=(THIRD,)) == [
        _("%(count)d further officer(s) must take part.") % {"count": 2}
    ]


def test_who_investigated_does_not_decide(small: Case) -> None:
    also("林溪", Role.AGENCY_HEAD)

    assert why(small, "decide", heard(small), who=("林溪", Role.AGENCY_HEAD)) == [
        said(guards.not_an_investigator, "林溪")
    ]


def test_a_statement_after_the_discussion_means_to_discuss_again(discussed: Case) -> None:
    with still_possible(discussed, "decide"):
        pass
    stated = act(discussed, "record_statement")
    assert why(stated, "decide") == [said(guards.discussed_after_the_last_word)]

    again = act(stated, "discuss_collectively")

    assert again.discussed_at > stated.statement_at
    assert act(again, "decide").state == "DECIDED"


def sampled(case: Case, at: datetime) -> None:
    """Another exhibit comes into the file."""
    act(Inspection.objects.get(lead=case.lead), "take_sample", at)


def test_new_evidence_after_the_legal_review_is_reviewed_again_before_the_decision(
    large: Case, discussed: Case
) -> None:
    sampled(discussed, later(discussed))
    assert why(discussed, "decide", later(discussed, timedelta(hours=2))) == [said(guards.no_evidence_after_the_review)]
    assert [str(one.to.role) for one in Notice.objects.unseen().filter(matter=matter(discussed))] == ["LEGAL_REVIEWER"]

    again = act(discussed, "review_legally", later(discussed, timedelta(hours=3)))

    assert (again.state, again.legal_result) == ("LEGAL_REVIEW", "AGREE")
    assert act(again, "decide").state == "DECIDED"


def test_evidence_from_before_the_legal_review_asks_for_no_other_one(large: Case) -> None:
    sampled(large, heard(large))
    reviewed = act(act(large, "review_legally", heard(large) + timedelta(hours=1)), "discuss_collectively")

    with still_possible(reviewed, "decide"):
        pass


def test_without_new_evidence_a_legal_review_is_held_once(discussed: Case) -> None:
    assert why(discussed, "review_legally") == [said(guards.review_is_due)]


@pytest.mark.parametrize(("fine", "reviewed"), [("100000", True), ("199999.99", True), ("200000", False)])
def test_a_fine_between_the_floors_of_code_and_regulation_is_reviewed_legally(
    small: Case, fine: str, reviewed: bool
) -> None:
    small.violation, small.proposed_fine = "V04", Decimal(fine)

    assert needs_legal_review(small, timezone.localdate()) is reviewed
