"""Service by public notice: published first, deemed served when the term has run out (A §11; CPL-civ 95)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.models import Case
from foundation.clocks.queries import due_of, latest_of
from foundation.documents.models import Document, Service
from foundation.outbox.relay import run_once
from foundation.public_notice import acts
from foundation.public_notice.effect import take_effect
from foundation.public_notice.models import PublicNotice
from foundation.workflow.refused import Refused
from tests.make import a_walk, act, day_after, fresh, refusal, said, wrong
from tests.standing import standing

__all__ = ["standing"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def issued(standing: None) -> Case:
    return fresh(a_walk("issue_notice", began_on=date(2026, 7, 1)).case)


@pytest.fixture(scope="module")
def other(standing: None) -> Case:
    return fresh(a_walk("issue_notice").case)


@pytest.fixture(scope="module")
def published(issued: Case) -> Iterator[PublicNotice]:
    return act(PublicNotice(), "publish_notice", issued.state_since + timedelta(days=40), of=issued)


def effective(notice: PublicNotice) -> PublicNotice:
    take_effect(day_after(notice, "notice-service"))
    run_once()
    return fresh(notice)


def test_the_notice_names_the_document_the_ground_and_the_days(published: PublicNotice) -> None:
    data = Document.objects.get(about=published.about, kind="GGS").data

    assert (data["title"], data["days"], data["where"]) == ("行政处罚事先（听证）告知书", 30, "本局网站公告栏")
    assert due_of(published.about, "notice-service") >= timezone.localdate(published.born_at) + timedelta(30)


@pytest.mark.parametrize(
    ("changes", "named"),
    [({"attempts": []}, ["attempts"]), ({"course": ""}, ["course"]), ({"picture": ""}, ["picture"])],
)
def test_without_reason_course_and_picture_nothing_is_published(other: Case, changes: dict, named: list[str]) -> None:
    assert wrong(PublicNotice(), "publish_notice", of=other, **changes) == named


def test_with_unknown_whereabouts_no_attempt_is_asked_for(other: Case) -> None:
    notice = act(PublicNotice(), "publish_notice", of=other, ground="WHEREABOUTS_UNKNOWN", attempts=[])

    assert (notice.state, notice.of) == ("PUBLISHED", other.about)


def test_before_the_term_is_over_nothing_takes_effect(published: PublicNotice) -> None:
    assert take_effect(day_after(published, "notice-service") - timedelta(minutes=1)) == []


def test_the_document_is_deemed_served_at_the_end_of_the_term_once(published: PublicNotice) -> None:
    end = day_after(published, "notice-service")

    assert (effective(published).state, effective(published).state_since) == ("EFFECTIVE", end)
    assert take_effect(end + timedelta(days=3)) == []


def test_a_service_by_notice_waits_for_the_end_of_the_term(issued: Case, published: PublicNotice) -> None:
    by_notice = {"way": "NOTICE", "capacity": "", "publication": published.pk.hex}

    refused = refusal(fresh(issued), "serve_prior_notice", **by_notice)

    assert refused.fields == {"publication": [said(acts.the_term_is_over)]}


def test_a_service_by_notice_is_dated_on_the_day_of_its_effect(issued: Case, published: PublicNotice) -> None:
    notice, by_notice = effective(published), {"way": "NOTICE", "capacity": "", "publication": published.pk.hex}
    end = notice.state_since

    day = timezone.localdate(end)
    late = refusal(fresh(issued), "serve_prior_notice", end + timedelta(days=1), **by_notice)
    assert late.fields == {
        "publication": [_("By this public notice it was served on %(day)s: date the act so.") % {"day": day}]
    }
    served = act(fresh(issued), "serve_prior_notice", end + timedelta(minutes=5), **by_notice)
    service = Service.objects.get(about=served.about, document__kind="GZ")
    assert (service.method, timezone.localdate(service.served_at)) == ("NOTICE", day)


def test_the_term_of_the_notice_does_not_count_into_the_decision_limit(issued: Case, published: PublicNotice) -> None:
    notice = effective(published)

    (pause,) = latest_of(issued.about, "decision").intervals.all()
    assert (pause.paused_at, pause.resumed_at) == (published.born_at, notice.state_since)


def test_a_notice_that_was_withdrawn_serves_nothing(issued: Case, published: PublicNotice) -> None:
    withdrawn = act(published, "withdraw_notice")

    assert take_effect(day_after(published, "notice-service")) == []
    (pause,) = latest_of(issued.about, "decision").intervals.all()
    assert pause.resumed_at == withdrawn.state_since


def test_a_document_that_was_served_is_not_published(other: Case) -> None:
    served = act(fresh(other), "serve_prior_notice")

    assert wrong(PublicNotice(), "publish_notice", of=served) == ["document"]


def test_nobody_publishes_alone(other: Case) -> None:
    with pytest.raises(Refused):
        raise refusal(PublicNotice(), "publish_notice", of=other, companions=())
