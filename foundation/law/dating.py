"""The dates of rules and instruments: each rule has its own, no two versions overlap, and what it cites was in force."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from .faults import Fault
from .reading import Bundle


def dates(record: dict[str, Any], code: str) -> Iterator[Fault]:
    """A rule begins on a day and ends on none before it."""
    begin, end = record.get("valid_from"), record.get("valid_until")
    if not isinstance(begin, date) or not (end is None or isinstance(end, date)):
        yield Fault(
            record["file"], code, _("needs valid_from, a date such as 2026-08-15; valid_until is one or absent.")
        )
    elif end is not None and end < begin:
        yield Fault(record["file"], code, _("ends before it begins; valid_until is the last day in force."))


def undated(record: dict[str, Any]) -> Iterator[Fault]:
    """An instrument says from when it is in force, or by an empty value that the day is not known."""
    if "valid_from" not in record or not isinstance(record["valid_from"], date | None):
        message = _(
            "needs valid_from: a date such as 2026-08-15, or nothing after the colon where the day is not known."
        )
        yield Fault(record["file"], str(record.get("code", "")), message)


def untimely(bundle: Bundle) -> Iterator[Fault]:
    """A version that outlives an instrument which it cites, or begins before all of them."""
    instruments = {record.get("code"): record for record in bundle.instruments}
    for rule in bundle.rules:
        cited = [instruments.get(str(code).partition("/")[0], {}) for code in rule.get("basis") or []]
        if isinstance(rule.get("valid_from"), date):
            yield from _outlived(rule, cited)
            yield from _too_early(rule, cited)


def _outlived(rule: dict[str, Any], cited: Iterable[dict[str, Any]]) -> Iterator[Fault]:
    for one in cited:
        last = one.get("valid_until")
        if isinstance(last, date) and (rule.get("valid_until") or date.max) > last:
            message = _("cites %(instrument)s, in force until %(last)s only: end this version on that day or before.")
            yield Fault(rule["file"], str(rule.get("code")), message % {"instrument": one["code"], "last": last})


def _too_early(rule: dict[str, Any], cited: list[dict[str, Any]]) -> Iterator[Fault]:
    begun = [one.get("valid_from") for one in cited]
    known = [one for one in begun if isinstance(one, date)]
    if begun and len(known) == len(begun) and rule["valid_from"] < min(known):
        message = _(
            "begins before anything that it cites was in force: begin it on %(first)s or cite what held before."
        )
        yield Fault(rule["file"], str(rule.get("code")), message % {"first": min(known)})


def overlaps(rules: Iterable[dict[str, Any]]) -> Iterator[Fault]:
    """Two versions of one code in force on the same day, or a code of two kinds."""
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
