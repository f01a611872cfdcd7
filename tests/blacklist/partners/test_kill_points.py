"""The worker is killed at each step; afterwards everything has arrived, and duplicates are bounded.

Each worker is a child process that really dies (`os._exit`) at its point, with whatever transaction is open.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction
from django.utils import timezone

from blacklist.partners import claiming, recording, sending, transport
from blacklist.partners.claiming import LEASE
from blacklist.partners.models import Delivery, Outcome
from blacklist.restrictions import events
from foundation.outbox.models import Event
from foundation.outbox.relay import run_once

from .chaos import answers, chaos
from .rows import a_listing, a_partner, an_event

pytestmark = pytest.mark.django_db(transaction=True)
KILLED = 42


def dies_before(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *args, **kwargs: os._exit(KILLED)


def dies_after(function: Callable[..., Any]) -> Callable[..., Any]:
    def run(*args: Any, **kwargs: Any) -> None:
        function(*args, **kwargs)
        os._exit(KILLED)

    return run


def dies_inside_a_transaction(function: Callable[..., Any]) -> Callable[..., Any]:
    def run(*args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            function(*args, **kwargs)
            os._exit(KILLED)

    return run


POINTS = {
    "the event is written, nothing has been made of it": (events, "make", dies_before, 1),
    "the delivery is written, but not committed": (events, "make", dies_inside_a_transaction, 1),
    "the delivery is committed": (events, "make", dies_after, 1),
    "the lease is written, but not committed": (claiming, "_lease", dies_after, 1),
    "the delivery is leased": (sending, "claim", dies_after, 1),
    "about to send": (transport, "post", dies_before, 1),
    "the request was sent and answered, the answer not written": (transport, "post", dies_after, 2),
    "the result is written, but not committed": (recording, "_announce", dies_after, 2),
    "the result is committed": (recording, "record", dies_after, 1),
}


def a_worker(module: Any, name: str, dies: Callable[..., Any]) -> int:
    """Relay and send in a child process that dies at its point; its exit status."""
    connection.close()
    child = os.fork()
    if child == 0:
        setattr(module, name, dies(getattr(module, name)))
        run_once()
        sending.send_all_due()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def test_whenever_a_worker_dies_everything_arrives_and_duplicates_are_bounded(province):
    with chaos(answers(204)) as bank:
        a_partner(url=bank.url)
        for n, (point, (module, name, dies, bound)) in enumerate(POINTS.items()):
            listing = a_listing(600 + n)
            an_event("listing.published", listing.about)
            before = len(bank.requests)

            assert a_worker(module, name, dies) == KILLED, point
            with time_machine.travel(timezone.now() + (n + 1) * (LEASE + timedelta(seconds=5))):
                run_once()
                sending.send_all_due()

            mine = Delivery.objects.filter(listing=listing.pk)
            assert {one.outcome for one in mine} == {Outcome.DELIVERED}, point
            assert [one.kind for one in mine.order_by("number")] == ["listing.published", "restriction.issued"], point
            seen = Counter(headers["webhook-id"] for headers, _body in bank.requests[before:])
            assert set(seen) == {str(one.pk) for one in mine}, point
            assert max(seen.values()) <= bound, point

        numbers = list(Delivery.objects.order_by("number").values_list("number", flat=True))
        assert numbers == list(range(1, 2 * len(POINTS) + 1))
        run_once()
        assert Event.objects.filter(sequence=None).count() == 0
