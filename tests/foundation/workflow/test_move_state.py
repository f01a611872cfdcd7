"""A data migration moves a state by an act of its own, and by nothing else."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from enforcement.models import Lead
from foundation.ledger.chain import verify
from foundation.ledger.models import Entry
from foundation.workflow.models import ActRecord, Arrow
from foundation.workflow.operations import MoveState

from .rows import a_lead, accept
from .test_door import refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def migrate(operation: MoveState) -> None:
    state = MigrationLoader(connection).project_state()
    operation.database_forwards("enforcement", connection.SchemaEditorClass(connection), state, state)


def test_every_row_of_the_state_is_moved_with_an_entry_of_its_own() -> None:
    moved, other = accept(a_lead(key="a"), key="b").obj, a_lead(key="c")

    migrate(MoveState("Lead", source="PRE_CHECK", target="NOT_FILED", reason="状态合并"))

    assert [Lead.objects.get(pk=one.pk).state for one in (moved, other)] == ["NOT_FILED", "CLUE"]
    record, entry = ActRecord.objects.get(act="move_state"), Entry.objects.order_by("n").last()
    assert (record.about, record.seq, record.data) == (moved.about, 3, {"reason": "状态合并"})
    assert (entry.about, entry.seq, entry.act) == (moved.about, 3, "move_state")
    assert verify() is None


def test_the_arrow_is_gone_afterwards() -> None:
    lead = accept(a_lead()).obj

    migrate(MoveState("Lead", source="PRE_CHECK", target="NOT_FILED", reason="状态合并"))

    assert not Arrow.objects.filter(act="move_state").exists()
    assert refused(lambda: Lead.objects.filter(pk=lead.pk).update(state="PRE_CHECK", seq=4))


def test_without_rows_nothing_is_written() -> None:
    migrate(MoveState("Lead", source="PRE_CHECK", target="NOT_FILED", reason="状态合并"))

    assert (Entry.objects.count(), ActRecord.objects.count()) == (0, 0)


def test_it_does_not_run_backwards() -> None:
    assert not MoveState.reversible
