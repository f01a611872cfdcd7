"""Rows A5 to A8 of the worked example, date by date."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from cases.hearing.law import earliest_day
from cases.hearing.models import Hearing
from foundation.clocks.due import due
from foundation.clocks.queries import due_of, latest_of
from foundation.clocks.sentence import spans_of
from foundation.clocks.tables import known
from foundation.law import api as law
from tests.make import a_walk, act, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def on(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Asia/Shanghai"))


def test_excluded_from_19_september_to_12_october_2026_are_24_days() -> None:
    walk = a_walk("issue_notice", began_on=date(2026, 8, 17), fine="300000")
    case = fresh(walk.case)
    case = act(case, "serve_prior_notice", on("2026-09-14 10:00"))
    assert due_of(case.about, "hearing-request") == date(2026, 9, 20)

    hearing = act(Hearing(), "request_hearing", on("2026-09-18 10:00"), of=case)
    hearing = act(hearing, "accept_request", on("2026-09-18 15:00"))
    hearing = act(hearing, "issue_hearing_notice", on("2026-09-21 09:00"), hearing_at="2026-10-12 09:30")
    hearing = act(hearing, "serve_hearing_notice", on("2026-09-21 15:00"))
    assert due_of(hearing.about, "hearing-notice") == date(2026, 10, 8)
    assert earliest_day(hearing.notice_served_at) == date(2026, 10, 9)
    act(hearing, "hold_hearing", on("2026-10-12 11:00"))

    clock = latest_of(case.about, "decision")
    (pause,) = clock.intervals.all()
    assert (pause.paused_at, pause.resumed_at) == (on("2026-09-18 10:00"), on("2026-10-12 11:00"))
    assert (pause.resumed_at.date() - pause.paused_at.date()).days == 24
    a4 = due(law.limit("decision", on=date(2026, 9, 1)), date(2026, 9, 1), known(), excluded=spans_of(clock))
    assert a4.on == date(2026, 12, 24)
