"""The ledger proves itself: whatever is changed, taken out or put in afterwards is named."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction

from enforcement.models import Lead
from foundation.documents.models import Document
from foundation.ledger.chain import append, canonical, digest_of, hash_of, instant, verify
from foundation.ledger.models import AccessLog, Entry, Head
from foundation.workflow import door
from foundation.workflow.models import ActRecord
from foundation.workflow.refused import Refused
from tests.conftest import NOW
from tests.foundation.workflow.rows import a_lead, accept

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture
def entries() -> list[Entry]:
    """Four entries, about two leads."""
    for key in ("one", "two"):
        accept(a_lead(key=key), key=f"accept {key}")
    return list(Entry.objects.order_by("n"))


@pytest.fixture
def unguarded() -> None:
    """Somebody has got past the database's door."""
    door.uninstall()


def change(**fields: Any) -> Callable[[], object]:
    return lambda: Entry.objects.filter(n=2).update(**fields)


def swap() -> None:
    second, third = Entry.objects.get(n=2), Entry.objects.get(n=3)
    Entry.objects.filter(n=2).update(n=99)
    Entry.objects.filter(n=3).update(n=2)
    Entry.objects.filter(n=99).update(n=3)
    assert (second.hash, third.hash) == (Entry.objects.get(n=3).hash, Entry.objects.get(n=2).hash)


def test_an_untouched_chain_is_whole(entries: list[Entry]) -> None:
    assert [one.n for one in entries] == [1, 2, 3, 4]
    assert [one.prev for one in entries[1:]] == [one.hash for one in entries[:-1]]
    assert verify() is None


@pytest.mark.parametrize(
    ("tamper", "n"),
    [
        (change(act="refuse_filing"), 2),
        (change(by="officer:0@0"), 2),
        (change(about="lead:" + "0" * 32), 2),
        (change(seq=7), 2),
        (change(occurred_at=NOW - timedelta(days=1)), 2),
        (change(recorded_at=NOW + timedelta(microseconds=1)), 2),
        (change(digest="0" * 64), 2),
        (change(prev="0" * 64), 2),
        (lambda: Entry.objects.filter(n=1).delete(), 1),
        (lambda: Entry.objects.filter(n=3).delete(), 3),
        (lambda: Entry.objects.filter(n=4).delete(), 4),  # the last one: the head knows better
        (lambda: Entry.objects.all().delete(), 1),
        (swap, 2),
    ],
)
def test_the_first_bad_entry_is_named(
    entries: list[Entry], unguarded: None, tamper: Callable[[], object], n: int
) -> None:
    with transaction.atomic():
        tamper()

    fault = verify()

    assert fault is not None
    assert fault.n == n


def test_an_entry_rewritten_with_a_fitting_hash_breaks_the_one_after_it(entries: list[Entry], unguarded: None) -> None:
    forged = Entry.objects.get(n=2)
    forged.act = "refuse_filing"
    Entry.objects.filter(n=2).update(act=forged.act, hash=hash_of(forged))

    assert verify()[:1] == (3,)  # type: ignore[index]


def test_the_digest_is_that_of_the_record(entries: list[Entry]) -> None:
    for entry in entries:
        record = ActRecord.objects.get(about=entry.about, seq=entry.seq)
        papers = [
            [one.kind, one.number, one.verify_code, digest_of(one.data)]
            for one in Document.objects.filter(about=entry.about, seq=entry.seq)
        ]
        assert entry.digest == digest_of([record.data, record.before, record.after, record.late_reason, [], papers])


def test_nothing_is_appended_outside_a_transaction(transactional_db: None) -> None:
    with pytest.raises(RuntimeError):
        append(about="lead:1", seq=1, act="x", by="x", occurred_at=NOW, recorded_at=NOW, digest="0" * 64)


def test_the_canonical_form_does_not_depend_on_order_or_database() -> None:
    assert (
        canonical({"b": "甲", "a": [1, None]})
        == canonical({"a": [1, None], "b": "甲"})
        == '{"a":[1,null],"b":"甲"}'.encode()
    )
    assert instant(NOW) == "2026-11-23T02:00:00.000000Z"


def told(*arguments: str) -> tuple[int, str, str]:
    out, err, code = StringIO(), StringIO(), 0
    try:
        call_command("verify_ledger", *arguments, stdout=out, stderr=err)
    except SystemExit as stop:
        code = int(stop.code or 0)
    return code, out.getvalue(), err.getvalue()


def test_the_command_exits_1_and_names_the_first_bad_entry(entries: list[Entry]) -> None:
    assert told("--json")[0] == 0
    assert json.loads(told("--json")[1]) == {"entries": 4, "head": entries[-1].hash, "fault": None}
    door.uninstall()
    Entry.objects.filter(n=3).update(act="x")

    code, out, _err = told("--json")
    plain = told()

    assert (code, json.loads(out)["fault"]["n"], json.loads(out)["fault"]["about"]) == (1, 3, entries[2].about)
    assert plain[0] == 1
    assert entries[2].about in plain[2]


def test_an_empty_ledger_is_whole() -> None:
    assert (verify(), Head.objects.count(), told()[0]) == (None, 0, 0)


def test_a_refusal_stands_in_the_access_log_and_not_in_the_ledger(entries: list[Entry]) -> None:
    lead = Lead.objects.first()
    with pytest.raises(Refused):
        accept(lead, key="again")

    assert [(one.about, one.what) for one in AccessLog.objects.all()] == [(lead.about, "accept_for_check")]
    assert Entry.objects.count() == 4
