"""Computing before the law was ever loaded: from the packaged files, as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import Error, transaction

from foundation.law import book as books
from foundation.law.calendars import days_of
from foundation.law.loader import packaged
from foundation.law.models import CalendarDay, Instrument, Load, Provision, Rule

from . import tables
from .calendar import Calendar


@contextmanager
def law_at_hand() -> Iterator[None]:
    """The loaded law; where none was loaded, or there is no database yet, that of the packaged files."""
    if _is_loaded():
        yield
        return
    bundle = packaged()
    with books.pinned(_book(bundle)), tables.pinned(_calendar(bundle.calendars)):
        yield


def _is_loaded() -> bool:
    try:
        with transaction.atomic():
            return Load.objects.exists()
    except Error:
        return False


def _book(bundle: Any) -> books.Book:
    by_code: dict[str, list[Rule]] = {}
    for place, record in enumerate(bundle.rules):
        by_code.setdefault(record["code"], []).append(_row(Rule, {**record, "position": place}))
    one = books.Book("packaged", {code: tuple(sorted(rows, key=_begins)) for code, rows in by_code.items()})
    instruments = {record["code"]: _row(Instrument, record) for record in bundle.instruments}
    one.__dict__["provisions"] = {record["code"]: _provision(record, instruments) for record in bundle.provisions}
    return one


def _begins(rule: Rule) -> Any:
    return rule.valid_from


def _provision(record: dict[str, Any], instruments: dict[str, Instrument]) -> Provision:
    return _row(Provision, {**record, "instrument": instruments[record["code"].partition("/")[0]]})


def _row(model: Any, record: dict[str, Any]) -> Any:
    names = {field.name for field in model._meta.concrete_fields}
    return model(**{name: value for name, value in record.items() if name in names})


def _calendar(records: list[dict[str, Any]]) -> Calendar:
    days = [
        CalendarDay(day=on, working=working, name_zh=name_zh, name_en=name_en)
        for record in records for on, working, name_zh, name_en in days_of(record)
    ]  # fmt: skip
    return tables.calendar_of(frozenset(record["year"] for record in records), days)
