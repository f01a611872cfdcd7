"""The evidence of a matter, for whoever may see it."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from foundation.agencies.actor import Actor

from .models import Evidence, Lead


def evidence_of(lead_id: Any, actor: Actor) -> QuerySet[Evidence]:
    """The usable exhibits of a lead, whichever act brought them in, with file, officers and what each proves."""
    return exhibits_of(lead_id, actor).filter(exclusion=None)


def exhibits_of(lead_id: Any, actor: Actor) -> QuerySet[Evidence]:
    """Every exhibit of a lead, or of several (a list of ids), the unusable ones too."""
    seen = Lead.objects.visible_to(actor).filter(pk__in=lead_id if isinstance(lead_id, list) else [lead_id])
    return Evidence.objects.filter(lead__in=seen).select_related(
        "file", "taken_by__officer", "witnessed_by__officer", "exclusion"
    )


def proofs(lead: Lead) -> str:
    """What each usable exhibit proves, one a line: where the report of the investigation begins."""
    usable = lead.evidence.filter(exclusion=None)
    return "\n".join(f"{one.get_kind_display()}《{one.name}》：{one.proves}" for one in usable)
