"""The prior notice: issued, then served by two, with the right to a hearing where the sum gives it (A T13; §8)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.translation import gettext as _

from cases.models import Case
from foundation.clocks.queries import clocks_of
from foundation.documents.models import Document, Service
from tests.make import a_case, a_walk, act, fresh, later, still_possible, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
NOT_ISSUED = "The prior notice has not been issued."


@pytest.fixture(scope="module")
def reviewed(standing: None) -> Case:
    return a_case("CASE_REVIEW")


@pytest.fixture(scope="module")
def issued(standing: None) -> Case:
    return fresh(a_walk("issue_notice").case)


def test_a_notice_is_issued_before_it_is_served(reviewed: Case, issued: Case) -> None:
    assert why(reviewed, "serve_prior_notice") == [_(NOT_ISSUED)]
    assert act(issued, "serve_prior_notice").state == "PRIOR_NOTICE"


def test_a_service_is_not_dated_before_the_notice_was_issued(issued: Case) -> None:
    assert why(issued, "serve_prior_notice", later(issued, -timedelta(minutes=1))) == [_(NOT_ISSUED)]
    with still_possible(issued, "serve_prior_notice", later(issued, timedelta(0))):
        pass


def test_two_serve(issued: Case) -> None:
    assert why(issued, "serve_prior_notice", companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 1}
    ]


def test_the_newest_notice_is_the_one_that_was_served(issued: Case) -> None:
    second = act(issued, "issue_prior_notice", fine="250000")

    served = act(second, "serve_prior_notice")

    assert served.proposed_fine == 250000
    assert Service.objects.get(about=served.about).document.seq == second.seq


@pytest.mark.parametrize(("fine", "limits"), [("199999.99", ["defence"]), ("200000", ["defence", "hearing-request"])])
def test_a_hearing_may_be_asked_for_from_two_hundred_thousand(reviewed: Case, fine: str, limits: list[str]) -> None:
    served = act(act(reviewed, "issue_prior_notice", fine=fine), "serve_prior_notice")

    started = clocks_of(served.about).filter(seq=served.seq)
    assert sorted(one.limit for one in started) == limits


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"capacity": ""}, "capacity"),
        ({"way": "LEFT", "refusal_reason": "拒收"}, "witnesses"),
        ({"way": "LEFT", "recording": "录像1段"}, "refusal_reason"),
        ({"way": "ELECTRONIC", "consent": "2026年第1号"}, "delivery_log"),
        ({"way": "ELECTRONIC", "delivery_log": "已到达"}, "consent"),
        ({"way": "ENTRUSTED"}, "letter"),
        ({"way": "POST"}, "postal_number"),
        ({"way": "FORWARDED"}, "forwarded_by"),
        ({"way": "NOTICE"}, "publication"),
    ],
)
def test_each_way_of_service_needs_its_record(issued: Case, changes: dict[str, str], field: str) -> None:
    assert wrong(issued, "serve_prior_notice", **changes) == [field]


@pytest.mark.parametrize(
    ("changes", "proof"),
    [
        ({"way": "LEFT", "refusal_reason": "拒收", "recording": "录像1段"}, "录像1段"),
        ({"way": "LEFT", "refusal_reason": "拒收", "witnesses": "居委会张某"}, "居委会张某"),
        ({"way": "ELECTRONIC", "consent": "2026年第1号", "delivery_log": "9时30分到达"}, "9时30分到达"),
        ({"way": "ENTRUSTED", "letter": "委托函第3号"}, "委托函第3号"),
        ({"way": "POST", "postal_number": "EMS100"}, "EMS100"),
        ({"way": "FORWARDED", "forwarded_by": "某监狱"}, "某监狱"),
    ],
)
def test_with_its_record_each_way_serves_on_the_day_of_the_act(
    issued: Case, changes: dict[str, str], proof: str
) -> None:
    at = later(issued)
    served = act(issued, "serve_prior_notice", at, **{"capacity": "", **changes})

    service = Service.objects.get(about=served.about, document__kind="GZ")
    assert (served.noticed_at, service.served_at, service.method) == (at, at, changes["way"])
    assert proof in service.proof
    assert [one.officer.name for one in service.servers.order_by("pk")] == ["林溪", "何川"]


def test_attempts_that_failed_stay_with_the_service(issued: Case) -> None:
    failed = [{"at": "2026-09-14", "way": "直接送达", "result": "厂门关闭，无人应答"}]

    served = act(issued, "serve_prior_notice", attempts=failed)

    service = Service.objects.get(about=served.about, document__kind="GZ")
    slip = Document.objects.get(about=served.about, kind="SH", seq=served.seq)
    assert service.details["attempts"] == failed
    assert slip.data["remark"] == "2026-09-14直接送达：厂门关闭，无人应答"
