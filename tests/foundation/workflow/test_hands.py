"""Drafting, reviewing and deciding are different people, in every version of a draft and whatever postings they hold."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from demo.people import SINCE
from foundation.agencies.actor import Actor
from foundation.agencies.models import Agency, Officer, Posting, Role
from foundation.ledger.models import AccessLog
from foundation.workflow import drafts
from foundation.workflow.declarations import acts_of
from foundation.workflow.models import Draft, DraftVersion
from foundation.workflow.perform import Performed, perform
from foundation.workflow.refused import Refused
from tests.conftest import NOW

from .rows import a_lead, accept, an_inspector, officer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
UNIT, HEAD = ("顾远", Role.UNIT_HEAD), ("程岳", Role.AGENCY_HEAD)
DATA = {"reason_code": "NO_EVIDENCE", "reasons": "没有初步证据"}
AGREED = NOW - timedelta(minutes=30)


@pytest.fixture
def lead() -> Any:
    return accept(a_lead()).obj


def refuse_filing(lead: Any) -> Any:
    return acts_of(type(lead))["refuse_filing"]


def written(lead: Any, by: Actor | None = None, at: Any = AGREED, **changes: str) -> DraftVersion:
    return drafts.write(lead, refuse_filing(lead), data={**DATA, **changes}, by=by or an_inspector(), at=at)


def opine(lead: Any, version: DraftVersion, by: Actor, verdict: str = "AGREE", at: Any = AGREED) -> Any:
    remarks = "请补充" if verdict == "RETURN" else ""
    return drafts.opine(version, refuse_filing(lead), by=by, at=at, verdict=verdict, remarks=remarks)


def decide(lead: Any, by: Actor | None = None, data: dict[str, str] = DATA) -> Performed:
    return perform(
        lead, "refuse_filing", by=by or officer(*HEAD), occurred_at=NOW, data=data, expected_seq=2, key="decide"
    )  # fmt: skip


def also(name: str, role: Role, **facts: Any) -> Actor:
    """A further posting of somebody who has one already."""
    facts = {"agency": Agency.objects.get(name="临禾市生态环境局"), "valid_from": SINCE, **facts}
    return Actor.officer(Posting.objects.create(officer=Officer.objects.get(name=name), role=role, **facts))


def test_what_was_approved_is_performed_by_who_has_no_part_in_it(lead: Any) -> None:
    opine(lead, written(lead), officer(*UNIT))

    assert decide(lead).obj.state == "NOT_FILED"


def test_who_drafted_reviews_under_no_other_posting(lead: Any) -> None:
    version = written(lead)

    with pytest.raises(Refused):
        opine(lead, version, also("周承", Role.UNIT_HEAD))


def test_who_drafted_the_version_before_does_not_review_this_one(lead: Any) -> None:
    opine(lead, written(lead), officer(*UNIT), "RETURN")
    second = written(lead, officer("林溪", Role.INSPECTOR), reasons="改写")

    with pytest.raises(Refused):
        opine(lead, second, also("周承", Role.UNIT_HEAD))


def test_who_reviewed_does_not_decide_under_another_posting_not_even_the_next_version(lead: Any) -> None:
    opine(lead, written(lead), officer(*UNIT), "RETURN")
    opine(lead, written(lead), also("沈宜", Role.UNIT_HEAD))

    with pytest.raises(Refused):
        decide(lead, also("顾远", Role.AGENCY_HEAD))


def test_who_decides_may_return_it_and_decide_what_comes_back(lead: Any) -> None:
    first = written(lead)
    opine(lead, first, officer(*UNIT))
    opine(lead, first, officer(*HEAD), "RETURN")
    opine(lead, written(lead, reasons="改写"), officer(*UNIT))

    done = decide(lead, data={**DATA, "reasons": "改写"})

    assert done.obj.outcome_reason == "改写"
    assert Draft.objects.get().used_seq == 3


def test_an_opinion_from_an_ended_posting_does_not_count(lead: Any) -> None:
    version = written(lead)

    with pytest.raises(Refused):
        opine(lead, version, also("沈宜", Role.UNIT_HEAD, valid_until=(NOW - timedelta(days=1)).date()))


def test_a_draft_is_written_in_office_of_the_agency_in_charge_and_not_in_the_future(lead: Any) -> None:
    elsewhere = Agency.objects.get(name="临禾市生态环境局禾东分局")

    for by, at in [
        (also("林溪", Role.CASE_LEAD, valid_until=(NOW - timedelta(days=1)).date()), AGREED),
        (also("林溪", Role.CASE_LEAD, agency=elsewhere), AGREED),
        (an_inspector(), NOW + timedelta(minutes=1)),
    ]:
        with pytest.raises(Refused):
            written(lead, by, at)
    assert Draft.objects.count() == 0


def test_an_unread_draft_is_its_writers_own(lead: Any) -> None:
    written(lead)

    with pytest.raises(Refused):
        written(lead, officer("林溪", Role.INSPECTOR))
    assert written(lead, reasons="自己改写").n == 2


def test_a_draft_in_the_route_is_not_changed(lead: Any) -> None:
    opine(lead, written(lead), officer(*UNIT))

    with pytest.raises(Refused):
        written(lead, reasons="改写")


def test_what_is_performed_is_what_was_approved_to_the_letter(lead: Any) -> None:
    opine(lead, written(lead), officer(*UNIT))

    with pytest.raises(Refused):
        decide(lead, data={**DATA, "reasons": "没有初步证据。"})


def test_a_refused_opinion_is_noted(lead: Any) -> None:
    with pytest.raises(Refused) as refusal:
        opine(lead, written(lead), also("周承", Role.UNIT_HEAD))

    assert [one.reasons for one in AccessLog.objects.filter(what="refuse_filing")] == [refusal.value.reasons]


def test_within_one_minute_the_act_follows_its_opinions(lead: Any) -> None:
    """The page dates an act to the minute; the opinion was given some seconds into it."""
    seconds = NOW - timedelta(minutes=5) + timedelta(seconds=40)
    opine(lead, written(lead), officer(*UNIT), at=seconds)

    done = perform(
        lead, "refuse_filing", by=officer(*HEAD), occurred_at=NOW - timedelta(minutes=5), data=DATA, expected_seq=2, key="d"
    )  # fmt: skip

    assert done.entry.occurred_at == seconds
