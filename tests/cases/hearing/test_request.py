"""Asking for a hearing, and the answer: A T14, §8."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.translation import gettext as _

from cases.hearing import guards
from cases.hearing.models import Hearing
from cases.models import Case
from demo.people import posting
from foundation.agencies.models import Role
from foundation.clocks.queries import due_of, latest_of
from foundation.documents.models import Document
from tests.cases.holding import also
from tests.make import a_case, a_heard_case, a_hearing, a_walk, act, day_after, fresh, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    return a_heard_case()


@pytest.fixture(scope="module")
def requested(standing: None) -> Hearing:
    return a_hearing("REQUESTED")


@pytest.fixture(scope="module")
def late(standing: None) -> Hearing:
    return a_hearing("LATE")


def test_a_request_within_five_working_days_is_in_time(case: Case) -> None:
    last_moment = day_after(case, "hearing-request") - timedelta(minutes=1)

    hearing = act(Hearing(), "request_hearing", last_moment, of=case)

    assert (hearing.in_time, hearing.of, hearing.requested_at) == (True, case.about, last_moment)


def test_a_request_on_the_day_after_is_late(case: Case) -> None:
    assert act(Hearing(), "request_hearing", day_after(case, "hearing-request"), of=case).in_time is False


def test_after_a_written_waiver_a_request_is_late(case: Case) -> None:
    waived = act(case, "record_waiver")

    assert act(Hearing(), "request_hearing", of=waived).in_time is False


def test_without_a_notice_that_gives_the_right_there_is_no_hearing() -> None:
    small = fresh(a_walk("serve_notice", fine="199999").case)

    assert wrong(Hearing(), "request_hearing", of=small) == ["case"]


def test_one_hearing_on_one_notice_at_a_time(requested: Hearing) -> None:
    case = fresh(requested.case)

    assert wrong(Hearing(), "request_hearing", of=case) == ["of"]
    act(requested, "withdraw_request")
    assert act(Hearing(), "request_hearing", of=case).state == "REQUESTED"


def test_a_request_in_time_may_not_be_refused(requested: Hearing) -> None:
    assert why(requested, "refuse_request") == [said(guards.asked_too_late)]


def test_a_late_request_is_refused_in_writing(late: Hearing) -> None:
    refused = act(late, "refuse_request")

    paper = Document.objects.get(about=refused.about, kind="BTX")
    assert (refused.state, paper.data["reasons"]) == ("REFUSED", "你单位未在法定期限内提出。")
    assert paper.number.startswith("临环不听〔2026〕")


def test_a_late_request_is_admitted_with_reasons_only(late: Hearing) -> None:
    assert wrong(late, "accept_request", answer="") == ["answer"]
    assert act(late, "accept_request").answer == "有正当理由，予以准许"


def test_who_investigated_does_not_preside_and_is_named(requested: Hearing) -> None:
    investigator = also("周承", Role.HEARING_HOST)

    assert wrong(requested, "accept_request", host=investigator.pk) == ["host"]
    assert guards.investigated(requested.case, posting("周承")) == _(
        "%(name)s investigated this case and may not preside over the hearing."
    ) % {"name": "周承"}
    assert act(requested, "accept_request").host.officer.name == "闻樵"


def test_the_host_does_not_keep_the_record(requested: Hearing) -> None:
    assert wrong(requested, "accept_request", recorder=posting("闻樵").pk) == ["recorder"]


def test_only_a_head_answers_a_request(requested: Hearing) -> None:
    heads = _(", ").join(str(one.label) for one in (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD))

    assert why(requested, "accept_request", who="顾远") == [_("Only for: %(who)s.") % {"who": heads}]


def test_from_the_request_the_decision_limit_rests_when_it_is_accepted(requested: Hearing) -> None:
    accepted = act(requested, "accept_request", requested.requested_at + timedelta(days=2))

    ended = act(accepted, "withdraw_request", requested.requested_at + timedelta(days=5))

    (pause,) = latest_of(ended.case.about, "decision").intervals.all()
    assert (pause.paused_at, pause.resumed_at) == (requested.requested_at, requested.requested_at + timedelta(days=5))


def test_a_refused_request_excludes_no_time(late: Hearing) -> None:
    before = due_of(late.case.about, "decision")

    act(late, "refuse_request")

    assert due_of(late.case.about, "decision") == before


def test_a_case_before_its_notice_knows_no_hearing() -> None:
    assert wrong(Hearing(), "request_hearing", of=a_case("CASE_REVIEW")) == ["case"]
