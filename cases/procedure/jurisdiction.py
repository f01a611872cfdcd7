"""Which superior two authorities have in common, and which matters may still change hands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from cases.states import STANDS_STILL
from enforcement.states import LeadState
from foundation.agencies.models import Agency

NOT_FILED_YET = (LeadState.CLUE, LeadState.PRE_CHECK)


def superiors(agency: Agency) -> Iterator[Agency]:
    above = agency.superior
    while above is not None:
        yield above
        above = above.superior


def common_superior(one: Agency, other: Agency) -> Agency | None:
    """The nearest authority above both; an authority is superior to those below it, not to itself."""
    above_other = {found.pk for found in (other, *superiors(other))}
    return next((found for found in superiors(one) if found.pk in above_other), None)


def may_be_decided(leads: Any) -> Any:
    """Leads not yet filed, and those with a case that is not yet decided."""
    return leads.filter(Q(state__in=NOT_FILED_YET) | Q(state=LeadState.FILED, cases__state__in=STANDS_STILL)).distinct()
