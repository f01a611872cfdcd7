"""Celery over Redis: a nudge reaches a worker, and a dead broker is nobody's error."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from config.celery import app
from foundation.outbox.models import Event
from foundation.outbox.relay import run_once
from tests.foundation.workflow.rows import register

pytestmark = [pytest.mark.servers, pytest.mark.usefixtures("committed")]
NOWHERE = "redis://127.0.0.1:9/0"
PATIENCE = 60


@pytest.fixture
def broker() -> Iterator[Any]:
    """Sends the tasks of this process to another broker."""
    before = app.conf.broker_url

    def over(url: str) -> None:
        app.conf.broker_url = app.conf.broker_write_url = url
        app.pool.force_close_all()
        app.amqp._producer_pool = None
        app._pool = None

    yield over
    over(before)


@pytest.fixture
def worker(redis_url: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of the relay's queue, in a process of its own, on this database."""
    base = connection.settings_dict
    place = f"{base['USER']}@{base['HOST']}:{base['PORT']}/{base['NAME']}"
    env = {**os.environ, "DATABASE_URL": f"postgres://{place}", "CELERY_BROKER_URL": redis_url,
           "DJANGO_SETTINGS_MODULE": "config.settings.test"}  # fmt: skip
    command = [sys.executable, "-m", "celery", "-A", "config", "worker", "-Q", "relay", "-P", "solo", "-l", "WARNING"]
    process = subprocess.Popen(command, env=env)
    yield process
    process.terminate()
    process.wait(PATIENCE)


def numbered(about: str) -> bool:
    return Event.objects.get(about=about, topic="lead.registered").sequence is not None


def wait_for(about: str) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not numbered(about) and time.monotonic() < deadline:
        time.sleep(0.2)
    return numbered(about)


def test_a_nudge_after_the_commit_reaches_a_worker(broker: Any, redis_url: str, worker: Any, frozen: Any) -> None:
    broker(redis_url)

    lead = register(key="over redis").obj

    assert wait_for(lead.about)


def test_a_dead_broker_never_turns_a_committed_act_into_an_error(broker: Any, frozen: Any) -> None:
    broker(NOWHERE)
    begun = time.monotonic()

    lead = register(key="no broker").obj

    assert time.monotonic() - begun < 10
    assert (lead.state, numbered(lead.about)) == ("CLUE", False)
    run_once()  # the relay also looks by itself
    assert numbered(lead.about)
