"""The database keeps the door: raw SQL without its act is refused."""

from __future__ import annotations

import uuid
from collections.abc import Callable

import pytest
from django.db import DatabaseError, connection, transaction

from enforcement.models import Lead
from foundation.ledger.models import Entry
from foundation.workflow.models import Arrow

from .rows import a_lead, accept

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def refused(statement: Callable[[], object]) -> bool:
    try:
        with transaction.atomic():
            statement()
    except DatabaseError:
        return True
    return False


def run(sql: str, *values: object) -> Callable[[], None]:
    def execute() -> None:
        with connection.cursor() as cursor:
            cursor.execute(sql, values)

    return execute


def key_of(lead: Lead) -> str:
    return lead.pk.hex if connection.vendor == "sqlite" else str(lead.pk)


def test_a_move_along_a_declared_arrow_is_refused_without_its_act() -> None:
    lead = a_lead()

    assert refused(run("UPDATE enforcement_lead SET state = 'PRE_CHECK' WHERE id = %s", key_of(lead)))
    assert refused(run("UPDATE enforcement_lead SET state = 'PRE_CHECK', seq = 2 WHERE id = %s", key_of(lead)))
    assert refused(lambda: Lead.objects.filter(pk=lead.pk).update(state="PRE_CHECK"))


def test_a_move_along_no_arrow_is_refused_even_with_an_entry() -> None:
    lead = a_lead()

    def forge() -> None:
        from foundation.ledger.chain import append
        from tests.conftest import NOW

        append(about=lead.about, seq=2, act="x", by="x", occurred_at=NOW, recorded_at=NOW, digest="0")
        Lead.objects.filter(pk=lead.pk).update(state="FILED", seq=2)

    assert refused(forge)


def test_a_sequence_does_not_move_alone() -> None:
    lead = a_lead()

    assert refused(run("UPDATE enforcement_lead SET seq = 7 WHERE id = %s", key_of(lead)))


def test_a_row_is_not_born_into_a_late_state() -> None:
    lead = a_lead()
    row = Lead.objects.filter(pk=lead.pk).values().get()
    row |= {"id": uuid.uuid4(), "state": "FILED", "seq": 1}

    assert refused(lambda: Lead(**row).save(force_insert=True))


def test_a_row_is_not_replaced_or_deleted() -> None:
    lead = a_lead()

    assert refused(run("DELETE FROM enforcement_lead WHERE id = %s", key_of(lead)))
    if connection.vendor == "sqlite":
        assert refused(
            run("INSERT OR REPLACE INTO enforcement_lead SELECT * FROM enforcement_lead WHERE id = %s", key_of(lead))
        )


def test_other_facts_may_still_be_saved() -> None:
    lead = a_lead()

    Lead.objects.filter(pk=lead.pk).update(title="更正后的标题")

    assert Lead.objects.get(pk=lead.pk).title == "更正后的标题"


@pytest.mark.parametrize("sql", ["UPDATE ledger_entry SET act = 'x'", "DELETE FROM ledger_entry", "UPDATE workflow_actrecord SET act = 'x'",
                                 "DELETE FROM documents_document", "UPDATE documents_document SET kind = 'x'"])  # fmt: skip
def test_what_was_written_stays(sql: str) -> None:
    accept(a_lead())

    assert refused(run(sql))


def test_a_ledger_row_is_not_forged_by_replacing_it() -> None:
    a_lead()
    entry = Entry.objects.get(n=1)
    entry.act = "forged"

    assert refused(lambda: entry.save())
    if connection.vendor == "sqlite":
        assert refused(run("INSERT OR REPLACE INTO ledger_entry SELECT * FROM ledger_entry WHERE n = 1"))
    else:
        assert refused(run("TRUNCATE ledger_entry CASCADE"))


def test_the_arrows_stand_as_declared() -> None:
    targets = set(Arrow.objects.filter(model="enforcement.lead", source="CLUE").values_list("target", flat=True))

    assert targets == {"FILED", "PRE_CHECK", "TRANSFERRED_ADMIN"}
