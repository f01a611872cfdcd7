"""The holiday calendar: one record per published year becomes one row per day that differs from its weekday."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from .faults import Fault
from .models import CalendarDay, CalendarYear
from .shape import Known, day, list_of, mapping, text, whole

YEAR = mapping(
    {
        "year": whole,
        "source_zh": text,
        "source_en": text,
        "certainty": text,
        "rest": list_of(mapping({"from": day, "until": day, "name_zh": text, "name_en": text})),
        "work": list_of(mapping({"date": day, "name_zh": text, "name_en": text})),
    }
)
SATURDAY = 5


def faults_in(records: list[dict[str, Any]]) -> list[Fault]:
    """What is wrong with these years: shape, a day outside its year, a day named twice, a make-up day on a weekday."""
    found: list[Fault] = []
    years = [record.get("year") for record in records]
    for record in records:
        name = str(record.get("year", ""))
        body = {part: value for part, value in record.items() if part != "file"}
        wrong = list(YEAR(body, Known(), "calendar")) or list(_days_wrong(record))
        if years.count(record.get("year")) > 1:
            wrong.append(_("The year stands twice; give each year once."))
        found += [Fault(record["file"], name, message) for message in wrong]
    return found


def _days_wrong(record: dict[str, Any]) -> Iterator[str]:
    for span in record["rest"]:
        if span["until"] < span["from"]:
            yield _("A holiday from %(day)s ends before it begins.") % {"day": span["from"]}
    seen: set[date] = set()
    for on, working, _zh, _en in days_of(record):
        if on.year != record["year"]:
            yield _("%(day)s lies outside the year %(year)s.") % {"day": on, "year": record["year"]}
        if on in seen:
            yield _("%(day)s is named twice.") % {"day": on}
        if working and on.weekday() < SATURDAY:
            yield _("%(day)s is a weekday; only a Saturday or Sunday is made up.") % {"day": on}
        seen.add(on)


def days_of(record: dict[str, Any]) -> Iterator[tuple[date, bool, str, str]]:
    """(day, working, name_zh, name_en) for each day off and each make-up day."""
    for span in record["rest"]:
        for offset in range((span["until"] - span["from"]).days + 1):
            yield span["from"] + timedelta(days=offset), False, span["name_zh"], span["name_en"]
    for one in record["work"]:
        yield one["date"], True, one["name_zh"], one["name_en"]


def write(records: list[dict[str, Any]], *, by_administrator: bool) -> list[int]:
    """Store these years; a year that an administrator loaded is left alone by the packaged data. Returns those changed."""
    return sorted(record["year"] for record in records if _write(record, by_administrator))


def _write(record: dict[str, Any], by_administrator: bool) -> bool:
    digest = hashlib.sha256(json.dumps(record, default=str, sort_keys=True).encode()).hexdigest()
    stored = CalendarYear.objects.filter(year=record["year"]).first()
    if stored and (stored.digest == digest or (stored.by_administrator and not by_administrator)):
        return False
    named = {part: record[part] for part in ("source_zh", "source_en", "certainty")}
    version = stored.version + 1 if stored else 1
    row = CalendarYear(year=record["year"], version=version, digest=digest, by_administrator=by_administrator, **named)
    row.save()
    row.days.all().delete()
    CalendarDay.objects.bulk_create(
        CalendarDay(calendar=row, day=on, working=working, name_zh=name_zh, name_en=name_en)
        for on, working, name_zh, name_en in days_of(record)
    )
    return True
