"""Which agency is in charge of a lead, by the responsibility list (责任清单; reference-data.md §2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from foundation.agencies.models import Agency, Level, Region
from foundation.law.api import rules


class NobodyInCharge(LookupError):
    """No agency of the region is in charge of the category; the sentence names both."""


def agency_in_charge(region: Region, category: str, *, on: date | datetime) -> Agency:
    """The nearest agency, from the region upwards, of the kind that leads the source category on that day.

    A county's branch of a prefecture bureau acts for the bureau; the bureau handles the case.
    """
    day = timezone.localtime(on).date() if isinstance(on, datetime) else on
    for kind in leading_kinds(category, day):
        for place in _upwards(region):
            if found := Agency.objects.filter(kind=kind, region=place).order_by("level", "pk").first():
                return _acting(found)
    raise NobodyInCharge(
        _("The responsibility list names nobody for source category %(category)s in %(region)s.")
        % {"category": category, "region": region}
    )


def leading_kinds(category: str, day: date) -> list[str]:
    """The kinds of authority that lead a category, the first in charge."""
    rows = [one for one in rules("responsibility", on=day) if one.body["category"] == category]
    return [kind for row in rows for kind in row.body["lead"]]


def _upwards(region: Region) -> Iterator[Region]:
    yield from reversed(region.path)


def _acting(found: Agency) -> Agency:
    """The bureau behind a county branch (派出机构)."""
    above = found.superior
    return above if above and found.level == Level.COUNTY and above.kind == found.kind else found
