"""The triggers that keep the door, each said once and written for SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from django.apps import apps
from django.db import connection

from .declarations import workflows

LEDGER, ARROWS = "ledger_entry", "workflow_arrow"


class Trigger(NamedTuple):
    """What is refused before `verb` on `table`, unless the SQL condition `allowed` holds ("": always refused)."""

    table: str
    verb: str
    allowed: str
    message: str

    @property
    def name(self) -> str:
        return f"{self.table}_keeps_{self.verb.lower()}"

    @property
    def function(self) -> str:
        """The body of the function that PostgreSQL calls, as it allows no subquery in WHEN; none on SQLite."""
        if connection.vendor == "sqlite":
            return ""
        refuse = f"RAISE EXCEPTION '{self.message}';"
        return (
            f" BEGIN IF {self.allowed} THEN RETURN NEW; END IF; {refuse} END "
            if self.allowed
            else f" BEGIN {refuse} END "
        )

    @property
    def definition(self) -> str:
        """The CREATE statement, as the database gives it back."""
        if connection.vendor == "sqlite":
            when = f"WHEN COALESCE(({self.allowed}), 0) = 0 " if self.allowed else ""
            refuse = f"BEGIN SELECT RAISE(ABORT, '{self.message}'); END"
            return f"CREATE TRIGGER {self.name} BEFORE {self.verb} ON {self.table} {when}{refuse}"
        each = "STATEMENT" if self.verb == "TRUNCATE" else "ROW"
        return f"CREATE TRIGGER {self.name} BEFORE {self.verb} ON {self.table} FOR EACH {each} EXECUTE FUNCTION {self.name}()"


def append_only_tables() -> Iterator[str]:
    """Tables whose rows are never changed: the ledger, issued documents, originals of evidence, opinions; who took part."""
    for model in apps.get_models():
        if getattr(model, "append_only", False):
            yield model._meta.db_table
            yield from (one.m2m_db_table() for one in model._meta.local_many_to_many)


def declared() -> list[Trigger]:
    """Every trigger that the declarations ask for on this database."""
    found = [one for model in workflows() for one in _door(model)]
    found += [
        one for table in append_only_tables() for one in _kept(table, "rows are kept as they were written", "UPDATE")
    ]
    return sorted(found)


def _kept(table: str, message: str, *verbs: str) -> Iterator[Trigger]:
    truncate = ["TRUNCATE"] if connection.vendor == "postgresql" else []
    for verb in [*verbs, "DELETE", *truncate]:
        yield Trigger(table, verb, "", f"{table}: {message}")


def _door(model: Any) -> Iterable[Trigger]:
    table, message = model._meta.db_table, "a state changes by an act only"
    concerned = " OR ".join(_differs(column) for column in ("state", "seq", "id"))
    step = f"NEW.seq = OLD.seq + 1 AND NEW.id = OLD.id AND ({_stays(model)} OR {_moves(model, 'OLD.state')})"
    yield Trigger(table, "UPDATE", f"NOT ({concerned}) OR ({step})", f"{table}: {message}")
    yield Trigger(table, "INSERT", f"NEW.seq = 1 AND {_moves(model, chr(39) * 2)}", f"{table}: {message}")
    yield from _kept(table, message)


def _about(model: Any) -> str:
    """SQLite keeps a UUID as 32 hex characters, PostgreSQL prints dashes: the ledger has the former."""
    key = "NEW.id" if connection.vendor == "sqlite" else "replace(NEW.id::text, '-', '')"
    return f"'{model._meta.model_name}:' || {key}"


def _stays(model: Any) -> str:
    entry = f"SELECT 1 FROM {_at_home(LEDGER)} WHERE about = {_about(model)} AND seq = NEW.seq"
    return f"(NOT {_differs('state')} AND EXISTS ({entry}))"


def _differs(column: str) -> str:
    operator = "IS NOT" if connection.vendor == "sqlite" else "IS DISTINCT FROM"
    return f"(OLD.{column} {operator} NEW.{column})"


def _moves(model: Any, source: str) -> str:
    """The ledger holds the entry of this step, and it is that of an act declared along this arrow."""
    return (
        f"EXISTS (SELECT 1 FROM {_at_home(LEDGER)} e JOIN {_at_home(ARROWS)} a ON a.act = e.act"
        f" WHERE e.about = {_about(model)} AND e.seq = NEW.seq AND a.model = '{model._meta.label_lower}'"
        f" AND a.source = {source} AND a.target = NEW.state)"
    )


def _at_home(table: str) -> str:
    """On PostgreSQL a temporary table of the same name would be looked at first, so the schema is named."""
    if connection.vendor == "sqlite":
        return table
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_schema()")
        return f"{cursor.fetchone()[0]}.{table}"
