"""Copies of rows under keys of their own, one INSERT … SELECT for each table.

The key of a copy is computed: of a UUID the MD5 of the copy's number and the key, of an integer the key and so many
strides; so references between copied rows are computed alike, in whatever order the tables are written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models

from .province import Placed

NAMES = ("about", "parent", "decision")  # columns that name an object as "model:<hex of its key>"
UNIQUE = {"key": "md5(p.n || ':' || o.key)", "verify_code": "substr(md5(p.n || ':' || o.verify_code), 1, 16)"}
EMPTIED = ("series_id", "n")  # a copied document stands in no number series
BATCH = 5000


class Copying:
    """First note which rows make up each matter, then copy."""

    def __init__(self, kinds: Iterable[type[models.Model]]) -> None:
        self.kinds = list(kinds)
        self.on_postgresql = connection.vendor == "postgresql"
        self.stride = 1 + max(_highest(kind) for kind in self.kinds)
        self.run("CREATE TEMPORARY TABLE bench_placed (n integer, model integer, agency integer, handler integer, enterprise integer, back integer)")  # fmt: skip
        self.run("CREATE TEMPORARY TABLE bench_noted (model integer, kind varchar(40), key varchar(40))")

    def run(self, sql: str, *params: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute(sql, params)

    def note(self, matter: int, row: models.Model) -> None:
        key = getattr(row.pk, "hex", None) or str(row.pk)
        self.run("INSERT INTO bench_noted VALUES (%s, %s, %s)", matter, row._meta.db_table, key)

    def copy(self, copies: Iterable[Placed]) -> None:
        self.run("DELETE FROM bench_placed")
        with connection.cursor() as cursor:
            cursor.executemany("INSERT INTO bench_placed VALUES (%s, %s, %s, %s, %s, %s)", list(copies))
        self.checking(False)
        for kind in self.kinds:
            self.run(self.statement(kind))
        self.checking(True)
        for sql in connection.ops.sequence_reset_sql(no_style(), self.kinds):
            self.run(sql)

    def checking(self, on: bool) -> None:
        """Foreign keys: computed right, so that the database need not look each of them up."""
        if self.on_postgresql:
            self.run(f"SET session_replication_role = {'origin' if on else 'replica'}")
        else:
            self.run(f"PRAGMA foreign_keys = {'ON' if on else 'OFF'}")

    def statement(self, kind: type[models.Model]) -> str:
        fields = kind._meta.concrete_fields
        columns = ", ".join(f'"{field.column}"' for field in fields)
        values = ", ".join(self.value(kind, field) for field in fields)
        table, key = kind._meta.db_table, f'o."{kind._meta.pk.column}"'
        return (
            f'INSERT INTO "{table}" ({columns}) SELECT {values} FROM bench_placed p'
            f" JOIN bench_noted m ON m.model = p.model AND m.kind = '{table}'"
            f' JOIN "{table}" o ON {key} = {self.noted(kind)}'
        )

    def noted(self, kind: type[models.Model]) -> str:
        if isinstance(kind._meta.pk, models.UUIDField):
            return "m.key::uuid" if self.on_postgresql else "m.key"
        return "CAST(m.key AS bigint)"

    def value(self, kind: type[models.Model], field: Any) -> str:
        """What stands in that column of the copy."""
        column, target = f'o."{field.column}"', field.target_field if field.is_relation else field
        if field.column in ("agency_id", "handler_id", "enterprise_id"):
            return f"p.{field.name}"
        if field.column in EMPTIED and kind._meta.model_name == "document":
            return "NULL"
        if field.column in UNIQUE:
            return UNIQUE[field.column]
        if field.column in NAMES:
            return self.named(column)
        if field.column == "number" and isinstance(field, models.CharField):
            return f"replace({column}, '号', p.n || '号')"
        if isinstance(target, models.UUIDField):
            return self.key(column)
        if field.primary_key or (field.is_relation and field.related_model in self.kinds):
            return f"{column} + (p.n + 1) * CAST({self.stride} AS bigint)"
        return self.earlier(column, field)

    def key(self, column: str) -> str:
        if self.on_postgresql:
            return f"md5(p.n || ':' || replace({column}::text, '-', ''))::uuid"
        return f"md5(p.n || ':' || {column})"

    def named(self, column: str) -> str:
        where = f"{'strpos' if self.on_postgresql else 'instr'}({column}, ':')"
        twin = f"substr({column}, 1, {where}) || md5(p.n || ':' || substr({column}, {where} + 1))"
        return f"CASE WHEN {column} = '' THEN '' ELSE {twin} END"

    def earlier(self, column: str, field: Any) -> str:
        """A day or an instant so many days earlier; anything else as it is."""
        if not isinstance(field, models.DateField):
            return column
        if self.on_postgresql:
            day = "p.back" if not isinstance(field, models.DateTimeField) else "p.back * interval '1 day'"
            return f"{column} - {day}"
        read = "datetime" if isinstance(field, models.DateTimeField) else "date"
        return f"{read}({column}, '-' || p.back || ' days')"


def _highest(kind: type[models.Model]) -> int:
    """The highest key of a table whose keys are integers."""
    if isinstance(kind._meta.pk, models.UUIDField):
        return 0
    return kind._default_manager.aggregate(highest=models.Max("pk"))["highest"] or 0
