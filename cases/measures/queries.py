"""Who investigated what a measure rests on."""

from __future__ import annotations

from typing import Any

from cases.kin import leads_of
from cases.queries import investigators, officers_of
from foundation.workflow.models import ActRecord

FOUND = ("find_corrected", "find_refusal", "find_obstruction")
PROPOSES = ("propose_restriction", "propose_daily_penalty", "seize", "seize_at_once")


def investigators_of(one: Any) -> set[int]:
    """The officers (ids) who investigated the case, re-inspected an order, or proposed this measure."""
    abouts = [one.about, *(order.about for lead in leads_of(one.case) for order in lead.orders.all())]
    records = ActRecord.objects.filter(about__in=abouts, act__in=(*FOUND, *PROPOSES))
    return investigators(one.case) | officers_of(records)
