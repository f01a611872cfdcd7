from __future__ import annotations

from django.db.migrations.recorder import MigrationRecorder


def test_a_site_that_can_work_answers_200(client, db):
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()) == (
        200,
        {"status": "ok", "database": "ok", "migrations": "ok", "search": "ok"},
    )


def test_what_does_not_answer_is_named(client, db, settings):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"  # nobody listens there
    answer = client.get("/health/")
    assert answer.status_code == 503
    assert answer.json() == {"status": "unavailable", "database": "ok", "migrations": "ok", "search": "unavailable"}


def test_a_migration_not_applied_is_named(client, db):
    MigrationRecorder.Migration.objects.filter(app="public_portal").delete()
    assert client.get("/health/").json()["migrations"] == "unavailable"


def test_pages_answer_while_the_index_does_not(client, pages, settings):
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    page = client.get("/", headers={"accept-language": "en"})
    assert (page.status_code, "The search index does not answer at present" in page.content.decode()) == (200, True)
