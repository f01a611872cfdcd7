"""The ninety days: extended once by the head and once more collectively, standing still while suspended or with justice."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from django.utils.translation import gettext as _

from cases import guards
from cases.models import Case
from foundation.clocks.models import Clock
from foundation.clocks.queries import due_of
from foundation.outbox.models import Consumption
from tests.make import a_case, a_transfer, act, fresh, said, why

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def case(standing: None) -> Case:
    """Filed on 2026-08-24: ninety days end on 2026-11-22, a Sunday."""
    return a_case("INVESTIGATING")


def on(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}T10:00:00+08:00")


def decide_by(case: Case) -> date:
    return due_of(case.about, "decision")


def test_each_extension_is_added_before_the_day_rolls(case: Case) -> None:
    days = [decide_by(case)]
    for name in ("extend_decision", "extend_decision_again"):
        days.append(decide_by(act(case := fresh(case), name)))

    assert days == [date(2026, 11, 23), date(2026, 12, 22), date(2027, 1, 21)]


def test_the_head_extends_once(case: Case) -> None:
    extended = act(case, "extend_decision")

    assert why(extended, "extend_decision") == [said(guards.never_extended)]


def test_the_heads_together_extend_after_the_head_and_once(case: Case) -> None:
    assert why(case, "extend_decision_again") == [said(guards.extended_once)]
    twice = act(act(case, "extend_decision"), "extend_decision_again")

    assert why(twice, "extend_decision_again") == [said(guards.extended_once)]


def test_one_head_alone_does_not_extend_a_second_time(case: Case) -> None:
    extended = act(case, "extend_decision")

    assert why(extended, "extend_decision_again", companions=()) == [
        _("%(count)d further officer(s) must take part.") % {"count": 2}
    ]


def test_what_has_run_out_is_not_extended(case: Case) -> None:
    Clock.objects.filter(about=case.about, limit="decision").update(due_at=on("2026-11-01"))

    assert len(why(case, "extend_decision", on("2026-11-02"))) == 1


def test_a_suspension_does_not_count(case: Case) -> None:
    suspended = act(case, "suspend", on("2026-09-01"))
    assert Clock.objects.get(about=case.about, limit="decision").paused_at == on("2026-09-01")

    act(suspended, "resume", on("2026-09-11"))

    assert decide_by(case) == date(2026, 12, 2)  # ten days more than 11-22


def test_an_idle_suspension_raises_its_alarm_and_ends_with_it(case: Case) -> None:
    suspended = act(case, "suspend", on("2026-09-01"))
    assert due_of(suspended.about, "suspension-idle-alert") == date(2026, 10, 8)  # 10-01 is a holiday

    act(suspended, "resume", on("2026-09-11"))

    assert Clock.objects.get(about=case.about, limit="suspension-idle-alert").ended_at == on("2026-09-11")


def test_with_criminal_justice_the_case_stands_still(case: Case) -> None:
    a_transfer("DELIVERED", case=case)
    paused = fresh(case)

    assert paused.transferred_at is not None
    assert Clock.objects.get(about=case.about, limit="decision").paused_at == paused.transferred_at
    assert why(paused, "finish_investigation") == [said(guards.not_with_criminal_justice)]


def test_when_it_comes_back_it_goes_on(case: Case) -> None:
    transfer = a_transfer("ACCEPTED", case=case)
    paused_on = fresh(case).transferred_at.date()

    act(transfer, "return_transfer", transfer.state_since + timedelta(hours=20))

    back = fresh(case)
    returned_on = (transfer.state_since + timedelta(hours=20)).date()
    assert back.transferred_at is None
    assert decide_by(back) == date(2026, 11, 22) + (returned_on - paused_on)
    assert act(back, "finish_investigation").state == "INVESTIGATION_DONE"


def test_a_suspended_case_stands_still_for_the_transfer_too(case: Case) -> None:
    transfer = a_transfer("HEAD_APPROVED", case=case)
    suspended = act(case, "suspend")

    delivered = act(transfer, "deliver", suspended.state_since + timedelta(hours=1))
    assert fresh(case).transferred_at == delivered.delivered_at
    resumed = act(fresh(case), "resume")

    assert Clock.objects.get(about=case.about, limit="decision").paused_at is not None
    assert why(resumed, "finish_investigation") == [said(guards.not_with_criminal_justice)]


def test_a_case_that_was_decided_meanwhile_is_left_alone(standing: None) -> None:
    case = a_case("PRIOR_NOTICE")
    transfer = a_transfer("HEAD_APPROVED", case=case)
    decided = act(act(case, "record_waiver"), "decide")

    returned = act(act(act(transfer, "deliver", decided.state_since + timedelta(hours=1)), "accept"), "return_transfer")

    assert returned.state == "RETURNED"
    assert (fresh(case).state, fresh(case).transferred_at) == ("DECIDED", None)
    assert list(Consumption.objects.filter(done_at=None)) == []
