"""Sending again for want of an acknowledgement: rows D3, D4 of the worked example."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from blacklist.partners.models import Delivery
from blacklist.restrictions.answers import answer
from blacklist.restrictions.issuing import issue_all
from blacklist.restrictions.lifting import lift_ended
from blacklist.restrictions.models import Restriction
from blacklist.restrictions.reminding import send_overdue_again
from foundation.clocks.models import Clock
from foundation.outbox.relay import run_once
from tests.blacklist.partners.rows import a_listing, a_partner, end

pytestmark = pytest.mark.django_db


def at(day: str, hour: int = 9) -> datetime:
    return datetime.fromisoformat(f"2026-12-{day}T{hour:02}:00").replace(tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def clock():
    """D3: pushed on Wednesday 2026-12-09."""
    with time_machine.travel(at("09"), tick=False) as traveller:
        yield traveller


@pytest.fixture
def dormant(clock):
    """Recipient K, which never acknowledges."""
    a_partner()
    [done] = issue_all(a_listing())
    return done.obj


def days_sent(clock, days) -> list[str]:
    sent = []
    for day in days:
        clock.move_to(at(f"{day:02}"))
        if send_overdue_again(at(f"{day:02}")):
            sent.append(f"12-{day:02}")
    return sent


def test_the_acknowledgement_is_due_after_three_working_days(dormant):
    assert str(Clock.objects.get(limit="ack-push").due_on) == "2026-12-14"


def test_it_is_sent_again_on_three_working_days_and_then_no_more(dormant, clock):
    assert days_sent(clock, range(10, 25)) == ["12-15", "12-16", "12-17"]


def test_each_time_is_a_message_of_its_own_with_its_own_number(dormant, clock):
    days_sent(clock, range(10, 25))
    run_once()

    deliveries = Delivery.objects.filter(event__about=dormant.about).order_by("number")
    assert [(one.number, one.kind) for one in deliveries] == [(n, "restriction.issued") for n in (1, 2, 3, 4)]


def test_twice_on_one_day_is_once(dormant, clock):
    clock.move_to(at("15"))
    send_overdue_again(at("15"))
    seq = Restriction.objects.get().seq

    send_overdue_again(at("15", 10))

    assert Restriction.objects.get().seq == seq


def test_nothing_is_sent_again_after_an_acknowledgement(dormant, clock):
    clock.move_to(at("15"))
    answer(dormant, dormant.partner, "RECEIVED", {"contact": ""})

    assert days_sent(clock, range(15, 19)) == []


def test_a_lift_is_sent_again_on_every_working_day_until_it_is_acknowledged(dormant, clock):
    end(dormant.listing)
    [lifted] = lift_ended(at("09"))

    assert days_sent(clock, range(10, 29)) == ["12-15", "12-16", "12-17", "12-18", "12-21", "12-22", "12-23", "12-24",
                                               "12-25", "12-28"]  # fmt: skip
    answer(Restriction.objects.get(), lifted.obj.partner, "LIFTED", {"contact": ""})
    assert days_sent(clock, range(29, 32)) == []
