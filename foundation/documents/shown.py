"""Frozen data as a document prints them: dates, sums and tables in official form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .dates import day, minute
from .kinds import Field, Kind
from .money import in_words
from .sheet import empty
from .values import COLUMNS, RECORDS, ROWS, Column

NOTHING = "／"  # how a document strikes a place where nothing stands
FORMS: dict[str, Callable[[Any], Any]] = {
    "text": str,
    "date": day,
    "datetime": minute,
    "money": in_words,
    "int": str,
    "bool": lambda value: "是" if value else "否",
    "lines": list,
}


def shown(kind: Kind, data: Mapping[str, Any]) -> dict[str, Any]:
    """Every field of the sheet by name; an optional one without a value is empty ("", [] or {})."""
    return {field.name: value_of(field, data.get(field.name)) for field in kind.fields}


def value_of(field: Field, value: Any) -> Any:
    if field.type in ROWS:
        return [record(COLUMNS[field.type], row) for row in value or []]
    if field.type in RECORDS:
        return record(COLUMNS[field.type], value) if value else {}
    if empty(value):
        return [] if field.type == "lines" else ""
    return FORMS[field.type](value)


def record(columns: tuple[Column, ...], row: Mapping[str, Any]) -> dict[str, str]:
    """One row, each column in its official form; what is missing is struck."""
    values = {column.name: row.get(column.name) for column in columns}
    return {
        column.name: NOTHING if empty(values[column.name]) else FORMS[column.type](values[column.name])
        for column in columns
    }
