"""Taking back puts every field back as it was, and is refused once something rests on the act."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Case
from demo.people import posting
from enforcement.models import Inspection, Lead
from foundation.agencies.models import Role
from foundation.ledger.chain import verify
from foundation.ledger.models import AccessLog
from foundation.workflow.models import ActRecord, Draft
from foundation.workflow.record import kept, snapshot
from foundation.workflow.refused import Refused, Stale
from foundation.workflow.take_back import take_back
from tests.conftest import NOW
from tests.examples import EXAMPLES
from tests.make import a_case, a_company, act, by, fresh, performed

from .rows import a_lead, accept, an_inspector, officer, register

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def back(obj: Any, who: Any = None, **more: Any) -> Any:
    facts = {"by": who or an_inspector(), "reason": "误操作", "expected_seq": obj.seq, "key": "back", **more}
    return take_back(obj, **facts).obj


def test_every_field_is_what_it_was_to_the_microsecond() -> None:
    moment = NOW - timedelta(hours=2, microseconds=123_457)
    before = register(at=moment).obj
    seen = snapshot(fresh(before))

    after = back(accept(before).obj)

    assert snapshot(after) == {**seen, "seq": 3}
    assert (after.state_since, after.handler) == (moment, an_inspector().office)
    assert verify() is None


def test_keys_sums_and_empty_fields_come_back_with_their_types() -> None:
    case = a_case("PRIOR_NOTICE")
    seen = fresh(case)

    after = back(act(case, "review_legally"), by(EXAMPLES["cases.case"]["review_legally"].who))

    assert (after.legal_result, after.legal_at) == (seen.legal_result, seen.legal_at)
    assert (after.proposed_fine, after.conduct_from) == (seen.proposed_fine, seen.conduct_from)
    assert isinstance(after.proposed_fine, Decimal)
    assert verify() is None


def test_a_value_has_one_form_before_and_after_it_is_stored() -> None:
    fine, since = Case._meta.get_field("fine"), Lead._meta.get_field("state_since")

    assert kept(fine, Decimal("600000")) == kept(fine, Decimal("600000.00")) == "600000.00"
    assert kept(since, NOW) == kept(since, NOW.astimezone(timezone.get_fixed_timezone(0))) == "2026-11-23T02:00:00Z"


def test_what_something_rests_on_is_not_taken_back() -> None:
    lead = accept(a_lead(enterprise=a_company().pk)).obj

    performed(Inspection(), "record_inspection", of=lead)

    with pytest.raises(Refused) as refusal:
        back(lead)

    assert refusal.value.reasons == [_("Something was performed on its basis since: correct the record instead.")]
    assert fresh(lead).state == "PRE_CHECK"


def test_what_was_there_before_the_act_does_not_keep_it() -> None:
    case = a_case("CASE_REVIEW")

    returned = act(case, "return_for_investigation")

    assert back(returned, by(EXAMPLES["cases.case"]["return_for_investigation"].who)).state == "CASE_REVIEW"


def test_the_approved_draft_waits_again() -> None:
    case = a_case("INVESTIGATING")
    suspended = act(case, "suspend")
    draft = Draft.objects.get(about=case.about, act="suspend")

    back(suspended, by(EXAMPLES["cases.case"]["suspend"].who))

    assert (draft.used_seq, Draft.objects.get(pk=draft.pk).used_seq) == (suspended.seq, None)
    assert act(fresh(case), "suspend", NOW, route=()).state == "SUSPENDED"


@pytest.mark.parametrize("name", ["record_interview", "take_sample"])
def test_an_exhibit_stays(name: str) -> None:
    lead = accept(a_lead(enterprise=a_company().pk)).obj
    inspection = performed(Inspection(), "record_inspection", of=lead).obj
    done = act(inspection, name, NOW)

    with pytest.raises(Refused):
        back(done, by(EXAMPLES["enforcement.inspection"][name].who))


def test_a_stale_page_shows_what_happened_meanwhile() -> None:
    lead = accept(a_lead()).obj

    with pytest.raises(Stale) as refusal:
        back(lead, expected_seq=1)

    assert [one.act for one in refusal.value.since] == ["accept_for_check"]


def test_an_object_that_one_may_not_see_is_refused_and_noted() -> None:
    lead = accept(a_lead()).obj

    with pytest.raises(Refused) as refusal:
        back(lead, officer("高岩"))

    assert [(one.what, one.reasons) for one in AccessLog.objects.all()] == [("take_back", refusal.value.reasons)]


def test_the_record_says_what_was_put_back() -> None:
    lead = a_lead()
    back(accept(lead).obj)

    record = ActRecord.objects.get(about=lead.about, seq=3)
    assert (record.before["state"], record.after["state"]) == ("PRE_CHECK", "CLUE")
    assert posting("周承", Role.CASE_LEAD) == record.posting
