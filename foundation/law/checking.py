"""What must hold of all records together before one row is written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from .dating import dates, overlaps, undated, untimely
from .faults import Fault
from .reading import Bundle
from .shape import Known
from .shapes import SHAPES

MARKS = "VPMSD"
TEXTS = ("label_zh", "label_en", "summary_zh", "summary_en")
OF_A_RULE = {
    *("code", "kind", "file", "valid_from", "valid_until", "basis", "certainty", "body"),
    *TEXTS,
}


def faults_in(bundle: Bundle) -> list[Fault]:
    """Every fault of the bundle, the unreadable first."""
    known = _known(bundle)
    found = [
        *bundle.faults,
        *_twice(bundle.instruments),
        *_twice(bundle.provisions),
        *overlaps(bundle.rules),
        *untimely(bundle),
    ]
    for record in bundle.instruments:
        found += _common(record, {"valid_from", "valid_until"})
        found += undated(record)
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
    allowed = {"code", "file", "certainty", *TEXTS, *further}
    for part in sorted(set(record) - allowed):
        yield Fault(record["file"], name, _("has the unknown part %(part)s.") % {"part": part})
    yield from _wording(record, name)


def _wording(record: dict[str, Any], name: str) -> Iterator[Fault]:
    for part in ("code", *TEXTS):
        if not isinstance(record.get(part), str) or not record[part].strip():
            yield Fault(record["file"], name, _("lacks %(part)s, a text.") % {"part": part})
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
    yield from dates(record, code)
    if not isinstance(record.get("basis"), list) or not record["basis"]:
        yield Fault(
            file,
            code,
            _("lacks its citation; basis must be a list of provision codes, of design/… where no text says it."),
        )
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
