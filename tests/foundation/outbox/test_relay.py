"""Events: with their act or not at all, numbered after it, and consumed until each listener has dealt with each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import time_machine
from django.db import transaction

from foundation.outbox import handing, numbering, relay
from foundation.outbox.emit import emit
from foundation.outbox.listeners import LISTENERS, listens
from foundation.outbox.models import Consumption, Event
from tests.conftest import NOW
from tests.foundation.workflow.rows import a_lead

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


class Ear:
    """A listener that notes what it hears, and fails while it is told to."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.deaf: set[str] = set()

    def hear(self, event: Event) -> None:
        if event.about in self.deaf:
            raise ValueError(f"cannot hear {event.about}")
        self.heard.append(event.about)


@pytest.fixture
def ear() -> Iterator[Ear]:
    one = Ear()
    heard_by(one, "test.said")
    yield one
    LISTENERS.pop("test.said")


def heard_by(ear: Ear, topic: str) -> None:
    def hear(event: Event) -> None:
        ear.hear(event)

    listens(topic)(hear)


def say(*abouts: str, topic: str = "test.said") -> None:
    for about in abouts:
        with transaction.atomic():
            emit(topic, about=about, occurred_at=NOW)


def numbers() -> list[tuple[str, int | None]]:
    return list(Event.objects.order_by("sequence").values_list("about", "sequence"))


def test_events_are_numbered_without_gaps_in_the_order_of_their_recording(ear: Ear) -> None:
    say("a", "b", "c")
    assert [number for _about, number in numbers()] == [None, None, None]

    relay.run_once()
    say("d")
    relay.run_once()

    assert sorted(number for _about, number in numbers()) == [1, 2, 3, 4]
    assert numbers()[3] == ("d", 4)
    assert sorted(ear.heard[:3]) == ["a", "b", "c"]


def test_an_act_that_is_rolled_back_announces_nothing(ear: Ear) -> None:
    with transaction.atomic():
        emit("test.said", about="a", occurred_at=NOW)
        transaction.set_rollback(True)

    assert (Event.objects.count(), relay.run_once()) == (0, 0)


def test_nothing_is_announced_outside_a_transaction(transactional_db: None) -> None:
    with pytest.raises(RuntimeError):
        emit("test.said", about="a", occurred_at=NOW)


def test_a_listener_meets_each_event_once(ear: Ear) -> None:
    say("a", "b")

    assert [relay.run_once(), relay.run_once()] == [2, 0]
    assert sorted(ear.heard) == ["a", "b"]


def test_a_failure_is_kept_with_its_reason_and_tried_again(ear: Ear, frozen: time_machine.Coordinates) -> None:
    ear.deaf = {"a"}
    say("a", "b")
    relay.run_once()

    failed = Consumption.objects.get(done_at=None)
    assert (failed.event.about, failed.error, failed.attempts) == ("a", "ValueError: cannot hear a", 1)
    ear.deaf = set()
    frozen.move_to(failed.due_at)
    relay.run_once()

    assert ear.heard == ["b", "a"]
    assert list(Consumption.objects.values_list("error", flat=True).distinct()) == [""]


def test_events_that_nobody_can_consume_do_not_hold_up_the_others(ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handing, "MAX_BATCH", 2)
    ear.deaf = {"a", "b"}
    say("a", "b")
    relay.run_once()

    say("c", "d", "e")
    relay.run_once()

    assert sorted(ear.heard) == ["c", "d", "e"]


def test_more_events_than_a_batch_are_all_relayed(ear: Ear, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (numbering, handing):
        monkeypatch.setattr(module, "MAX_BATCH", 2)
    say(*"abcdefg")

    assert relay.run_once() == 7
    assert [number for _about, number in numbers()] == [1, 2, 3, 4, 5, 6, 7]


def test_an_event_that_a_listener_emits_is_relayed_in_the_same_run(ear: Ear) -> None:
    @listens("test.first")
    def say_more(event: Event) -> None:
        say("second")

    say("first", topic="test.first")
    relay.run_once()
    LISTENERS.pop("test.first")

    assert ear.heard == ["second"]
    assert numbers() == [("first", 1), ("second", 2)]


def test_an_event_without_listeners_is_numbered_all_the_same() -> None:
    say("a", topic="test.nobody")

    assert (relay.run_once(), numbers()) == (0, [("a", 1)])


def test_an_acts_event_says_which_act_of_which_object_and_when() -> None:
    lead = a_lead()

    event = Event.objects.get(topic="lead.registered")

    assert (event.about, event.facts["seq"], event.facts["act"]) == (lead.about, 1, "register_lead")
    assert event.occurred_at == lead.born_at
