"""What a data migration may do to a workflow's rows: an act of the migration, with its entry, like any other."""

from __future__ import annotations

from typing import Any

from django.db import router
from django.db.migrations.operations.base import Operation
from django.utils import timezone

from foundation.ledger.chain import append_to

from .record import digest

ACT = "move_state"


class MoveState(Operation):
    """Move every row from the state `source` to `target`, which no declared arrow does; `reason` goes on the record.

    For a state that was renamed, split or given up. The migration stands alone with this operation and depends on
    the newest migrations of `workflow` and `ledger`. It does not run backwards.
    """

    reversible = False

    def __init__(self, model_name: str, *, source: str, target: str, reason: str) -> None:
        self.model_name, self.source, self.target, self.reason = model_name, source, target, reason

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The schema stays."""

    def database_forwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        alias, apps = schema_editor.connection.alias, to_state.apps
        model = apps.get_model(app_label, self.model_name)
        rows = model._base_manager.using(alias).filter(state=self.source)
        if not router.allow_migrate_model(alias, model) or not rows.exists():
            return
        move = {"model": model._meta.label_lower, "act": ACT, "source": self.source, "target": self.target}
        arrow = apps.get_model("workflow", "Arrow").objects.using(alias).create(**move)
        for row in rows.select_for_update():
            self._move(row, alias, apps)
        arrow.delete()

    def database_backwards(self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any) -> None:
        raise NotImplementedError("A state that was moved is not moved back.")

    def describe(self) -> str:
        return f"Move {self.model_name} rows from {self.source} to {self.target}"

    def _move(self, row: Any, alias: str, apps: Any) -> None:
        about, seq, now = f"{row._meta.model_name}:{row.pk.hex}", row.seq + 1, timezone.now()
        record = apps.get_model("workflow", "ActRecord")(
            key=f"{ACT}:{about}:{seq}"[:80], about=about, seq=seq, act=ACT, actor="system", data={"reason": self.reason},
            before={"seq": row.seq, "state": self.source}, after={"seq": seq, "state": self.target},
            occurred_at=now, recorded_at=now,
        )  # fmt: skip
        record.save(using=alias, force_insert=True)
        append_to(
            apps.get_model("ledger", "Entry").objects.using(alias), apps.get_model("ledger", "Head").objects.using(alias),
            about=about, seq=seq, act=ACT, by="system", occurred_at=now, recorded_at=now, digest=digest(record, [], []),
        )  # fmt: skip
        type(row)._base_manager.using(alias).filter(pk=row.pk).update(**record.after)
