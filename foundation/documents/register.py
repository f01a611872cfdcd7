"""The register of official numbers (文号登记): every number of a series, what became of it, by whom, when and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Agency, Posting
from foundation.workflow.refused import Refused

from .models import Document, NumberRange, NumberSeries, Why
from .numbering import Number, official, reserve


class Standing(TextChoices):
    ISSUED = "ISSUED", _("Issued")
    VOIDED = "VOIDED", _("Voided")
    RESERVED = "RESERVED", _("Reserved")
    STARTED = "STARTED", _("Given before the series began here")
    UNEXPLAINED = "UNEXPLAINED", _("Unexplained gap")


@dataclass(frozen=True)
class Line:
    """One number. `reason`, `by` and `at` say why no document bears it, or why its document was voided."""

    n: int
    text: str
    standing: Standing
    document: Document | None = None
    reason: str = ""
    by: Posting | None = None
    at: datetime | None = None


def lines(series: NumberSeries, numbers: Iterable[int]) -> list[Line]:
    """What became of these numbers; three queries whatever their number."""
    numbers = list(numbers)
    issued = Document.objects.filter(series=series, n__in=numbers).select_related("voided__by__officer")
    by_n = {one.n: one for one in issued}
    ranges = list(series.ranges.select_related("by__officer"))
    return [_line(series, n, by_n.get(n), _range_of(n, ranges)) for n in numbers]


def _range_of(n: int, ranges: list[NumberRange]) -> NumberRange | None:
    return next((one for one in ranges if one.first <= n <= one.last), None)


def _line(series: NumberSeries, n: int, document: Document | None, kept: NumberRange | None) -> Line:
    text = document.number if document else official(series.agency.short, series.series, series.year, n)
    if document and (voided := getattr(document, "voided", None)):
        return Line(n, text, Standing.VOIDED, document, voided.reason, voided.by, voided.voided_at)
    if document:
        return Line(n, text, Standing.ISSUED, document, at=document.created_at)
    if kept:
        return Line(n, text, Standing(kept.why), None, kept.reason, kept.by, kept.made_at)
    return Line(n, text, Standing.UNEXPLAINED)


def unexplained(series: NumberSeries) -> list[int]:
    """Numbers given out of which nobody knows what became: a fault in the audit."""
    known = set(Document.objects.filter(series=series).values_list("n", flat=True))
    known |= {n for one in series.ranges.all() for n in range(one.first, one.last + 1)}
    return [n for n in range(1, series.last + 1) if n not in known]


def set_aside(agency: Agency, series: str, on: date, *, reason: str, by: Posting) -> Number:
    """Reserve the next number for a paper written by hand; who, when and why stay. Inside a transaction."""
    if not reason.strip():
        raise Refused([str(_("Say what the reserved number is for."))])
    number = reserve(agency, series, on)
    NumberRange.objects.create(
        series=number.series, first=number.n, last=number.n, why=Why.RESERVED, reason=reason.strip()[:300], by=by,
        made_at=timezone.now(),
    )  # fmt: skip
    return number
