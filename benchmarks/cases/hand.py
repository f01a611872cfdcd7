"""The rows that an act wrote, written again by hand on a copy of the database: as model instances, or as bare SQL."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any

from django.apps import apps
from django.db import connections, models, transaction

from .standing import Watch

Statement = tuple[str, Any]
Act = tuple[bool, list[Statement]]  # False: what lies between two acts: drafts, the relay
Writing = Callable[[], object]
COPY = "by_hand"
INSERT = re.compile(r'INSERT INTO "(\w+)" \(([^)]*)\) VALUES \(([^()]*)\)(?: RETURNING .*)?$')
UPDATE = re.compile(r'UPDATE "(\w+)" SET (.*) WHERE "\w+"\."(\w+)" = %s$')
MODELS = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}


def bare(sql: str, params: Any) -> Writing:
    return lambda: connections[COPY].cursor().execute(sql, params)


def with_models(sql: str, params: Any) -> Writing:
    """The statement as an instance that is saved, or an update by key; any other statement as it is."""
    if found := INSERT.match(sql):
        row = _row(found[1], re.findall(r'"(\w+)"', found[2]), params)
        return lambda: row.save(using=COPY, force_insert=True)
    if (found := UPDATE.match(sql)) and found[2].count("%s") + 1 == len(params):
        names, model = re.findall(r'"(\w+)" = %s', found[2]), MODELS[found[1]]
        if found[3] == model._meta.pk.column and len(names) + 1 == len(params):
            row = _row(found[1], [*names, found[3]], params)
            return lambda: row.save(using=COPY, force_update=True, update_fields=_names(model, names))
    return bare(sql, params)


def _names(model: type[models.Model], columns: list[str]) -> list[str]:
    return [field.name for field in model._meta.concrete_fields if field.column in columns]


def _row(table: str, columns: list[str], params: Any) -> models.Model:
    model = MODELS[table]
    fields = {field.column: field for field in model._meta.concrete_fields}
    return model(
        **{fields[name].attname: _value(fields[name], value) for name, value in zip(columns, params, strict=True)}
    )


def _value(field: Any, value: Any) -> Any:
    if isinstance(field, models.DateTimeField) and isinstance(value, str):
        value = datetime.fromisoformat(value).replace(tzinfo=UTC)
    if isinstance(field, models.JSONField):
        return json.loads(value) if isinstance(value, str) else getattr(value, "obj", value)
    return (field.target_field if field.is_relation else field).to_python(value)


def replay(written: list[Act], way: Callable[[str, Any], Writing]) -> Watch:
    """What each act wrote in one transaction, with nothing else; what lies between the acts is not timed."""
    watch = Watch()
    for is_act, statements in written:
        writings = [way(sql, params) if is_act else bare(sql, params) for sql, params in statements]
        with watch.running() if is_act else nullcontext():
            _write(writings)
    return watch


def _write(writings: list[Writing]) -> None:
    with transaction.atomic(using=COPY):
        for write in writings:
            write()
