"""Many workers at once, on whichever database the suite runs; on PostgreSQL with `-m servers`."""

from __future__ import annotations

import threading
import uuid
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from blacklist.partners import breaker
from blacklist.partners.claiming import claim
from blacklist.partners.feed import changes_after
from blacklist.partners.making import make
from blacklist.partners.models import Delivery, Partner
from demo.people import make_people
from foundation.agencies.models import Level, Region
from foundation.outbox.listeners import LISTENERS, listens
from foundation.outbox.models import Consumption, Event
from foundation.outbox.relay import run_once

from .rows import a_delivery, a_listing, a_partner, an_event

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.servers]
WORKERS = 8
NOWHERE = "http://127.0.0.1:9/in"


@pytest.fixture
def small_province(transactional_db):
    """Three divisions and the fictional people are all that these rows stand on."""
    if Region.objects.filter(pk="990102").exists():  # the first of these tests: nothing was flushed yet
        return
    parent = None
    for code, level in [("990000", Level.PROVINCE), ("990100", Level.PREFECTURE), ("990102", Level.COUNTY)]:
        parent = Region.objects.create(code=code, name=code, level=level, parent=parent)
    make_people()


def at_once(work: Callable[[int], Any], workers: int = WORKERS) -> list[Any]:
    """Run `work` in so many threads, each with a connection of its own, begun together."""
    start = threading.Barrier(workers)

    def run(n: int) -> Any:
        try:
            start.wait(10)
            return work(n)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(run, range(workers)))


def test_each_delivery_is_leased_by_exactly_one_worker(small_province, monkeypatch):
    monkeypatch.setattr(breaker, "LANE", 1000)
    partner = a_partner(url=NOWHERE)
    listing = a_listing()
    deliveries = {a_delivery(partner, listing, topic=f"listing.published.{n}").pk for n in range(24)}

    def take_all(n: int) -> list[Any]:
        mine = []
        while one := claim(partner, timezone.now()):
            mine.append(one.pk)
        return mine

    taken = Counter(pk for mine in at_once(take_all) for pk in mine)

    assert set(taken) == deliveries
    assert set(taken.values()) == {1}


def test_one_partners_line_has_no_gap_and_no_double_under_eight_threads(small_province):
    partner, listing = a_partner(), a_listing()

    at_once(lambda n: [a_delivery(partner, listing, topic=f"t.{n}.{i}") for i in range(5)])

    numbers = sorted(Delivery.objects.values_list("number", flat=True))
    assert numbers == list(range(1, 5 * WORKERS + 1))


def test_the_same_event_met_by_eight_relays_is_one_delivery(small_province):
    partner, listing = a_partner(), a_listing()
    event = an_event("listing.published", listing.about)

    made = at_once(lambda n: make(event, partner, listing=listing.pk, data={}).pk)

    assert len(set(made)) == Delivery.objects.count() == 1


@pytest.fixture
def told():
    """A listener of a topic of its own: it notes what it hears, and tells every partner of it."""
    heard: list[str] = []

    @listens("test.told")
    def hear(event: Event) -> None:
        heard.append(event.about)
        for partner in Partner.objects.all():
            make(event, partner, listing=uuid.UUID(event.about.split(":")[1]), data={})

    yield heard
    LISTENERS.pop("test.told")


def test_a_transaction_that_commits_late_is_not_missed(small_province, told):
    """The lower id, and the earlier time of recording, commit after the relay has numbered a later event."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time: nothing can commit late")
    partner, early, late = a_partner(), a_listing(501), a_listing(502)
    written, relayed = threading.Event(), threading.Event()

    def commits_late() -> None:
        with transaction.atomic():
            an_event("test.told", early.about)
            written.set()
            relayed.wait(20)
        connections.close_all()

    thread = threading.Thread(target=commits_late)
    thread.start()
    assert written.wait(20)
    an_event("test.told", late.about)
    run_once()
    first = changes_after(partner, 0, 100, timezone.now())
    relayed.set()
    thread.join()
    run_once()
    second = changes_after(partner, first["next"], 100, timezone.now())

    assert told == [late.about, early.about]
    listings = [[one["data"]["listing"] for one in page["changes"]] for page in (first, second)]
    assert listings == [[str(late.pk)], [str(early.pk)]]
    assert [one["data"]["sequence"] for one in second["changes"]] == [2]


def test_two_relays_number_each_event_once_and_without_gaps(small_province, told):
    for _ in range(40):
        an_event("test.told", f"listing:{uuid.uuid4().hex}")

    at_once(lambda n: run_once(), workers=4)
    run_once()

    numbers = sorted(Event.objects.filter(topic="test.told").values_list("sequence", flat=True))
    assert len(numbers) == 40
    assert numbers == list(range(numbers[0], numbers[0] + 40))
    assert Consumption.objects.filter(event__topic="test.told", done_at=None).count() == 0
