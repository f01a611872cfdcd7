"""The schedule of retries, as docs/delivery.md promises it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from blacklist.partners.schedule import DAILY_JITTER, JITTER, gives_up, next_try

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)  # 12:00 in Shanghai

PROMISED = [
    (1, timedelta(seconds=30)),
    (2, timedelta(minutes=5)),
    (3, timedelta(minutes=30)),
    (4, timedelta(hours=2)),
    (5, timedelta(hours=6)),
    (6, timedelta(hours=12)),
]


@pytest.fixture(autouse=True)
def production_setting(settings):
    settings.WEBHOOK_FIRST_RETRY_SECONDS = 30


@pytest.mark.parametrize(("failures", "wait"), PROMISED)
def test_after_each_failure_the_promised_wait_and_at_most_a_tenth_more(failures, wait):
    for _ in range(50):
        assert wait <= next_try(failures, NOON) - NOON <= wait * (1 + JITTER)


@pytest.mark.parametrize("failures", [7, 8, 20])
def test_then_daily_at_eight_in_shanghai_and_at_most_a_quarter_of_an_hour_later(failures):
    eight = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)

    for _ in range(50):
        assert eight <= next_try(failures, NOON) <= eight + DAILY_JITTER


def test_just_before_eight_the_same_morning_counts():
    before = datetime(2026, 11, 22, 23, 59, tzinfo=UTC)

    assert next_try(7, before) - before < timedelta(minutes=17)


def test_the_first_wait_is_a_setting(settings):
    settings.WEBHOOK_FIRST_RETRY_SECONDS = 2

    assert timedelta(seconds=2) <= next_try(1, NOON) - NOON <= timedelta(seconds=2.2)


def test_retry_after_moves_the_next_try_back():
    assert next_try(1, NOON, timedelta(hours=1)) == NOON + timedelta(hours=1)


def test_retry_after_never_hastens_the_next_try():
    assert next_try(3, NOON, timedelta(seconds=1)) >= NOON + timedelta(minutes=30)


def test_nobody_can_ask_us_to_wait_for_a_year():
    assert next_try(1, NOON, timedelta(days=365)) == NOON + timedelta(days=1)


def test_trying_ends_after_the_seventh_day():
    assert not gives_up(NOON, NOON + timedelta(days=7))
    assert gives_up(NOON, NOON + timedelta(days=7, seconds=1))
