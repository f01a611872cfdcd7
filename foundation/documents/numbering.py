"""Official numbers: one series for each agency, type and year, without gaps or clashes (文号)."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.models import Agency, Posting
from foundation.prepared import Prepared, given
from foundation.workflow.refused import Refused

from .models import Document, NumberSeries, VoidedNumber

SERIES = Prepared(
    lambda: NumberSeries.objects.select_for_update().filter(
        **{name: given(NumberSeries, name) for name in ("agency", "series", "year")}
    )
)


class Number(NamedTuple):
    """A reserved number and its official form, such as 临环罚〔2026〕18号."""

    series: NumberSeries
    n: int
    text: str


def reserve(agency: Agency, series: str, on: date) -> Number:
    """Reserve the next number of the series on the day of the act. Inside the act's transaction.

    Two acts at once wait for each other at the series' row; a number once given is never given again.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("reserve() outside the transaction of the act that needs the number")
    if not agency.short:
        raise Refused([_("%(agency)s has no short name for document numbers.") % {"agency": agency}])
    row = locked(agency, series, on.year)
    row.last += 1
    row.save(update_fields=["last"])
    return Number(row, row.last, official(agency.short, series, on.year, row.last))


def locked(agency: Agency, series: str, year: int) -> NumberSeries:
    """The row of the series, made when its first number is reserved."""
    facts: dict[str, Any] = {"agency": agency, "series": series, "year": year}
    key = {"agency": agency.pk, "series": series, "year": year}
    return SERIES.first(**key) or (NumberSeries.objects.get_or_create(**facts) and SERIES.first(**key))


def official(short: str, series: str, year: int, n: int) -> str:
    """Hexagonal brackets, no leading zero, no 字 or 第 (HN24; GB/T 9704)."""
    return f"{short}{series}〔{year}〕{n}号"


def void(*, about: str, seq: int, reason: str, by: Posting) -> list[VoidedNumber]:
    """Void what the act `seq` issued (作废): the document and its number stay, marked with the reason."""
    issued = Document.objects.filter(about=about, seq=seq)
    rows = [VoidedNumber(document=one, reason=reason[:300], by=by, voided_at=timezone.now()) for one in issued]
    return VoidedNumber.objects.bulk_create(rows)
