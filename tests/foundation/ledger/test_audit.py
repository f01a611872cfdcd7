"""Whatever is changed behind the ledger, in whichever table, is named by `verify_ledger`."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection

from cases.models import Case
from demo.people import posting
from enforcement.evidence import path_of, store
from enforcement.models import Lead
from foundation.agencies.models import Role
from foundation.documents.models import Document, DocumentFile
from foundation.documents.render import make_pdf
from foundation.ledger.chain import verify
from foundation.ledger.models import Entry, Head
from foundation.outbox.relay import run_once
from foundation.workflow import door
from foundation.workflow.models import ActRecord
from foundation.workflow.perform import perform
from tests.conftest import NOW
from tests.foundation.workflow.rows import a_lead, accept, an_inspector, officer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def lead() -> Lead:
    """Registered, accepted, and corrected by two officers."""
    found = accept(a_lead()).obj
    return perform(
        found, "correct_record", by=an_inspector(), occurred_at=NOW, expected_seq=2, key="c",
        data={"field": "title", "value": "夜间冒黑烟", "proof": "复核录音"}, companions=[posting("林溪", Role.INSPECTOR)],
    ).obj  # fmt: skip


def behind_the_ledger(change: Callable[[], object]) -> None:
    """Done by somebody for whom the triggers do not count; they stand again afterwards."""
    door.uninstall()
    change()
    door.install()


def named() -> tuple[int, str]:
    fault = verify()
    assert fault is not None
    return fault.n, fault.about


def of_row(lead: Lead, **fields: Any) -> Callable[[], object]:
    return lambda: Lead.objects.filter(pk=lead.pk).update(**fields)


def of_record(lead: Lead, **fields: Any) -> Callable[[], object]:
    return lambda: ActRecord.objects.filter(about=lead.about, seq=2).update(**fields)


def test_what_was_done_through_the_door_is_whole(lead: Lead) -> None:
    assert verify() is None


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "CLUE"},
        {"state": "FILED"},
        {"seq": 2},
        {"facts": "没有冒黑烟。"},
        {"discovered_at": NOW},
        {"handler": None},
        {"state_since": NOW - timedelta(microseconds=1)},
        {"outcome_reason": ""},
    ],
)
def test_a_row_changed_behind_the_ledger(lead: Lead, fields: dict[str, Any]) -> None:
    behind_the_ledger(of_row(lead, **fields))

    assert named() == (3, lead.about)


def test_a_fact_that_the_door_lets_pass_is_found_all_the_same(lead: Lead) -> None:
    of_row(lead, title="没有事")()

    fault = verify()
    assert fault is not None
    assert (fault.n, "title" in fault.what) == (3, True)


@pytest.mark.parametrize(
    "fields",
    [
        {"data": {"note": "不必核查"}},
        {"before": {}},
        {"after": {"state": "FILED"}},
        {"act": "refuse_filing"},
        {"actor": "system"},
        {"occurred_at": NOW},
        {"recorded_at": NOW + timedelta(seconds=1)},
        {"late_reason": "系统停机"},
    ],
)
def test_a_record_changed_behind_the_ledger(lead: Lead, fields: dict[str, Any]) -> None:
    behind_the_ledger(of_record(lead, **fields))

    assert named() == (2, lead.about)


def test_a_record_that_is_gone(lead: Lead) -> None:
    behind_the_ledger(lambda: ActRecord.objects.filter(about=lead.about, seq=2).delete())

    assert named() == (2, lead.about)


def test_who_took_part_and_was_taken_out_again(lead: Lead) -> None:
    record = ActRecord.objects.get(about=lead.about, seq=3)

    behind_the_ledger(lambda: record.companions.set([officer("何川").office]))

    assert named() == (3, lead.about)


def test_a_row_that_is_gone_and_one_that_no_act_made(lead: Lead) -> None:
    copy = {**Lead.objects.filter(pk=lead.pk).values().get(), "id": "1" * 32}

    behind_the_ledger(lambda: Lead(**copy).save(force_insert=True))
    assert named() == (0, "lead:" + "1" * 32)

    behind_the_ledger(lambda: Lead.objects.all().delete())
    assert named() == (3, lead.about)


def test_a_last_entry_taken_out_with_its_head_put_back(lead: Lead) -> None:
    def cut() -> None:
        Entry.objects.filter(n=3).delete()
        last = Entry.objects.get(n=2)
        Head.objects.update(n=2, hash=last.hash)

    behind_the_ledger(cut)

    assert named()[1] == lead.about


def test_a_document_changed_forged_or_exchanged(lead: Lead) -> None:
    issued = Document.objects.get(about=lead.about)
    facts = {**Document.objects.filter(pk=issued.pk).values().get(), "id": "2" * 32, "verify_code": "FORGED", "seq": 9}

    behind_the_ledger(lambda: Document.objects.filter(pk=issued.pk).update(data={**issued.data, "title": "x"}))
    assert named() == (2, lead.about)

    behind_the_ledger(lambda: Document.objects.filter(pk=issued.pk).update(data=issued.data))
    assert verify() is None
    Document(**facts).save(force_insert=True)
    assert named() == (0, "document:" + "2" * 32)


def test_a_file_changed_in_the_vault_or_on_its_row(lead: Lead) -> None:
    file = make_pdf(Document.objects.get(about=lead.about))
    about, path = file.document.ledger_about, storages["vault"].path(file.path)
    assert verify() is None

    content = open(path, "rb").read()  # noqa: SIM115
    open(path, "wb").write(content + b" ")  # noqa: SIM115
    assert named() == (4, about)

    open(path, "wb").write(content)  # noqa: SIM115
    behind_the_ledger(lambda: DocumentFile.objects.update(sha256="0" * 64))
    assert named() == (4, about)


def test_an_original_that_is_gone() -> None:
    kept = store("note.pdf", b"%PDF-1.4 " + os.urandom(8), officer("林溪", Role.INSPECTOR).office.officer)
    assert verify() is None

    storages["vault"].delete(path_of(kept.sha256))
    assert named()[1] == f"file:{kept.sha256[:32]}"

    storages["vault"].save(path_of(kept.sha256), ContentFile(b"%PDF-1.4 another"))
    assert named()[1] == f"file:{kept.sha256[:32]}"


def test_a_trigger_that_is_missing() -> None:
    name = "cases_case_keeps_update"
    with connection.cursor() as cursor:
        cursor.execute(
            f"DROP TRIGGER {name}" + (f" ON {Case._meta.db_table}" if connection.vendor == "postgresql" else "")
        )

    assert named() == (0, name)


def test_money_and_keys_of_a_whole_case_agree() -> None:
    from tests.make import a_case

    case = a_case("SERVED")
    run_once()

    assert verify() is None
    Case.objects.filter(pk=case.pk).update(fine=case.fine + 1)
    assert named()[1] == case.about
