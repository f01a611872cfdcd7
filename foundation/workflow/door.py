"""The database keeps the door: no change of state without its act, by ORM or raw SQL, on SQLite and PostgreSQL.

Looked after on every migrate, for an AlterField on SQLite re-makes the table and drops its triggers. What stands
as declared is left alone: a migrate of a running site takes no lock for it and never leaves the door open.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection, transaction

from .declarations import moves_of, workflows
from .triggers import ARROWS, LEDGER, Trigger, declared

ON_SQLITE = (
    r"SELECT name, tbl_name, sql, '' FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%%\_keeps\_%%' ESCAPE '\'"
)
ON_POSTGRESQL = r"""
    SELECT t.tgname, c.relname, CASE t.tgenabled WHEN 'O' THEN pg_get_triggerdef(t.oid, true) ELSE '' END, p.prosrc
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
    WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace AND t.tgname LIKE '%%\_keeps\_%%'
"""


class Standing(NamedTuple):
    """A trigger as the database has it; a disabled one has no definition."""

    table: str
    definition: str
    body: str


def install() -> None:
    """Write the declared arrows and make each trigger that is missing or differs, of the tables that stand by now."""
    tables = set(connection.introspection.table_names())
    if not {LEDGER, ARROWS} <= tables:
        return
    write_arrows()
    wanted, found = [one for one in declared() if one.table in tables], standing()
    for name in found.keys() - {one.name for one in wanted}:
        _drop(name, found[name].table)
    for trigger in _differing(wanted, found):
        _make(trigger)


def uninstall() -> None:
    for name, one in standing().items():
        _drop(name, one.table)


def gaps() -> list[str]:
    """The triggers that do not stand as declared, and the arrows that are missing or that nothing declares."""
    arrows = declared_arrows() ^ written_arrows().keys()
    return [one.name for one in _differing(declared(), standing())] + [" ".join(one) for one in sorted(arrows)]


def declared_arrows() -> set[tuple[str, ...]]:
    return {(model._meta.label_lower, *move) for model in workflows() for move in moves_of(model)}


def written_arrows() -> dict[tuple[str, ...], int]:
    from .models import Arrow

    return {(one.model, one.act, one.source, one.target): one.pk for one in Arrow.objects.all()}


def write_arrows() -> None:
    """The declared arrows, and no others; a running act finds each of them at every moment."""
    from .models import Arrow

    with transaction.atomic():
        wanted, present = declared_arrows(), written_arrows()
        Arrow.objects.filter(pk__in=[pk for move, pk in present.items() if move not in wanted]).delete()
        fresh = [Arrow(model=m, act=a, source=s, target=t) for m, a, s, t in sorted(wanted - present.keys())]
        Arrow.objects.bulk_create(fresh)


def standing() -> dict[str, Standing]:
    """Our triggers by name."""
    with connection.cursor() as cursor:
        cursor.execute(ON_POSTGRESQL if connection.vendor == "postgresql" else ON_SQLITE, [])
        return {name: Standing(*rest) for name, *rest in cursor.fetchall()}


def _differing(wanted: Iterable[Trigger], found: dict[str, Standing]) -> list[Trigger]:
    return [one for one in wanted if found.get(one.name) != Standing(one.table, one.definition, one.function)]


def _make(trigger: Trigger) -> None:
    """In one transaction, so that at no moment the table stands without it."""
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            head = f"CREATE OR REPLACE FUNCTION {trigger.name}() RETURNS trigger LANGUAGE plpgsql"
            cursor.execute(f"{head} AS $${trigger.function}$$")
            cursor.execute(trigger.definition.replace("CREATE TRIGGER", "CREATE OR REPLACE TRIGGER", 1))
        else:
            cursor.execute(f"DROP TRIGGER IF EXISTS {trigger.name}")
            cursor.execute(trigger.definition)


def _drop(name: str, table: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"DROP TRIGGER {name} ON {table}" if connection.vendor == "postgresql" else f"DROP TRIGGER {name}"
        )
