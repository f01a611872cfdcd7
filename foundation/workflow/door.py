"""The database keeps the door: triggers that refuse a change of state without its act, on SQLite and PostgreSQL.

Made anew after every migrate, for an AlterField on SQLite re-makes the table and drops its triggers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection

from .declarations import arrows_of, workflows

LEDGER = "ledger_entry"


def append_only_tables() -> list[str]:
    """Tables whose rows are never changed: the ledger, issued documents, originals of evidence, opinions."""
    return sorted(model._meta.db_table for model in apps.get_models() if getattr(model, "append_only", False))


def install() -> None:
    """Write the declared arrows and re-make every trigger."""
    write_arrows()
    with connection.cursor() as cursor:
        for statement in [*statements_to_drop(), *statements_to_make()]:
            cursor.execute(statement)


def uninstall() -> None:
    with connection.cursor() as cursor:
        for statement in statements_to_drop():
            cursor.execute(statement)


def write_arrows() -> None:
    from .models import Arrow

    Arrow.objects.all().delete()
    declared = {(model._meta.label_lower, *arrow) for model in workflows() for arrow in arrows_of(model)}
    Arrow.objects.bulk_create([Arrow(model=m, source=s, target=t) for m, s, t in sorted(declared)])


def statements_to_drop() -> Iterator[str]:
    postgres = connection.vendor == "postgresql"
    for table, name in _names():
        yield f"DROP TRIGGER IF EXISTS {name} ON {table}" if postgres else f"DROP TRIGGER IF EXISTS {name}"


def _names() -> Iterator[tuple[str, str]]:
    for model in workflows():
        table = model._meta.db_table
        yield table, f"{table}_door_update"
        yield table, f"{table}_door_insert"
        yield table, f"{table}_door_delete"
    for table in append_only_tables():
        yield table, f"{table}_keep_update"
        yield table, f"{table}_keep_delete"
        if connection.vendor == "postgresql":
            yield table, f"{table}_keep_truncate"


def statements_to_make() -> Iterator[str]:
    make = _postgres if connection.vendor == "postgresql" else _sqlite
    for model in workflows():
        yield from make(model)
    for table in append_only_tables():
        yield from _keep(table)


def _conditions(model: Any, new_id: str, differs: str) -> tuple[str, str, str]:
    """When an update concerns the door, what it must satisfy, and what an insert must."""
    about = f"'{model._meta.model_name}:' || {new_id}"
    entry = f"EXISTS (SELECT 1 FROM {LEDGER} WHERE about = {about} AND seq = NEW.seq)"
    arrow = (
        f"EXISTS (SELECT 1 FROM workflow_arrow WHERE model = '{model._meta.label_lower}'"
        " AND source = {source} AND target = NEW.state)"
    )
    concerned = f"(OLD.state {differs} NEW.state OR OLD.seq {differs} NEW.seq OR OLD.id {differs} NEW.id)"
    moved = f"(NOT (OLD.state {differs} NEW.state) OR {arrow.format(source='OLD.state')})"
    update = f"(NEW.seq = OLD.seq + 1 AND NEW.id = OLD.id AND {entry} AND {moved})"
    insert = f"(NEW.seq = 1 AND {entry} AND {arrow.format(source=chr(39) * 2)})"
    return concerned, update, insert


def _sqlite(model: Any) -> Iterator[str]:
    table = model._meta.db_table
    concerned, update, insert = _conditions(model, "NEW.id", "IS NOT")
    refuse = f"BEGIN SELECT RAISE(ABORT, '{table}: a state changes by an act only'); END"
    yield f"CREATE TRIGGER {table}_door_update BEFORE UPDATE ON {table} WHEN {concerned} AND NOT {update} {refuse}"
    yield f"CREATE TRIGGER {table}_door_insert BEFORE INSERT ON {table} WHEN NOT {insert} {refuse}"
    yield f"CREATE TRIGGER {table}_door_delete BEFORE DELETE ON {table} {refuse}"


def _postgres(model: Any) -> Iterator[str]:
    table = model._meta.db_table
    concerned, update, insert = _conditions(model, "replace(NEW.id::text, '-', '')", "IS DISTINCT FROM")
    yield _function(f"{table}_door", f"'{table}: a state changes by an act only'")
    call = f"EXECUTE FUNCTION {table}_door()"
    once = f"CREATE TRIGGER {table}_door"
    # PostgreSQL allows no subquery in WHEN: the functions below ask, the triggers only call them
    yield _asking(
        f"{table}_door_asks_update", f"NOT ({concerned}) OR {update}", f"{table}: a state changes by an act only"
    )
    yield _asking(f"{table}_door_asks_insert", insert, f"{table}: a state changes by an act only")
    yield f"{once}_update BEFORE UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_door_asks_update()"
    yield f"{once}_insert BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION {table}_door_asks_insert()"
    yield f"{once}_delete BEFORE DELETE ON {table} FOR EACH ROW {call}"


def _function(name: str, message: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION {message.replace('%', '%%')}; END $$"
    )


def _asking(name: str, holds: str, message: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN IF {holds} THEN RETURN NEW; END IF; RAISE EXCEPTION '{message}'; END $$"
    )


def _keep(table: str) -> Iterator[str]:
    """Refuse update and delete (and TRUNCATE, which PostgreSQL has)."""
    message = f"{table}: rows are kept as they were written"
    if connection.vendor != "postgresql":
        for verb in ("update", "delete"):
            yield (
                f"CREATE TRIGGER {table}_keep_{verb} BEFORE {verb.upper()} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
            )
        return
    yield _function(f"{table}_keep", f"'{message}'")
    for verb, each in (("update", "ROW"), ("delete", "ROW"), ("truncate", "STATEMENT")):
        yield (
            f"CREATE TRIGGER {table}_keep_{verb} BEFORE {verb.upper()} ON {table} "
            f"FOR EACH {each} EXECUTE FUNCTION {table}_keep()"
        )
