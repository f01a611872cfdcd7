"""A number series that goes on from elsewhere (文号接续): starts once at any number, never again for that series and year."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.models import Agency, Posting
from foundation.workflow.refused import Refused

from .models import NumberRange, NumberSeries, Why
from .numbering import locked


def untouched(agency: Agency, series: str, year: int) -> bool:
    """No number of it was given, set aside or begun with."""
    row = NumberSeries.objects.filter(agency=agency, series=series, year=year).first()
    return row is None or (row.last == 0 and not row.ranges.exists())  # type: ignore[attr-defined]


def start_at(agency: Agency, series: str, year: int, first: int, *, reason: str, by: Posting) -> NumberSeries:
    """Let the next number be `first`; those before it are explained. Inside the act's transaction, under the series' lock."""
    row = locked(agency, series, year)
    if not untouched(agency, series, year):
        raise Refused([_("This series has begun already; a series starts at a number of its own only once.")])
    row.last = first - 1
    row.save(update_fields=["last"])
    if first > 1:
        NumberRange.objects.create(
            series=row, first=1, last=first - 1, why=Why.STARTED, reason=reason, by=by, made_at=timezone.now()
        )  # fmt: skip
    return row
