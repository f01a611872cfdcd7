"""What is typed is kept for its writer alone, until the act is performed, the draft written, or it is discarded."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
import time_machine

from demo.people import posting
from enforcement.models import Lead
from foundation.agencies.models import Posting, Role
from foundation.desk.keeping import forget_old
from foundation.desk.models import Kept
from foundation.workflow.models import ActRecord, Draft
from tests.conftest import NOW
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, hidden, press, working_as
from tests.foundation.desk.test_drafting import filing

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
NEW_LEAD = "/desk/lead/new/register_lead/"
TYPED = "夜间冒黑烟，尚未写完"
WHOLE = {
    "source": "INSPECTION", "category": "IND", "title": "巡查发现烟尘", "facts": TYPED, "region": "990100",
    "discovered_at": "2026-11-23T08:00",
}  # fmt: skip


def keep(client: Any, url: str, **typed: Any) -> int:
    page = client.get(url)
    marks = {name: hidden(page, name) for name in ("seq", "key")}
    return client.post(f"{url}{'&' if '?' in url else '?'}keep=1", {**marks, **typed}).status_code


def says(client: Any, url: str = NEW_LEAD) -> bool:
    return TYPED in client.get(url).content.decode()


def test_what_was_typed_stands_in_the_form_again_and_performs_nothing() -> None:
    before = ActRecord.objects.count()

    assert keep(at_desk(*LEAD), NEW_LEAD, facts=TYPED) == 204

    page = at_desk(*LEAD).get(NEW_LEAD)  # another session of the same officer
    assert says(at_desk(*LEAD))
    assert "This is what you entered until" in page.content.decode()
    assert page.context["errors"] == []
    assert (ActRecord.objects.count(), Lead.objects.count(), Draft.objects.count()) == (before, 0, 0)


def test_nobody_else_sees_it_not_even_the_same_officer_in_another_posting() -> None:
    keep(at_desk(*LEAD), NEW_LEAD, facts=TYPED)
    mine, colleague, own, other = (
        at_desk(*LEAD),
        at_desk("林溪", Role.INSPECTOR),
        posting(*LEAD),
        posting("林溪", Role.INSPECTOR),
    )
    twin = Posting.objects.create(officer=own.officer, agency=own.agency, role=Role.CASE_LEAD, valid_from="2025-01-01")
    deputy = Posting.objects.create(
        officer=other.officer, agency=own.agency, role=Role.CASE_LEAD, valid_from="2025-01-01", deputy_for=own
    )

    assert not any(says(one) for one in (working_as(twin), working_as(deputy), colleague))
    assert says(mine)


def test_it_belongs_to_one_object_only() -> None:
    one, other = a_matter("tell_result", 1).lead, a_matter("tell_result", 2).lead
    urls = [f"/desk/case/new/file_case/?from={lead.about}" for lead in (one, other)]

    keep(at_desk(*LEAD), urls[0], reasons=TYPED)

    assert [says(at_desk(*LEAD), url) for url in urls] == [True, False]


def test_one_row_for_each_posting_object_and_act() -> None:
    for text in ("一", TYPED):
        keep(at_desk(*LEAD), NEW_LEAD, facts=text)

    assert Kept.objects.get().data["facts"] == [TYPED]


def test_a_refused_submission_is_kept_and_goes_when_it_succeeds() -> None:
    assert press(at_desk(*LEAD), NEW_LEAD, **{**WHOLE, "title": ""}).status_code == 422
    assert says(at_desk(*LEAD))

    assert press(at_desk(*LEAD), NEW_LEAD, **WHOLE).status_code == 302

    assert (says(at_desk(*LEAD)), Kept.objects.get().data) == (False, {})


def test_a_written_draft_takes_its_place() -> None:
    url = f"/desk/case/new/file_case/?from={a_matter('tell_result').lead.about}"
    keep(at_desk(*LEAD), url, reasons=TYPED)

    assert press(at_desk(*LEAD), url, **filing()).status_code == 302

    assert Kept.objects.get().data == {}


def test_a_late_message_after_the_act_keeps_nothing() -> None:
    client = at_desk(*LEAD)
    page = client.get(NEW_LEAD)
    marks = {name: hidden(page, name) for name in ("seq", "key")}
    client.post(NEW_LEAD, {"occurred_at": "2026-11-23T09:00", **marks, **WHOLE})

    assert client.post(f"{NEW_LEAD}?keep=1", {**marks, **WHOLE}).status_code == 410

    assert (Lead.objects.count(), says(client)) == (1, False)


def test_a_late_message_after_a_draft_keeps_nothing() -> None:
    url = f"/desk/case/new/file_case/?from={a_matter('tell_result').lead.about}"
    client = at_desk(*LEAD)
    page = client.get(url)
    marks = {name: hidden(page, name) for name in ("seq", "key")}
    client.post(url, {"occurred_at": "2026-11-23T09:00", **marks, **filing()})

    assert client.post(f"{url}&keep=1", {**marks, **filing(), "reasons": TYPED}).status_code == 410
    assert Kept.objects.get().data == {}


def test_the_next_form_of_the_same_act_is_kept_again() -> None:
    press(at_desk(*LEAD), NEW_LEAD, **WHOLE)

    assert keep(at_desk(*LEAD), NEW_LEAD, facts=TYPED) == 204
    assert says(at_desk(*LEAD))


def test_it_can_be_discarded() -> None:
    keep(at_desk(*LEAD), NEW_LEAD, facts=TYPED)

    assert at_desk(*LEAD).post(f"{NEW_LEAD}?discard=1")["Location"] == NEW_LEAD

    assert not says(at_desk(*LEAD))


def test_without_a_session_nothing_is_kept() -> None:
    client = at_desk(*LEAD)
    page = client.get(NEW_LEAD)
    marks = {name: hidden(page, name) for name in ("seq", "key")}
    client.cookies.clear()

    assert client.post(f"{NEW_LEAD}?keep=1", {**marks, "facts": TYPED}).status_code == 302
    assert not Kept.objects.exists()


def test_text_that_a_database_cannot_hold_does_not_break_the_keeping() -> None:
    assert keep(at_desk(*LEAD), NEW_LEAD, facts=f"{TYPED}\x00") == 204
    assert says(at_desk(*LEAD))


def test_what_nobody_came_back_to_is_deleted_after_thirty_days() -> None:
    keep(at_desk(*LEAD), NEW_LEAD, facts=TYPED)

    with time_machine.travel(NOW + timedelta(days=29)):
        assert forget_old() == 0
    with time_machine.travel(NOW + timedelta(days=31)):
        assert forget_old() == 1
