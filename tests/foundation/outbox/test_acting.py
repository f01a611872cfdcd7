"""What the system does as a consequence of an event: once, dated like the event, in its own name."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cases.events import open_the_duty_to_pay, stand_still
from cases.models import Case, Payment
from foundation.outbox.models import Event
from foundation.outbox.relay import run_once
from foundation.workflow.models import ActRecord
from tests.make import a_case, a_transfer, act, fresh, later, performed
from tests.standing import standing

__all__ = ["standing"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def decided(standing: None) -> Case:
    return a_case("DECIDED")


def test_the_consequence_is_dated_like_its_event_and_done_by_the_system(decided: Case) -> None:
    served = act(decided, "serve_decision")

    record = ActRecord.objects.get(act="open_payment")
    event = Event.objects.get(topic="case.served", about=served.about)
    assert (record.actor, record.occurred_at, record.key) == (
        "system",
        served.served_at,
        f"{event.pk.hex}:open_payment",
    )


def test_the_same_event_met_twice_acts_once(decided: Case) -> None:
    act(decided, "serve_decision")
    event = Event.objects.get(topic="case.served")

    open_the_duty_to_pay(event)

    assert Payment.objects.count() == 1


def test_a_consequence_that_comes_late_does_not_lie_before_the_last_act(decided: Case) -> None:
    done = performed(decided, "serve_decision", later(decided, timedelta(hours=2)))
    served = fresh(done.obj)

    run_once()

    payment = Payment.objects.get(case=served)
    assert payment.born_at == served.served_at


def test_a_case_that_stands_still_already_is_not_stopped_twice(standing: None) -> None:
    transfer = a_transfer("DELIVERED")
    event = Event.objects.get(topic="transfer.delivered", about=transfer.about)

    stand_still(event)

    assert ActRecord.objects.filter(about=transfer.case.about, act="pause_for_transfer").count() == 1
