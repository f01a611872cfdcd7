"""Advance registration of evidence: approval first or by message, seven working days, released by itself (A §6)."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from demo.case_one import PRINCIPAL, THIRD
from enforcement.models import Lead
from enforcement.preserving import guards
from enforcement.preserving.effect import release_what_ran_out
from enforcement.preserving.models import Preservation
from foundation.clocks.queries import due_of, open_clocks
from foundation.documents.models import Document
from foundation.documents.slips import on_paper, slip_of
from foundation.workflow import drafts
from tests.make import a_walk, act, day_after, fresh, later, said, why, wrong
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def lead(standing: None) -> Lead:
    return fresh(a_walk("accept").lead)


@pytest.fixture(scope="module")
def preserved(lead: Lead) -> Preservation:
    return act(act(Preservation(), "approve_registration", of=lead), "register_evidence")


@pytest.fixture(scope="module")
def urgent(lead: Lead) -> Preservation:
    return act(Preservation(), "register_urgently", of=lead)


def test_the_heads_approval_comes_first(lead: Lead) -> None:
    (reason,) = why(Preservation(), "approve_registration", of=lead, route=())

    assert reason.startswith(_("A draft must first pass: %(route)s.").split("%")[0])
    assert drafts.open_draft("", "approve_registration") is None


def test_the_decision_names_items_place_and_the_last_day(preserved: Preservation) -> None:
    data = Document.objects.get(about=preserved.about, kind="DJ").data

    assert (data["days"], data["kept_at"], [one["name"] for one in data["items"]]) == (
        7,
        "当事人机房，加贴封条",
        ["采样管"],
    )
    assert data["term_until"] == due_of(preserved.about, "evidence-measure").isoformat()
    assert [one["name"] for one in data["officers"]] == ["周承", "林溪"]


def test_two_certified_officers_register_on_site(lead: Lead) -> None:
    ordered = act(Preservation(), "approve_registration", of=lead)

    assert len(why(ordered, "register_evidence", companions=())) == 1


def test_seven_working_days_are_counted_over_the_national_day_week(lead: Lead) -> None:
    at = datetime(2026, 9, 30, 10, 0, tzinfo=ZoneInfo("Asia/Shanghai"))

    registered = act(Preservation(), "register_urgently", at, of=lead)

    assert due_of(registered.about, "evidence-measure").isoformat() == "2026-10-15"


def test_an_approval_by_message_is_put_on_paper_within_24_hours(urgent: Preservation) -> None:
    assert due_of(urgent.about, "evidence-papers") == timezone.localtime(urgent.approved_at + timedelta(hours=24))
    assert why(urgent, "make_up_papers", who=PRINCIPAL) == [
        _("%(name)s approved this by message and signs its papers.") % {"name": "程岳"}
    ]
    assert len(why(urgent, "make_up_papers", who=THIRD)) == 1

    made = act(urgent, "make_up_papers")

    assert (made.state, [one.limit for one in open_clocks(made.about)]) == ("PRESERVED", ["evidence-measure"])
    assert [one["name"] for one in Document.objects.get(about=made.about, kind="DJ").data["officers"]] == [
        "周承",
        "林溪",
    ]
    served = act(made, "serve_decision")
    assert why(served, "serve_decision") == [said(guards.not_served)]


def test_the_decision_is_handed_over_with_its_slip(preserved: Preservation) -> None:
    (service,) = on_paper([preserved.about])

    assert (service.document.kind, slip_of(service).seq, service.receiver) == ("DJ", preserved.seq, preserved.handed_to)
    assert why(preserved, "serve_decision") == [said(guards.not_served)]


def test_the_approval_comes_before_the_registration(lead: Lead) -> None:
    at = later(lead)

    assert wrong(
        Preservation(), "register_urgently", at, of=lead, approved_at=(at + timedelta(minutes=1)).isoformat()
    ) == ["approved_at"]


@pytest.mark.parametrize("measure", ["TEST", "SEIZE", "RETURN", "CONFISCATE"])
def test_within_the_term_a_measure_is_taken(preserved: Preservation, measure: str) -> None:
    dealt = act(preserved, "take_measure", measure=measure)

    assert (dealt.state, dealt.measure, list(open_clocks(dealt.about))) == ("DEALT_WITH", measure, [])


def test_after_the_term_nothing_is_held_any_longer(preserved: Preservation) -> None:
    end = day_after(preserved, "evidence-measure")

    assert why(preserved, "take_measure", end) == [said(guards.in_its_term)]
    assert release_what_ran_out(end - timedelta(minutes=1)) == []
    released = [one for one in release_what_ran_out(end) if one == preserved]
    assert [(one.state, one.state_since) for one in released] == [("RELEASED", end)]
    assert release_what_ran_out(end + timedelta(days=1)) == []


def test_without_its_papers_it_is_released_all_the_same(urgent: Preservation) -> None:
    released = release_what_ran_out(day_after(urgent, "evidence-measure"))

    assert [one.state for one in released if one == urgent] == ["RELEASED"]
    assert list(open_clocks(urgent.about)) == []


@pytest.mark.parametrize(("label", "name"), acts_with_fields("preserving.preservation"))
def test_every_field_names_what_is_wrong(lead: Lead, preserved: Preservation, label: str, name: str) -> None:
    birth = name in ("approve_registration", "register_urgently")
    asked = Asking(Preservation(), name, of=lead) if birth else Asking(fresh(preserved), name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}
    found = asked.wrong()
    assert found == {field: {field} for field in found}
