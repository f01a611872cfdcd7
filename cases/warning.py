"""A case and the warnings that its conduct fell into, and the earlier penalties for such conduct (K6; JI23 art. 1(6))."""

from __future__ import annotations

from datetime import timedelta

from cases.models import Case
from enforcement.warnings.queries import Meeting, meetings
from foundation.clocks.due import due
from foundation.clocks.moments import instant, local_day
from foundation.clocks.tables import known
from foundation.law import api as law

K6 = "K6"


def of_case(case: Case) -> list[Meeting]:
    """The warnings in force on any day of the conduct."""
    if case.conduct_from is None:
        return []
    until = instant((case.conduct_to or case.conduct_from) + timedelta(1)) - timedelta(seconds=1)
    return meetings(case.enterprise, case.lead.region, instant(case.conduct_from), until)


def earlier(case: Case) -> list[Case]:
    """Penalties of the party, served before this conduct and within the window of K6, for conduct in a warning."""
    began = case.conduct_from or case.conduct_on
    served = Case.objects.filter(enterprise=case.enterprise_id, served_at__lt=instant(began)).exclude(pk=case.pk)
    return [
        one for one in served.select_related("lead__region", "enterprise") if _in_the_window(one, case) and of_case(one)
    ]


def _in_the_window(penalised: Case, case: Case) -> bool:
    assert penalised.served_at is not None
    effective = local_day(penalised.served_at)
    limit = law.limit("prior-penalty-window", on=effective)
    return (case.conduct_from or case.conduct_on) <= due(limit, effective, known()).on


def needed(case: Case) -> int:
    """How many of them the threshold asks for."""
    return law.in_force(K6, on=case.conduct_to or case.conduct_on).body["quantity"]
