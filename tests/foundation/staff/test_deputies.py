"""A deputy acts for another on the days and in the acts named; what one may not do because of the other, neither may."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import guards
from cases.judicial.models import Transfer
from demo.people import posting
from foundation.agencies.models import Posting, Role
from foundation.documents.models import Document
from foundation.ledger.models import Entry
from foundation.staff.models import Deputyship
from tests.examples.base import HEAD, LEAD, PRINCIPAL, UNIT
from tests.make import a_case, a_transfer, act, fresh, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
TODAY = date(2026, 11, 23)


def a_deputy(deputised: Any, deputy: Any, who: Any = PRINCIPAL, **changes: Any) -> Posting:
    facts = {"deputised": posting(*deputised).pk, "deputy": posting(*deputy).pk, "since": "2026-11-22", **changes}
    return act(Deputyship(), "appoint_deputy", who=who, **facts).posting


HEADS_PLACE, THIRD = (HEAD,), ("丁原",)
ADMIN = "管理员"


def test_the_deputy_decides_in_the_place_of_the_head_and_says_so() -> None:
    deputy = a_deputy(HEADS_PLACE, ("沈宜",))
    case = a_case("FILED")

    done = act(case, "withdraw_filing", timezone.now(), who=deputy)

    opinions = Document.objects.get(about=done.about, kind="CXLA").data["opinions"]
    assert opinions[-1]["name"] == _("%(name)s (deputy for %(whom)s)") % {"name": "沈宜", "whom": "程岳"}
    entry = Entry.objects.get(about=done.about, seq=done.seq)
    assert (
        entry.by
        == f"officer:{deputy.officer_id}@{deputy.pk} for officer:{posting('程岳').officer_id}@{posting('程岳').pk}"
    )


def test_a_deputy_for_named_acts_performs_no_other() -> None:
    deputy = a_deputy(HEADS_PLACE, ("沈宜",), acts=["case.suspend"])
    case = a_case("FILED")

    assert why(case, "withdraw_filing", timezone.now(), who=deputy) == [_("Your deputyship does not cover this act.")]
    assert act(act(case, "begin_investigation"), "suspend", timezone.now(), who=deputy).state == "SUSPENDED"


def test_a_late_entry_is_checked_against_the_deputyship_on_its_own_day() -> None:
    deputy = a_deputy(HEADS_PLACE, ("沈宜",))
    case = a_case("FILED")
    before = timezone.now() - timedelta(2)

    assert why(case, "withdraw_filing", before, who=deputy) == [
        _("Your posting is not valid on %(day)s.") % {"day": date(2026, 11, 21)}
    ]


def test_after_its_last_day_a_deputyship_carries_nothing() -> None:
    deputyship = Deputyship.objects.get(posting=a_deputy(HEADS_PLACE, ("沈宜",)))
    ended = act(deputyship, "end_deputyship", timezone.now(), last_day="2026-11-23")
    assert (ended.state, ended.posting.valid_until) == ("ENDED", TODAY)
    assert not fresh(ended).posting.valid_on(TODAY + timedelta(1))


def test_who_investigated_does_not_decide_as_the_heads_deputy() -> None:
    case = a_case("PRIOR_NOTICE")
    deputy = a_deputy(HEADS_PLACE, ("林溪", Role.INSPECTOR))

    assert why(case, "review_legally", timezone.now(), who=a_deputy(("陆衡",), ("林溪", Role.INSPECTOR), ADMIN)) == [
        said(guards.not_an_investigator) % {"name": "林溪"}
    ]
    assert said(guards.not_an_investigator) % {"name": "林溪"} in why(
        case, "discuss_collectively", timezone.now(), who=deputy
    )


def test_nor_does_the_deputy_of_one_who_investigated_review_the_case() -> None:
    case = a_case("PRIOR_NOTICE")
    lawyer = posting("陆衡")
    Posting.objects.filter(pk=lawyer.pk).update(deputy_for=posting("林溪", Role.INSPECTOR), role=Role.LEGAL_REVIEWER)

    assert why(case, "review_legally", timezone.now(), who=posting("陆衡")) == [
        said(guards.not_an_investigator) % {"name": "陆衡"}
    ]


def test_the_opinion_of_a_deputy_counts_as_that_of_the_one_deputised() -> None:
    """The unit's head agreed through a deputy: as deputy of the agency's head he may not decide."""
    unit = a_deputy((UNIT,), ("沈宜",), ADMIN)
    head = a_deputy(HEADS_PLACE, (UNIT,), ADMIN)
    case = a_case("FILED")

    reasons = why(case, "withdraw_filing", timezone.now(), who=head, route=(LEAD, unit))

    assert reasons == [_("Who drafted or reviewed may not decide.")]


def test_the_transfer_of_a_crime_is_for_the_principal_head_or_the_acting_head() -> None:
    reported = a_transfer("REPORT_DRAFTED")
    deputy = a_deputy((PRINCIPAL,), ("丁原",), ADMIN)

    reasons = why(reported, "approve_transfer", timezone.now(), who=deputy)

    assert reasons == [
        _("Only the holder of the office, or who is its acting head, may do this; no deputy (%(basis)s).")
        % {"basis": "《行政执法机关移送涉嫌犯罪案件的规定》第五条"}
    ]
    acting = a_deputy((PRINCIPAL,), ("丁原",), ADMIN, acting=True, order="临组〔2026〕3号，2026年11月20日")
    approved: Transfer = act(reported, "approve_transfer", timezone.now(), who=acting)
    assert approved.state == "HEAD_APPROVED"


@pytest.mark.parametrize(
    ("who", "changes", "fields"),
    [
        (PRINCIPAL, {"deputy": "程岳"}, ["deputy"]),  # himself
        (PRINCIPAL, {"deputy": "方庭"}, ["deputy"]),  # the one who appoints
        (UNIT, {}, ["deputised"]),  # not his head
        (PRINCIPAL, {"deputy": "管理员"}, ["deputy"]),  # an office that works with no matter
        (PRINCIPAL, {"until": "2026-11-01"}, ["until"]),
        (PRINCIPAL, {"since": "2026-11-01"}, ["since"]),
        (PRINCIPAL, {"acts": ["case.pass_review"]}, ["acts"]),
        (PRINCIPAL, {"acting": True, "order": "令"}, ["acting"]),
        (ADMIN, {"deputised": "方庭", "acting": True}, ["order"]),
        (ADMIN, {"deputised": "方庭", "acts": ["transfer.approve_transfer"]}, ["acts"]),
    ],
)
def test_what_no_deputyship_may_be(who: str, changes: dict[str, Any], fields: list[str]) -> None:
    changes = {name: posting(one).pk if name.startswith("deput") else one for name, one in changes.items()}

    assert wrong(Deputyship(), "appoint_deputy", who=who, **changes) == fields


def test_a_deputys_own_posting_must_hold_on_all_of_the_days() -> None:
    Posting.objects.filter(officer__name="丁原").update(valid_until=TODAY)

    assert wrong(Deputyship(), "appoint_deputy") == ["deputy"]
