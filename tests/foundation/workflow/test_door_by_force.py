"""The door against whoever has the database's password: forged entries, replaced rows, emptied tables, lost triggers."""

from __future__ import annotations

from typing import Any

import psycopg
import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from demo.people import posting
from enforcement.models import Lead
from foundation.agencies.models import Role
from foundation.ledger.chain import append
from foundation.workflow import door
from foundation.workflow.models import ActRecord, Arrow
from foundation.workflow.perform import perform
from tests.conftest import NOW

from .rows import a_lead, an_inspector
from .test_door import key_of, refused, run

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
on_postgresql = pytest.mark.skipif("connection.vendor != 'postgresql'", reason="only PostgreSQL has it")
on_sqlite = pytest.mark.skipif("connection.vendor != 'sqlite'", reason="only SQLite has it")


def forged(lead: Lead, act: str) -> None:
    append(about=lead.about, seq=2, act=act, by="x", occurred_at=NOW, recorded_at=NOW, digest="0" * 64)


def test_the_entry_of_another_act_does_not_open_the_arrow() -> None:
    lead = a_lead()
    move = run("UPDATE enforcement_lead SET state = 'PRE_CHECK', seq = 2 WHERE id = %s", key_of(lead))
    forged(lead, "extend_filing")

    assert refused(move)


def test_the_way_back_is_open_to_taking_back_alone() -> None:
    arrows = Arrow.objects.filter(model="enforcement.lead", source="PRE_CHECK", target="CLUE")

    assert list(arrows.values_list("act", flat=True)) == ["take_back"]


@on_sqlite
@pytest.mark.parametrize("way", ["OR REPLACE", "OR IGNORE", "OR FAIL"])
def test_no_way_of_resolving_conflicts_walks_round(way: str) -> None:
    lead = a_lead()

    refused(run(f"UPDATE {way} enforcement_lead SET state = 'PRE_CHECK', seq = 2 WHERE id = %s", key_of(lead)))
    refused(run(f"INSERT {way} INTO enforcement_lead SELECT * FROM enforcement_lead WHERE id = %s", key_of(lead)))

    assert list(Lead.objects.values_list("pk", "state", "seq")) == [(lead.pk, "CLUE", 1)]


def test_bulk_operations_are_no_way_round() -> None:
    lead = a_lead()
    lead.__dict__["state"], lead.seq = "PRE_CHECK", 2
    newborn = Lead(**{**Lead.objects.filter(pk=lead.pk).values().get(), "id": "0" * 32})

    assert refused(lambda: Lead.objects.bulk_update([lead], ["state", "seq"]))
    assert refused(lambda: Lead.objects.bulk_create([newborn]))
    assert refused(
        lambda: Lead.objects.bulk_create(
            [lead], update_conflicts=True, unique_fields=["id"], update_fields=["state", "seq"]
        )
    )


@on_postgresql
@pytest.mark.parametrize("table", ["enforcement_lead", "cases_payment", "ledger_entry", "workflow_actrecord"])
def test_no_table_is_emptied(table: str) -> None:
    assert refused(run(f"TRUNCATE {table} CASCADE"))


@on_postgresql
def test_a_temporary_ledger_is_not_the_ledger() -> None:
    lead = a_lead()

    def shadow() -> None:
        run("CREATE TEMPORARY TABLE ledger_entry (about text, seq int, act text)")()
        run("INSERT INTO ledger_entry VALUES (%s, 2, 'accept_for_check')", lead.about)()
        run("UPDATE enforcement_lead SET state = 'PRE_CHECK', seq = 2 WHERE id = %s", key_of(lead))()

    assert refused(shadow)


@on_postgresql
def test_rows_are_not_copied_in() -> None:
    lead = a_lead()
    run("CREATE TEMPORARY TABLE stolen AS SELECT * FROM enforcement_lead WHERE id = %s", key_of(lead))()

    with pytest.raises(psycopg.Error), transaction.atomic(), connection.cursor() as cursor:
        _copy(cursor, key_of(lead))
    assert Lead.objects.count() == 1


def _copy(cursor: Any, key: str) -> None:
    with cursor.copy("COPY stolen TO STDOUT") as out:
        content = b"".join(bytes(piece) for piece in out)
    with cursor.copy("COPY enforcement_lead FROM STDIN") as into:
        into.write(content.replace(key.encode(), b"00000000-0000-0000-0000-000000000001"))


def test_who_took_part_is_kept_as_written() -> None:
    lead = a_lead()
    perform(
        lead, "correct_record", by=an_inspector(), occurred_at=NOW, expected_seq=1, key="c",
        data={"field": "title", "value": "夜间冒黑烟", "proof": "复核录音"}, companions=[posting("林溪", Role.INSPECTOR)],
    )  # fmt: skip
    record = ActRecord.objects.get(act="correct_record")

    assert refused(lambda: record.companions.clear())
    assert [one.officer.name for one in record.companions.all()] == ["林溪"]


def test_what_stands_is_left_alone() -> None:
    with CaptureQueriesContext(connection) as asked:
        door.install()

    changes = [one["sql"] for one in asked if one["sql"].lstrip().split()[0] in ("CREATE", "DROP", "INSERT", "DELETE")]
    assert changes == []


def test_a_trigger_that_was_lost_or_changed_is_made_again() -> None:
    lost, changed = "enforcement_lead_keeps_update", "ledger_entry_keeps_delete"
    on_table = " ON enforcement_lead" if connection.vendor == "postgresql" else ""
    run(f"DROP TRIGGER {lost}{on_table}")()
    if connection.vendor == "postgresql":
        run("ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entry_keeps_delete")()
    else:
        run(f"DROP TRIGGER {changed}")()
        run(f"CREATE TRIGGER {changed} BEFORE DELETE ON ledger_entry WHEN 0 BEGIN SELECT 1; END")()
    assert door.gaps() == [lost, changed]

    door.install()

    if connection.vendor == "postgresql":
        run("ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entry_keeps_delete")()
    assert door.gaps() == []


def test_a_trigger_that_nothing_declares_goes() -> None:
    with transaction.atomic():
        body = "BEGIN SELECT RAISE(ABORT, 'x'); END"
        if connection.vendor == "postgresql":
            body = "FOR EACH ROW EXECUTE FUNCTION ledger_entry_keeps_delete()"
        run(f"CREATE TRIGGER agencies_share_keeps_delete BEFORE DELETE ON agencies_share {body}")()

    door.install()

    assert "agencies_share_keeps_delete" not in door.standing()


def test_an_arrow_that_nothing_declares_is_a_gap_until_the_next_migrate() -> None:
    Arrow.objects.create(model="enforcement.lead", act="wish", source="CLUE", target="FILED")
    assert door.gaps() == ["enforcement.lead wish CLUE FILED"]

    door.install()

    assert door.gaps() == []
