"""Notice, time, challenge, holding and report of a hearing: A T14, T15, §7; F6."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.utils import timezone
from django.utils.translation import gettext as _

from cases import guards as case_guards
from cases.hearing import guards
from cases.hearing.law import earliest_day
from cases.hearing.models import Hearing
from demo.people import posting
from foundation.agencies.models import Role
from foundation.clocks.queries import clocks_of
from foundation.documents.models import Document
from foundation.workflow.why_not import why_not
from tests.cases.holding import also
from tests.make import a_hearing, a_walk, act, by, fresh, later, midnight, said, why, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
DAY, HOUR = timedelta(1), timedelta(hours=1)


@pytest.fixture(scope="module")
def accepted(standing: None) -> Hearing:
    return a_hearing("ACCEPTED")


@pytest.fixture(scope="module")
def notified(standing: None) -> Hearing:
    return a_hearing("NOTIFIED")


@pytest.fixture(scope="module")
def served(standing: None) -> Hearing:
    return a_hearing("NOTICE_SERVED")


@pytest.fixture(scope="module")
def held(standing: None) -> Hearing:
    return a_hearing("HELD")


def test_seven_full_working_days_lie_between_the_notice_and_the_hearing() -> None:
    """A7: delivered on Monday 21 September 2026, the 7th working day is 8 October."""
    assert earliest_day(date(2026, 9, 21)) == date(2026, 10, 9)


@pytest.mark.parametrize(("days", "wrong_fields"), [(-1, ["hearing_at"]), (0, [])])
def test_a_hearing_that_is_too_early_is_not_announced(accepted: Hearing, days: int, wrong_fields: list[str]) -> None:
    at = later(accepted)
    moment = midnight(earliest_day(at)) + days * DAY + 9 * HOUR
    if wrong_fields:
        assert wrong(accepted, "issue_hearing_notice", at, hearing_at=moment.isoformat()) == wrong_fields
    else:
        assert act(accepted, "issue_hearing_notice", at, hearing_at=moment.isoformat()).hearing_at == moment


def test_the_notice_tells_time_place_mode_panel_and_rights(notified: Hearing) -> None:
    data = Document.objects.get(about=notified.about, kind="TX").data

    assert [(one["name"], one["post"]) for one in data["panel"]] == [
        ("闻樵", "听证主持人"), ("陆衡", "听证员"), ("沈宜", "记录员"),
    ]  # fmt: skip
    assert (data["representatives"], data["place"], data["notes"]) == (
        2,
        "本局三楼会议室",
        ["携带身份证明。", "听证不收取费用。"],
    )


def test_a_notice_that_arrives_too_late_for_its_hearing_is_not_served(notified: Hearing) -> None:
    on_the_eve = notified.hearing_at - DAY

    assert len(why(notified, "serve_hearing_notice", on_the_eve)) == 1
    assert act(notified, "serve_hearing_notice").state == "NOTICE_SERVED"


def test_the_notice_has_a_service_of_its_own(served: Hearing) -> None:
    slip = Document.objects.get(about=served.about, kind="SH")

    assert slip.data["title"] == "行政处罚听证通知书"


def test_a_changed_time_is_announced_and_served_anew(served: Hearing) -> None:
    changed = act(served, "change_hearing_time")

    assert (changed.state, changed.notice_served_at) == ("NOTIFIED", None)
    assert Document.objects.filter(about=changed.about, kind="TX").count() == 2
    assert act(changed, "serve_hearing_notice").hearing_at == changed.hearing_at


def test_nobody_but_the_appointed_host_acts_for_the_hearing(accepted: Hearing) -> None:
    also("陆衡", Role.HEARING_HOST)

    assert why(accepted, "issue_hearing_notice", who=("陆衡", Role.HEARING_HOST)) == [
        _("%(name)s was appointed host of this hearing.") % {"name": "闻樵"}
    ]


def test_a_challenge_is_answered_before_the_hearing_goes_on(served: Hearing) -> None:
    challenged = act(served, "challenge_host")
    at = challenged.hearing_at + 2 * HOUR

    assert why(challenged, "hold_hearing", at) == [said(guards.challenge_is_answered)]
    kept = act(challenged, "answer_challenge")
    assert (kept.challenge_open, kept.host.officer.name) == (False, "闻樵")
    assert act(kept, "hold_hearing", at).state == "HELD"


def test_a_challenge_that_is_upheld_names_another_host(accepted: Hearing) -> None:
    other = also("陆衡", Role.HEARING_HOST)
    assert why(accepted, "answer_challenge") == [said(guards.challenge_is_open)]
    challenged = act(accepted, "challenge_host")

    assert wrong(challenged, "answer_challenge", host=posting("闻樵").pk) == ["host"]
    assert act(challenged, "answer_challenge", host=other.pk).host == other


def test_the_hearing_is_held_on_the_day_that_was_told(served: Hearing) -> None:
    day_later = served.hearing_at + DAY + 2 * HOUR

    assert wrong(served, "hold_hearing", day_later) == ["started_at"]
    assert act(served, "hold_hearing", served.hearing_at + 2 * HOUR).state == "HELD"


def test_before_the_seven_days_are_over_nothing_is_held(served: Hearing) -> None:
    assert why(served, "hold_hearing", later(served)) == [said(guards.seven_days_have_passed)]


def test_the_record_keeps_who_was_there_and_what_was_said(held: Hearing) -> None:
    data = Document.objects.get(about=held.about, kind="TB").data

    assert [one["name"] for one in data["present"]] == ["李敏", "周承"]
    assert [one["speaker"] for one in data["speeches"]] == ["案件调查人员", "当事人", "举证和质证"]


def test_absence_or_leaving_gives_the_hearing_up(served: Hearing) -> None:
    early = served.hearing_at - HOUR
    assert why(served, "record_absence", early) == [_("The hearing has not begun.")]

    waived = act(served, "record_absence", served.hearing_at + HOUR)

    assert (waived.state, waived.outcome) == ("WAIVED", "当事人未到场，未说明理由")


def decide_refused(hearing: Hearing) -> bool:
    reasons = why_not(fresh(hearing.case), "decide", by=by("程岳"))
    return said(case_guards.hearing_is_over) in reasons


@pytest.mark.parametrize(
    ("state", "blocked"),
    [
        ("REQUESTED", True), ("NOTICE_SERVED", True), ("HELD", True), ("REPORTED", False), ("WAIVED", False),
        ("WITHDRAWN", False), ("REFUSED", False),
    ],
)  # fmt: skip
def test_nothing_is_decided_while_a_hearing_is_due(state: str, blocked: bool) -> None:
    assert decide_refused(a_hearing(state)) is blocked


def test_the_decision_rests_on_the_record(held: Hearing) -> None:
    assert fresh(held.case).how_heard == ""

    case = fresh(act(held, "report_hearing").case)

    assert case.how_heard == "双方意见\n事实清楚\n维持拟处罚意见"
    assert Document.objects.get(about=held.about, kind="TBB").data["host"] == "闻樵"


def test_the_host_reports(held: Hearing) -> None:
    also("陆衡", Role.HEARING_HOST)

    assert len(why(held, "report_hearing", who=("陆衡", Role.HEARING_HOST))) == 1
    assert timezone.localdate(held.held_at) == timezone.localdate(held.hearing_at)


def test_a_hearing_after_the_discussion_means_to_discuss_again() -> None:
    case = fresh(a_walk("serve_notice", fine="600000").case)
    discussed = act(act(case, "review_legally"), "discuss_collectively")
    missing = said(case_guards.discussed_after_the_last_word)
    assert missing not in why_not(discussed, "decide", by=by("程岳"))

    reported = act(a_hearing("HELD", case=discussed), "report_hearing")

    assert missing in why_not(fresh(reported.case), "decide", by=by("程岳"))


# -- several sessions


def one_session(served: Hearing) -> Hearing:
    goes_on = (served.hearing_at + 2 * DAY).isoformat()
    return act(served, "adjourn_hearing", served.hearing_at + 3 * HOUR, resumed_at=goes_on)


def in_two_sessions(served: Hearing) -> tuple[Hearing, Hearing]:
    adjourned = one_session(served)
    return adjourned, act(adjourned, "hold_hearing", adjourned.hearing_at + 2 * HOUR)


def test_each_session_has_its_record_and_the_report_names_the_first(served: Hearing) -> None:
    adjourned, held = in_two_sessions(served)
    reported = act(held, "report_hearing")

    records = Document.objects.filter(about=held.about, kind="TB").order_by("seq")
    assert (adjourned.state, adjourned.held_at, held.state) == ("ADJOURNED", None, "HELD")
    assert [len(one.data["speeches"]) for one in records] == [4, 3]
    assert "宣布休会：当事人申请重新鉴定。" in records[0].data["speeches"][-1]["words"]
    assert Document.objects.get(about=reported.about, kind="TBB").data["held_at"] == records[0].data["started_at"]


def test_the_time_rests_until_the_last_session_has_ended(served: Hearing) -> None:
    adjourned, held = in_two_sessions(served)

    intervals = [
        one for clock in clocks_of(held.case.about) if clock.limit == "decision" for one in clock.intervals.all()
    ]
    assert [one.resumed_at for one in intervals] == [held.held_at]
    assert held.held_at.date() == adjourned.hearing_at.date()


def test_a_session_is_adjourned_to_a_later_time_and_held_on_its_day(served: Hearing) -> None:
    over = served.hearing_at + 3 * HOUR
    assert wrong(served, "adjourn_hearing", over, resumed_at=over.isoformat()) == ["resumed_at"]
    adjourned = one_session(served)

    assert wrong(adjourned, "hold_hearing", adjourned.hearing_at + DAY) == ["started_at"]


def test_who_leaves_before_the_last_session_gives_the_hearing_up(served: Hearing) -> None:
    adjourned = one_session(served)

    assert act(adjourned, "record_absence", adjourned.hearing_at + HOUR).state == "WAIVED"


def test_after_the_decision_no_hearing_is_asked_for(standing: None) -> None:
    case = a_walk("decide", fine="300000").case

    assert wrong(Hearing(), "request_hearing", later(case), of=fresh(case)) == ["case"]
