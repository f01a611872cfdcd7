"""What the decision on advance registration freezes."""

from __future__ import annotations

from typing import Any

from enforcement.slips import return_slip
from foundation.documents import facts
from foundation.law import api as law
from foundation.workflow.asked import Asked
from foundation.workflow.models import ActRecord
from foundation.workflow.papers import paper

from .models import Preservation

paper("SH", "preserving.preservation")(return_slip)


@paper("DJ", "preserving.preservation")
def decision(preservation: Preservation, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any]:
    return {
        "party": facts.party(preservation.lead.enterprise), "facts": preservation.facts,
        "items": [{name: line[name] for name in ("name", "quantity", "feature", "place")} for line in preservation.items],
        "kept_at": preservation.kept_at, "days": law.limit("evidence-measure", on=asked.on).quantity,
        "term_until": preservation.term_until, "officers": facts.people(_on_site(preservation, asked)),
    }  # fmt: skip


def _on_site(preservation: Preservation, asked: Asked) -> list[Any]:
    """Who registered it: those of the act itself, or of the urgent registration before."""
    birth = ActRecord.objects.filter(about=preservation.about, act="register_urgently").first()
    return [birth.posting, *birth.companions.all()] if birth else asked.people
