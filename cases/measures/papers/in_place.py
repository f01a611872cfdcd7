"""Documents of a performance in place."""

from __future__ import annotations

from typing import Any

from cases.measures.law import longest, number_of_order
from cases.measures.models import InPlacePerformance
from enforcement.papers import in_running_text
from foundation.documents import facts
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

Cleaned = dict[str, Any]


@paper("DLX", "measures.inplaceperformance")
def decision(one: InPlacePerformance, asked: Asked, cleaned: Cleaned) -> Cleaned:
    owed = number_of_order(one.order) if one.order else facts.number_of(one.case.about, "CF")
    return {
        "party": facts.party(one.enterprise), "duty": in_running_text(one.duty), "duty_number": owed, "basis": facts.provisions(["acl/51"]),
        "performer": one.performer, "way": one.manner, "begins_on": one.begins_on, "cost": one.cost,
        "demand_days": longest("inplace-demand", asked.on), **facts.remedies(one.agency, asked.on),
    }  # fmt: skip


@paper("DLC", "measures.inplaceperformance")
def demand(one: InPlacePerformance, asked: Asked, cleaned: Cleaned) -> Cleaned:
    return {
        "party": facts.party(one.enterprise), "decision_number": facts.number_of(one.about, "DLX"), "served_on": one.served_at,
        "duty": in_running_text(one.duty), "demand": in_running_text(cleaned["demand"]), "basis": facts.provisions(["acl/51"]),
        "demand_days": longest("inplace-demand", asked.on), "performer": one.performer, "begins_on": one.begins_on,
        "cost": one.cost, **facts.contact(asked, one.agency), "address": one.agency.address,
    }  # fmt: skip
