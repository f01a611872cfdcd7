"""A listener that fails: it is asked again later and later, holds up its own object alone, and somebody is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.db import transaction

from foundation.agencies.models import Role
from foundation.notices.models import Notice
from foundation.outbox import alarm, handing, turn
from foundation.outbox.emit import emit
from foundation.outbox.handing import wait_after
from foundation.outbox.listeners import LISTENERS, listens
from foundation.outbox.models import Consumption, Event
from foundation.outbox.relay import number, run_once
from tests.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


class Ear:
    def __init__(self) -> None:
        self.heard: list[tuple[str, int]] = []
        self.tried = 0
        self.deaf: set[str] = set()


@pytest.fixture
def ear() -> Iterator[Ear]:
    one = Ear()

    @listens("test.said")
    def hear(event: Event) -> None:
        one.tried += 1
        if event.about in one.deaf:
            raise ValueError(event.about)
        one.heard.append((event.about, event.facts.get("seq", 0)))

    yield one
    LISTENERS.pop("test.said")


def say(about: str, seq: int = 0, topic: str = "test.said") -> None:
    with transaction.atomic():
        emit(topic, about=about, occurred_at=NOW, seq=seq)


def until_due(frozen: time_machine.Coordinates) -> None:
    frozen.move_to(Consumption.objects.filter(done_at=None, attempts__gt=0).earliest("due_at").due_at)


def test_a_failing_consumption_is_not_tried_again_at_once(ear: Ear, frozen: time_machine.Coordinates) -> None:
    ear.deaf = {"a"}
    say("a")
    for _ in range(3):
        say("b")
        run_once()
    assert ear.tried == 4

    until_due(frozen)
    run_once()
    assert ear.tried == 5


def test_the_waits_grow_to_an_hour() -> None:
    assert [wait_after(n).total_seconds() for n in (1, 2, 3, 8, 9, 50)] == [15, 30, 60, 1920, 3600, 3600]


def test_events_of_one_object_wait_for_the_one_before_and_those_of_others_do_not(
    ear: Ear, frozen: time_machine.Coordinates
) -> None:
    ear.deaf = {"a"}
    for about, seq in [("a", 1), ("a", 2), ("b", 1), ("a", 3)]:
        say(about, seq)
    run_once()
    assert ear.heard == [("b", 1)]

    ear.deaf = set()
    run_once()
    assert ear.heard == [("b", 1)]
    until_due(frozen)
    run_once()
    assert ear.heard == [("b", 1), ("a", 1), ("a", 2), ("a", 3)]


def test_what_waits_behind_a_failure_does_not_fill_the_batch(ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing, "MAX_BATCH", 2)
    ear.deaf = {"a"}
    for seq in range(1, 7):
        say("a", seq)
    run_once()
    say("b", 1)
    run_once()

    assert ear.heard == [("b", 1)]


def test_another_listener_is_not_held_up(ear: Ear) -> None:
    other: list[str] = []

    @listens("test.said")
    def hear_too(event: Event) -> None:
        other.append(event.about)

    ear.deaf = {"a"}
    say("a")
    run_once()

    assert other == ["a"]


def test_events_of_one_object_are_numbered_as_they_happened_though_two_clocks_differ(
    ear: Ear, frozen: time_machine.Coordinates
) -> None:
    frozen.move_to(NOW + timedelta(seconds=30))
    say("a", 1)
    say("b", 1)
    frozen.move_to(NOW)  # a machine whose clock goes behind
    say("a", 2)
    run_once()

    assert [one for one in ear.heard if one[0] == "a"] == [("a", 1), ("a", 2)]
    assert sorted(Event.objects.values_list("sequence", flat=True)) == [1, 2, 3]


def test_the_administrators_are_told_once_and_no_more_when_it_is_over(
    ear: Ear, frozen: time_machine.Coordinates
) -> None:
    ear.deaf = {"a"}
    say("a")
    run_once()
    for _ in range(alarm.AFTER - 2):
        until_due(frozen)
        run_once()
    assert Notice.objects.count() == 0
    for _ in range(3):
        until_due(frozen)
        run_once()

    told = Notice.objects.get()
    assert (told.to.role, told.at_once, told.seen_at, "test.said" in told.text) == (
        Role.ADMINISTRATOR,
        True,
        None,
        True,
    )
    assert "a" not in told.params.values()

    ear.deaf = set()
    until_due(frozen)
    run_once()
    assert Notice.objects.get().seen_at is not None


def test_a_listener_that_was_renamed_leaves_its_events_due_and_says_so(ear: Ear) -> None:
    say("a")
    number()
    hear = LISTENERS.pop("test.said")
    run_once()

    left = Consumption.objects.get()
    LISTENERS["test.said"] = hear
    assert (left.done_at, left.attempts, left.listener in left.error) == (None, 1, True)


def test_one_relay_at_a_time_and_a_dead_one_loses_its_turn(ear: Ear, frozen: time_machine.Coordinates) -> None:
    say("a")
    dead = turn.take()
    assert (dead is not None, turn.take(), run_once(), ear.heard) == (True, None, 0, [])

    frozen.move_to(NOW + turn.HOLD)
    assert (run_once(), ear.heard) == (1, [("a", 0)])
    assert not turn.keep(dead)  # type: ignore[arg-type]


def test_a_relay_that_lost_its_turn_stops(ear: Ear, frozen: time_machine.Coordinates) -> None:
    say("a")
    say("b")
    number()
    mine = turn.take()
    frozen.move_to(NOW + turn.HOLD)
    turn.take()

    assert handing.consume(lambda: turn.keep(mine)) == (0, 0)  # type: ignore[arg-type]
    assert ear.heard == []


def test_stuck_events_are_listed_and_tried_again_when_asked(ear: Ear) -> None:
    ear.deaf = {"a"}
    say("a")
    say("b")
    run_once()
    out = StringIO()

    call_command("stuck_events", retry=True, stdout=out)
    ear.deaf = set()
    run_once()

    assert "ValueError: a" in out.getvalue()
    assert ear.heard == [("b", 0), ("a", 0)]
