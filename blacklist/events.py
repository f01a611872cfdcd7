"""What the blacklist hears and does about it."""

from __future__ import annotations

from cases.models import Case
from foundation.documents.models import Document
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .models import PenaltyItem
from .terms import tier_of


@listens("case.decided")
def prepare_item(event: Event) -> None:
    """Each decided penalty gets its item; a disclosure officer publishes it."""
    case = Case.objects.get(pk=event.about.split(":")[1])
    if hasattr(case, "penalty_item"):
        return
    decision = Document.objects.get(about=case.about, kind="CF", seq=event.facts["seq"])
    act_on(event, PenaltyItem(), "prepare_item", {
        "case": case.pk.hex, "number": decision.number, "decided_on": decision.issued_on.isoformat(),
        "tier": tier_of(case.violation, case.fine, decision.issued_on), "facts": case.facts, "violation": case.violation,
        "articles": decision.data["articles"], "penalty_type": case.penalty_type, "amount": str(case.fine),
    })  # fmt: skip
