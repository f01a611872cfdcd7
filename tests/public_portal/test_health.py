from __future__ import annotations

from datetime import timedelta

import time_machine
from django.db.migrations.recorder import MigrationRecorder

from foundation.outbox.relay import run_once
from tests.blacklist.partners.rows import an_event


def test_a_site_that_can_work_answers_200(client, db):
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()) == (
        200,
        {"status": "ok", "database": "ok", "migrations": "ok", "search": "ok", "relay": "ok"},
    )


def test_what_does_not_answer_is_named(client, db, settings):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"  # nobody listens there
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {
        "status": "unavailable", "database": "ok", "migrations": "ok", "search": "unavailable", "relay": "ok",
    }  # fmt: skip


def test_a_migration_not_applied_is_named(client, db):
    MigrationRecorder.Migration.objects.filter(app="public_portal").delete()
    assert client.get("/health/").json()["migrations"] == "unavailable"


def test_pages_answer_while_the_index_does_not(client, pages, settings):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    page = client.get("/", headers={"accept-language": "en"})
    assert (page.status_code, "The search index does not answer at present" in page.content.decode()) == (200, True)


def test_a_relay_that_stands_still_is_named_while_pages_answer(client, db):
    with time_machine.travel("2026-11-23T10:00:00+08:00", tick=False) as clock:
        an_event("test.said", "lead:0")
        assert client.get("/health/").json()["relay"] == "ok"
        clock.shift(timedelta(minutes=6))

        answer = client.get("/health/")
        assert (answer.status_code, answer.json()["relay"]) == (200, "late")
        run_once()
        assert client.get("/health/").json()["relay"] == "ok"
