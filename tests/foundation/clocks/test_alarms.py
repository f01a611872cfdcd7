from __future__ import annotations

import uuid
from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from cases.judicial.models import Transfer
from cases.models import Case
from demo.people import posting
from foundation.agencies.models import Officer, Role
from foundation.clocks import running, tasks
from foundation.clocks.alarms import raise_alarms
from foundation.clocks.keepers import Duty, duty_of
from foundation.clocks.models import Alarm, Clock
from foundation.clocks.queries import latest_of
from foundation.notices.models import Notice

from .leads import a_lead, at

pytestmark = pytest.mark.django_db


def told() -> list[tuple[str, str]]:
    """(name of the officer, level) of everything unseen."""
    rows = Notice.objects.unseen().values_list("to__officer__name", "level")
    return sorted(rows)


def raised() -> list[str]:
    return list(Alarm.objects.order_by("raised_at", "pk").values_list("kind", flat=True))


@pytest.fixture
def lead(frozen):
    """Discovered on Friday 2026-11-20: to be filed by 12-07 (12-05 is a Saturday), due soon from 12-04."""
    return a_lead("2026-11-20 10:00")


def test_a_duty_that_is_due_soon_is_told_to_its_handler_alone(frozen, lead):
    assert (raise_alarms(at("2026-12-03T23:59")), told()) == (0, [])
    assert (raise_alarms(at("2026-12-04T00:00")), told()) == (1, [("周承", "soon")])


def test_the_same_threshold_never_raises_twice(frozen, lead):
    raise_alarms(at("2026-12-07T08:30"))
    assert raise_alarms(at("2026-12-07T08:30")) == raise_alarms(at("2026-12-07T17:00")) == 0
    assert raised() == ["soon"]


def test_overdue_then_escalated_is_one_matter_told_again(frozen, lead):
    raise_alarms(at("2026-12-07T08:30"))
    Notice.objects.update(seen_at=at("2026-12-07T09:00"))
    raise_alarms(at("2026-12-08T08:30"))
    assert told() == [("周承", "overdue")]
    raise_alarms(at("2026-12-09T08:30"))
    assert told() == [("丁原", "escalated"), ("周承", "escalated"), ("方庭", "escalated"), ("程岳", "escalated")]
    assert raised() == ["soon", "overdue", "escalated"]
    assert raise_alarms(at("2027-03-01T08:30")) == 0


def test_a_pass_that_comes_late_says_only_what_holds_now(frozen, lead):
    raise_alarms(at("2026-12-21T08:30"))
    assert raised() == ["escalated"]


def test_what_is_done_in_time_is_never_told(frozen, lead):
    running.stop(lead.about, "filing", at("2026-11-24T09:00"))
    assert raise_alarms(at("2026-12-21T08:30")) == 0


def test_done_after_a_reminder_settles_the_matter_on_the_bell(frozen, lead):
    raise_alarms(at("2026-12-07T08:30"))
    running.stop(lead.about, "filing", at("2026-12-07T09:00"))
    assert told() == []


def test_a_right_raises_nothing(frozen, lead):
    running.start(lead.about, "recon-apply", date(2026, 11, 20), 2)
    running.start(lead.about, "defence", date(2026, 11, 20), 2)
    running.stop(lead.about, "filing", at("2026-11-24T09:00"))
    assert raise_alarms(at("2028-01-01T08:30")) == 0


def test_a_clock_that_rests_raises_nothing(frozen, lead):
    running.pause(lead.about, "filing", at("2026-11-24T09:00"))
    assert raise_alarms(at("2026-12-21T08:30")) == 0


def test_after_an_extension_the_matter_is_due_soon_again(frozen, lead):
    raise_alarms(at("2026-12-07T08:30"))
    frozen.move_to(at("2026-12-07T09:00"))
    clock = running.extend(lead.about, "filing", at("2026-12-07T09:00"))
    assert clock.due_on == date(2026, 12, 21)  # raw 12-05 + 15 = 12-20, a Sunday
    assert raise_alarms(at("2026-12-08T08:30")) == 0
    assert raise_alarms(at("2026-12-18T08:30")) == 1
    assert raised() == ["soon", "soon"]


def test_history_raises_nothing(frozen):
    lead = a_lead("2025-06-10 11:00", late_reason="历史案件补录")
    assert latest_of(lead.about, "filing").due_on == date(2025, 6, 25)
    assert raise_alarms(at("2026-12-21T08:30")) == 0


def test_history_that_still_runs_is_reminded_of(frozen):
    a_lead("2026-11-10 11:00", late_reason="补录")
    assert raise_alarms(at("2026-11-25T08:30")) == 1
    assert raised() == ["soon"]


def test_hours_alarm_at_once_and_days_wait_for_the_morning(frozen, lead):
    running.start(lead.about, "seizure-report", at("2026-11-23T10:00"), 2)
    assert raise_alarms(at("2026-12-21T08:30"), only_at_once=True) == 1
    assert list(Alarm.objects.values_list("clock__limit", "kind")) == [("seizure-report", "escalated")]


def test_the_transfer_reminds_after_12_18_and_23_hours(frozen, lead):
    running.start(lead.about, "transfer-deliver", at("2026-11-23T10:00"), 2)
    passes = [f"2026-11-23T{hour}:30" for hour in (21, 22, 23)] + [f"2026-11-24T0{hour}:30" for hour in range(10)]
    counts = [raise_alarms(at(text), only_at_once=True) for text in [*passes, "2026-11-24T10:30", "2026-11-24T11:30"]]
    assert counts == [0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1]
    assert raised() == ["soon", "soon", "soon", "overdue", "escalated"]


def test_the_decision_reminds_after_60_75_and_85_days_moved_by_pauses(frozen, lead):
    running.start(lead.about, "decision", date(2026, 10, 27), 2)
    reminders = [text[:10] for text in latest_of(lead.about, "decision").reminders]
    assert reminders == ["2026-12-27", "2027-01-11", "2027-01-21"]  # 24:00 of the 60th, 75th and 85th day
    running.pause(lead.about, "decision", at("2026-11-10T09:00"))
    running.resume(lead.about, "decision", at("2026-11-20T09:00"))
    reminders = [text[:10] for text in latest_of(lead.about, "decision").reminders]
    assert reminders == ["2027-01-06", "2027-01-21", "2027-01-31"]


def test_a_withdrawal_reminds_every_hour_after_two_working_days(frozen, lead):
    clock = running.start(lead.about, "withdraw-publication", date(2026, 11, 20), 2)
    assert (clock.at_once, clock.due_on, clock.alarm_at) == (True, date(2026, 11, 25), at("2026-11-25T00:00"))
    counts = [raise_alarms(at(f"2026-11-25T{hour:02}:05"), only_at_once=True) for hour in range(24)]
    assert counts == [1] * 24
    assert raise_alarms(at("2026-11-25T23:30"), only_at_once=True) == 0
    assert raise_alarms(at("2026-11-26T00:05"), only_at_once=True) == 1
    assert raised()[0] == "soon"
    assert raised()[-1] == "overdue"
    assert Notice.objects.count() == 1


def test_the_role_is_told_when_the_handler_left(frozen, lead):
    left = posting("周承", Role.CASE_LEAD)
    left.valid_until = date(2026, 12, 1)
    left.save()
    raise_alarms(at("2026-12-07T08:30"))
    assert told() == [("顾远", "soon")]


def test_the_duty_of_the_police_falls_to_the_police():
    assert duty_of(Transfer, "police-filing") == Duty("police_id", "", frozenset({"POLICE_OFFICER"}))
    assert duty_of(Case, "decision").handler == "handler_id"


def test_the_text_speaks_the_readers_language_and_names_no_party(frozen, lead):
    raise_alarms(at("2026-12-08T08:30"))
    notice = Notice.objects.get()
    with override("en"):
        assert notice.text == "“Filing a case” is overdue since 2026-12-07"
    assert notice.about == lead.about
    assert notice.url == f"/desk/lead/{lead.pk}/" or notice.url.startswith("/desk/")


def test_the_pass_asks_no_more_of_the_database_for_more_clocks(frozen):
    def queries(count: int) -> int:
        Clock.objects.all().delete()
        leads = [a_lead("2026-11-20 10:00") for _ in range(count)]
        assert len(leads) == count
        with CaptureQueriesContext(connection) as context:
            assert raise_alarms(at("2026-12-07T08:30")) == count
        return len(context)

    assert queries(12) == queries(3)


def test_the_morning_digest_comes_on_working_days_only(frozen, lead):
    Officer.objects.filter(name="周承").update(email="zhoucheng@example.org")
    for day, sent in (("2026-12-05", 0), ("2026-12-06", 0), ("2026-12-07", 1), ("2026-12-07", 1)):
        frozen.move_to(at(f"{day}T08:30"))
        tasks.morning()
        assert len(mail.outbox) == sent


def test_what_cannot_wait_is_mailed_in_the_night(frozen, lead):
    Officer.objects.filter(name="周承").update(email="zhoucheng@example.org")
    running.start(lead.about, "transfer-deliver", at("2026-11-23T10:00"), 2)
    frozen.move_to(at("2026-11-23T22:05"))
    tasks.alarms_at_once()
    tasks.alarms_at_once()
    assert [message.to for message in mail.outbox] == [["zhoucheng@example.org"]]


def test_a_clock_about_an_unknown_object_alarms_nobody(frozen):
    running.start(f"case:{uuid.uuid4().hex}", "payment", date(2026, 11, 20), 1)
    assert raise_alarms(at("2026-12-21T08:30")) == 1
    assert told() == []


def test_a_duty_that_ends_on_a_sunday_is_told_on_the_working_day_before(frozen, lead):
    running.stop(lead.about, "filing", at("2026-11-24T09:00"))
    clock = running.start(lead.about, "arrest-decision", date(2026, 11, 22), 2)
    assert (clock.due_on, clock.soon_at) == (date(2026, 11, 29), at("2026-11-27T00:00"))  # Sunday, Friday


def test_the_next_alarm_of_a_fresh_clock_lies_ahead(frozen, lead):
    clock = latest_of(lead.about, "filing")
    assert clock.alarm_at == clock.soon_at > clock.entered_at
    assert clock.due_at - clock.soon_at < timedelta(days=7)
