"""What must hold of all records together before one row is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from .faults import Fault
from .reading import Bundle
from .shape import Known
from .shapes import SHAPES

MARKS = "VPMSD"
TEXTS = ("label_zh", "label_en")
OF_A_RULE = {
    *("code", "kind", "file", "valid_from", "valid_until", "basis", "certainty", "body"),
    *(*TEXTS, "summary_zh", "summary_en"),
}


def faults_in(bundle: Bundle) -> list[Fault]:
    """Every fault of the bundle, the unreadable first."""
    known = _known(bundle)
    found = [*bundle.faults, *_twice(bundle.instruments), *_twice(bundle.provisions), *_overlaps(bundle.rules)]
    for record in bundle.instruments:
        found += _common(record, {"valid_from", "valid_until"})
    instruments = {record.get("code") for record in bundle.instruments}
    for record in bundle.provisions:
        found += _common(record, set())
        found += _instrument_missing(record, instruments)
    for record in bundle.rules:
        found += _rule(record, known)
    return found


def _known(bundle: Bundle) -> Known:
    known = Known({str(record.get("code")) for record in bundle.provisions})
    for record in bundle.rules:
        known.codes.setdefault(record["kind"], set()).add(str(record.get("code")))
    return known


def _twice(records: list[dict[str, Any]]) -> Iterator[Fault]:
    seen: dict[Any, str] = {}
    for record in records:
        code = record.get("code")
        if code in seen:
            message = _("stands in %(file)s already; a code is given once.") % {"file": seen[code]}
            yield Fault(record["file"], str(code), message)
        seen[code] = record["file"]


def _common(record: dict[str, Any], further: set[str]) -> Iterator[Fault]:
    name = str(record.get("code", ""))
    allowed = {"code", "file", "certainty", *TEXTS, "summary_zh", "summary_en", *further}
    for part in sorted(set(record) - allowed):
        yield Fault(record["file"], name, _("has the unknown part %(part)s.") % {"part": part})
    yield from _wording(record, name)


def _wording(record: dict[str, Any], name: str) -> Iterator[Fault]:
    for part in ("code", *TEXTS):
        if not isinstance(record.get(part), str) or not record[part].strip():
            yield Fault(record["file"], name, _("lacks %(part)s, a text.") % {"part": part})
    for part in ("summary_zh", "summary_en"):
        if not isinstance(record.get(part, ""), str):
            yield Fault(record["file"], name, _("%(part)s must be a text.") % {"part": part})
    marks = str(record.get("certainty", "")).split(" ")
    if not all(mark in MARKS and len(mark) == 1 for mark in marks) or len(set(marks)) != len(marks):
        message = _("how sure it is must be said with the letters V, P, M, S, D, such as “V” or “V S”.")
        yield Fault(record["file"], name, message)


def _instrument_missing(record: dict[str, Any], instruments: set[Any]) -> Iterator[Fault]:
    code = str(record.get("code", ""))
    instrument, slash, article = code.partition("/")
    if not slash or not article or instrument not in instruments:
        message = _("begins with no known instrument; write the instrument's code, a slash and the article: apl/67.")
        yield Fault(record["file"], code, message)


def _rule(record: dict[str, Any], known: Known) -> Iterator[Fault]:
    file, code, kind = record["file"], str(record.get("code", "")), record["kind"]
    for part in sorted(set(record) - OF_A_RULE):
        yield Fault(file, code, _("has the unknown part %(part)s.") % {"part": part})
    yield from _wording(record, code)
    yield from _dates(record, code)
    if not isinstance(record.get("basis"), list) or not record["basis"]:
        yield Fault(file, code, _("lacks its citation; basis must be a list of provision codes."))
    for cited in record["basis"] if isinstance(record.get("basis"), list) else []:
        if cited not in known.provisions:
            message = _("cites %(code)s, which stands in no provisions file; add it there.") % {"code": cited}
            yield Fault(file, code, message)
    if kind not in SHAPES:
        kinds = ", ".join(sorted(SHAPES))
        yield Fault(
            file, code, _("is of the unknown kind %(kind)s; known are %(kinds)s.") % {"kind": kind, "kinds": kinds}
        )
        return
    for message in SHAPES[kind](record.get("body", {}), known, "body"):
        yield Fault(file, code, message)


def _dates(record: dict[str, Any], code: str) -> Iterator[Fault]:
    begin, end = record.get("valid_from"), record.get("valid_until")
    if not isinstance(begin, date) or not (end is None or isinstance(end, date)):
        yield Fault(
            record["file"], code, _("needs valid_from, a date such as 2026-08-15; valid_until is one or absent.")
        )
    elif end is not None and end < begin:
        yield Fault(record["file"], code, _("ends before it begins; valid_until is the last day in force."))


def _overlaps(rules: Iterable[dict[str, Any]]) -> Iterator[Fault]:
    versions: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in rules:
        if isinstance(record.get("valid_from"), date):
            versions[str(record.get("code"))].append(record)
    for code, records in versions.items():
        records.sort(key=lambda record: record["valid_from"])
        for earlier, later in pairwise(records):
            if earlier["kind"] != later["kind"]:
                message = _("is of kind %(kind)s in %(file)s; a code belongs to one kind.")
                yield Fault(later["file"], code, message % {"kind": earlier["kind"], "file": earlier["file"]})
            elif earlier.get("valid_until") is None or earlier["valid_until"] >= later["valid_from"]:
                yield _overlap(code, earlier, later)


def _overlap(code: str, earlier: dict[str, Any], later: dict[str, Any]) -> Fault:
    last = later["valid_from"] - timedelta(days=1)
    message = _("the version from %(earlier)s overlaps the one from %(later)s; it must end on %(last)s or before.")
    return Fault(
        later["file"], code, message % {"earlier": earlier["valid_from"], "later": later["valid_from"], "last": last}
    )
