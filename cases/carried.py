"""The facts of a matter as they flow from the lead and its inspection to the case, its orders and its decision."""

from __future__ import annotations

from typing import Any

from enforcement.models import Lead
from foundation.agencies.queries import particular


def found_of_lead(form: Any) -> str:
    """The facts of the lead that the form names, or of the lead of the case that it names."""
    lead = form.chosen("lead")
    return found(lead, form) if isinstance(lead, Lead) else ""


def found(lead: Lead, form: Any) -> str:
    """The newest inspection's findings by the moment of the act, else what the lead says."""
    records = lead.inspections.exclude(pk=form.obj.pk).filter(born_at__lte=form.asked.at)
    newest = records.order_by("ended_at", "born_at").last()
    return newest.findings if newest else lead.facts


def of_the_case(form: Any) -> str:
    """The facts of the case that the form names."""
    case = form.chosen("case")
    return case.facts if case else ""


def of_the_object(name: str) -> Any:
    """What the object itself says in the field of that name."""
    return lambda form: getattr(form.obj, name) or ""


def of_the_agency(name: str) -> Any:
    """What the agency says of itself for its papers on the day of the act."""
    return lambda form: particular(form.asked.by.agency, name, form.asked.on)
