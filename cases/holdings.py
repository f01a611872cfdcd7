"""What goes with a case in hand: its lead, on which orders and inspections hang."""

from __future__ import annotations

from collections.abc import Iterator

from enforcement.models import Lead
from foundation.agencies.models import Posting
from foundation.staff.holdings import Holding, holds, open_states

from .models import Case


@holds
def leads_of_cases(posting: Posting) -> Iterator[Holding]:
    """A lead that became a case is done with; it stays with whoever handles the case."""
    cases = Case.objects.filter(state__in=open_states(Case)).values("lead")
    for lead in Lead.objects.filter(handler=posting, pk__in=cases).exclude(state__in=open_states(Lead)):
        yield Holding(lead.about, str(Lead._meta.verbose_name), str(lead)[:120])
