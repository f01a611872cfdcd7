from __future__ import annotations

from datetime import date, datetime

import pytest
from django.utils.translation import override

from foundation.clocks import running
from foundation.clocks.errors import ClockError
from foundation.clocks.models import Clock, Extension, Interval, Recount
from foundation.clocks.moments import LEGAL
from foundation.clocks.queries import clocks_of, due_of, has_run_out, lapsed, latest_of, open_clocks, overdue
from foundation.law.api import NotInForce

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LEGAL)


def test_a_clock_in_days_starts_on_the_legal_day_of_the_act(case):
    clock = running.start(case, "payment", at("2026-11-20T23:59"), 4)
    clock.refresh_from_db()
    assert (clock.started_on, clock.due_on, clock.due_at) == (
        date(2026, 11, 20),
        date(2026, 12, 7),
        at("2026-12-08T00:00"),
    )
    assert (clock.seq, clock.kind, clock.duty, clock.in_hours, clock.provisional) == (4, "deadline", True, False, False)


def test_a_clock_may_start_from_a_day_entered_with_the_act(case):
    assert running.start(case, "filing", date(2026, 10, 20), 1).due_on == date(2026, 11, 4)


def test_a_clock_in_hours_runs_from_the_minute(case):
    running.start(case, "transfer-deliver", at("2026-11-23T09:15:42"), 1)
    assert due_of(case, "transfer-deliver") == at("2026-11-24T09:15")


def test_a_clock_in_hours_refuses_a_day_without_a_time(case):
    with override("en"), pytest.raises(ClockError, match="counts hours"):
        running.start(case, "transfer-deliver", date(2026, 11, 20), 1)


def test_an_unknown_limit_is_refused(case):
    with pytest.raises(NotInForce, match="no-such-limit"):
        running.start(case, "no-such-limit", date(2026, 11, 20), 1)
    with pytest.raises(NotInForce):
        running.extend(case, "no-such-limit", at("2026-11-20T10:00"))


def test_stopping_ends_this_limit_about_this_object_and_nothing_else(case, other_case):
    mine = running.start(case, "decision", date(2026, 10, 27), 1)
    payment = running.start(case, "payment", date(2026, 11, 20), 2)
    others = running.start(other_case, "decision", date(2026, 10, 27), 1)
    running.stop(case, "decision", at("2026-11-23T09:00"))
    for clock in (mine, payment, others):
        clock.refresh_from_db()
    assert [clock.ended_at for clock in (mine, payment, others)] == [at("2026-11-23T09:00"), None, None]


def test_stopping_what_does_not_run_changes_nothing(case):
    assert running.stop(case, "decision", at("2026-11-23T09:00")) == []
    assert Clock.objects.count() == 0


def test_a_right_that_lapsed_is_not_ended_by_a_late_act(case):
    running.start(case, "hearing-request", date(2026, 11, 2), 1)  # until 11-09
    assert running.stop(case, "hearing-request", at("2026-11-10T09:00")) == []
    assert [clock.limit for clock in lapsed([case])] == ["hearing-request"]


def test_a_second_order_starts_a_second_clock(case):
    running.start(case, "reinspection", date(2026, 8, 31), 1)
    running.stop(case, "reinspection", at("2026-09-16T10:00"))
    running.start(case, "reinspection", date(2026, 9, 21), 3)
    assert [(clock.due_on, clock.ended_at is None) for clock in clocks_of(case)] == [
        (date(2026, 9, 30), False),
        (date(2026, 10, 21), True),
    ]
    running.stop(case, "reinspection", at("2026-10-15T10:00"))
    assert [clock.ended_at for clock in clocks_of(case)] == [at("2026-09-16T10:00"), at("2026-10-15T10:00")]


def test_the_transfer_takes_218_days_out_of_the_decision(case):
    running.start(case, "decision", date(2025, 6, 16), 1)
    running.pause(case, "decision", at("2025-06-24T10:20"))
    assert has_run_out(case, "decision", at("2026-01-01T00:00")) is False
    running.resume(case, "decision", at("2026-01-28T09:30"), outcome=date(2026, 1, 13))
    clock = latest_of(case, "decision")
    assert (clock.due_on, clock.warn_on, clock.paused_at) == (date(2026, 4, 20), date(2026, 4, 7), None)


def test_while_it_rests_a_clock_is_neither_overdue_nor_run_out_but_open(case):
    running.start(case, "decision", date(2026, 6, 1), 1)
    running.pause(case, "decision", at("2026-06-10T10:00"))
    assert list(overdue([case])) == []
    assert [clock.paused_at for clock in open_clocks(case)] == [at("2026-06-10T10:00")]


def test_a_clock_rests_until_each_of_its_pauses_has_ended(case):
    running.start(case, "decision", date(2026, 9, 1), 1)
    running.pause(case, "decision", at("2026-09-18T09:00"))  # a hearing
    running.pause(case, "decision", at("2026-09-24T10:20"))  # the transfer
    running.resume(case, "decision", at("2026-10-12T17:00"))
    assert latest_of(case, "decision").paused_at == at("2026-09-24T10:20")
    running.resume(case, "decision", at("2026-10-20T09:00"))
    clock = latest_of(case, "decision")
    assert (clock.paused_at, clock.due_on) == (None, date(2027, 1, 4))  # 11-30 + 32 = 2027-01-01, which is off


def test_a_limit_that_has_run_out_cannot_be_paused(case):
    running.start(case, "decision", date(2026, 6, 1), 1)  # until 08-31: 08-30 is a Sunday
    assert running.pause(case, "decision", at("2026-09-01T00:00")) == []
    assert Interval.objects.count() == 0
    assert [clock.limit for clock in overdue([case])] == ["decision"]


def test_resuming_what_does_not_rest_changes_nothing(case):
    running.start(case, "decision", date(2026, 10, 27), 1)
    assert running.resume(case, "decision", at("2026-11-20T09:00")) == []


def test_extensions_are_granted_in_their_order_and_not_beyond(case):
    running.start(case, "decision", date(2026, 1, 5), 1)
    dues = [
        running.extend(case, "decision", at("2026-04-07T23:59")).due_on,
        running.extend(case, "decision", at("2026-05-01T00:00")).due_on,
    ]
    assert dues == [date(2026, 5, 6), date(2026, 6, 4)]
    with override("en"), pytest.raises(ClockError, match="cannot be extended any further"):
        running.extend(case, "decision", at("2026-06-01T00:00"))
    assert Extension.objects.count() == 2


def test_a_limit_is_extended_only_before_it_has_run_out(case):
    running.start(case, "filing", date(2026, 10, 20), 1)
    with override("en"), pytest.raises(ClockError, match="ran out on"):
        running.extend(case, "filing", at("2026-11-05T00:00"))
    assert latest_of(case, "filing").due_on == date(2026, 11, 4)


def test_what_does_not_run_cannot_be_extended(case, other_case):
    running.start(other_case, "filing", date(2026, 11, 16), 1)
    with override("en"), pytest.raises(ClockError, match="does not run here"):
        running.extend(case, "filing", at("2026-11-20T00:00"))


def test_a_limit_without_extension_cannot_be_extended(case):
    running.start(case, "payment", date(2026, 11, 20), 1)
    with override("en"), pytest.raises(ClockError, match="cannot be extended"):
        running.extend(case, "payment", at("2026-11-21T00:00"))


def test_a_waiting_period_is_over_on_the_day_after_its_last(case):
    running.start(case, "defence", date(2026, 11, 17), 1)
    assert has_run_out(case, "defence", at("2026-11-24T23:59")) is False
    assert has_run_out(case, "defence", at("2026-11-25T00:00")) is True


def test_a_waiver_ends_the_waiting_period_early(case):
    running.start(case, "defence", date(2026, 11, 17), 1)
    running.stop(case, "defence", at("2026-11-20T09:00"))
    assert has_run_out(case, "defence", at("2026-11-19T09:00")) is False
    assert has_run_out(case, "defence", at("2026-11-20T09:00")) is True


def test_a_right_that_was_used_has_not_run_out(case):
    running.start(case, "litigation", date(2026, 4, 3), 1)
    running.stop(case, "litigation", at("2026-09-01T09:00"))
    assert has_run_out(case, "litigation", at("2026-11-20T09:00")) is False


def test_what_never_ran_has_not_run_out(case):
    assert has_run_out(case, "defence", at("2026-11-25T00:00")) is False
    assert due_of(case, "defence") is None


def test_only_a_duty_is_overdue_and_a_right_lapses(case, other_case):
    running.start(case, "decision-service", date(2026, 11, 2), 1)
    running.start(case, "recon-apply", date(2026, 4, 3), 1)
    running.start(other_case, "decision-service", date(2026, 11, 2), 1)
    assert [(clock.about, clock.limit) for clock in overdue([case])] == [(case, "decision-service")]
    assert [(clock.about, clock.limit) for clock in lapsed([case])] == [(case, "recon-apply")]
    assert [clock.limit for clock in open_clocks(case)] == ["decision-service"]
    assert overdue().count() == 2


def test_a_corrected_start_moves_the_due_date_and_keeps_both(case):
    running.start(case, "filing", date(2026, 11, 16), 1)
    running.restart(case, "filing", date(2026, 11, 12), at=at("2026-11-23T10:00"))
    recount = Recount.objects.get()
    assert (recount.why, recount.before_on, recount.after_on) == ("correction", date(2026, 12, 1), date(2026, 11, 27))
    assert due_of(case, "filing") == date(2026, 11, 27)
    assert running.restart(case, "decision", date(2026, 11, 12), at=at("2026-11-23T10:00")) is None


def test_an_act_taken_back_leaves_its_clocks_as_they_were_before(case):
    running.start(case, "decision", date(2026, 10, 27), 1)
    running.extend(case, "decision", at("2026-11-02T09:00"), seq=2)
    before = latest_of(case, "decision").due_on
    running.pause(case, "decision", at("2026-11-20T09:00"), seq=3)
    running.start(case, "suspension-idle-alert", at("2026-11-20T09:00"), 3)
    running.take_back(case, 3)
    assert [(clock.limit, clock.paused_at, clock.due_on) for clock in clocks_of(case)] == [("decision", None, before)]
    running.stop(case, "decision", at("2026-11-21T09:00"), seq=5)
    running.take_back(case, 5)
    assert latest_of(case, "decision").ended_at is None
    running.take_back(case, 2)
    assert latest_of(case, "decision").due_on == date(2027, 1, 25)


def test_a_resumption_taken_back_lets_the_clock_rest_again(case):
    running.start(case, "decision", date(2026, 10, 27), 1)
    running.pause(case, "decision", at("2026-11-10T09:00"), seq=2)
    running.resume(case, "decision", at("2026-11-20T09:00"), seq=3)
    running.take_back(case, 3)
    assert latest_of(case, "decision").paused_at == at("2026-11-10T09:00")
