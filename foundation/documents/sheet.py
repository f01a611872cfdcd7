"""Is everything there that a document of this kind must say? (Mandatory field sheets, reference-data.md §3.1.)"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from foundation.workflow.refused import Refused

from .kinds import Field, Kind
from .values import COLUMNS, ROWS


def refuse_incomplete(kind: Kind, data: Mapping[str, Any], *, draft: bool = False) -> None:
    """Raise Refused naming, in the user's language, every mandatory field that has nothing in it.

    In a draft the opinions are still to come.
    """
    asked = [field for field in kind.fields if not (draft and field.type == "opinions")]
    faults = [
        *_unknown(kind, data),
        *(fault for field in asked for fault in _faults(field, data.get(field.name))),
    ]
    if faults:
        raise Refused(
            [_("“%(kind)s” cannot be issued: %(fault)s") % {"kind": kind.title, "fault": one} for one in faults]
        )


def _unknown(kind: Kind, data: Mapping[str, Any]) -> Iterator[str]:
    for name in sorted(set(data) - {field.name for field in kind.fields}):
        yield _("it has no field “%(field)s”.") % {"field": name}


def _faults(field: Field, value: Any) -> Iterator[str]:
    if empty(value):
        if field.required:
            yield _("“%(field)s” is missing.") % {"field": field.label}
    elif field.type in ROWS:
        yield from _row_faults(field, value)
    elif field.type in COLUMNS:
        yield from _gaps(field, value, "")


def _row_faults(field: Field, rows: list[Mapping[str, Any]]) -> Iterator[str]:
    if len(rows) < field.least:
        yield _("“%(field)s” needs at least %(least)d entries.") % {"field": field.label, "least": field.least}
    for number, row in enumerate(rows, 1):
        yield from _gaps(field, row, f" {number}")


def _gaps(field: Field, row: Mapping[str, Any], where: str) -> Iterator[str]:
    for column in COLUMNS[field.type]:
        if column.required and empty(row.get(column.name)):
            yield _("“%(field)s%(where)s: %(column)s” is missing.") % {
                "field": field.label, "where": where, "column": column.label,
            }  # fmt: skip


def empty(value: Any) -> bool:
    """Nothing to print. False and 0 are statements."""
    return value is None or value == [] or value == {} or (isinstance(value, str) and not value.strip())
