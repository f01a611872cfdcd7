"""What the blacklist hears and does about it."""

from __future__ import annotations

from typing import Any

from cases.models import Case
from cases.states import CaseState, Overlay
from foundation.documents.models import Document
from foundation.law import api as law
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .models import PenaltyItem
from .states import ItemState
from .terms import tier_of

UNPUBLISHED = (CaseState.DECIDED, CaseState.SERVED)


@listens("case.taken-over", "case.debt-filled")
def prepare_item_from_before_the_move(event: Event) -> None:
    """A penalty decided before the move and not published there is published here, once its decision is on file."""
    case = Case.objects.get(pk=event.about.split(":")[1])
    decision = Document.objects.filter(about=case.about, kind="CF", registered=True).first()
    if (
        hasattr(case, "penalty_item")
        or case.published_on
        or case.state not in UNPUBLISHED
        or not (case.fine and decision)
    ):
        return
    articles = law.in_force(case.violation, on=case.conduct_on).label_zh
    act_on(event, PenaltyItem(), "prepare_item", _item(case, decision, articles))


@listens("case.decided")
def prepare_item(event: Event) -> None:
    """Each decided penalty gets its item; a disclosure officer publishes it."""
    case = Case.objects.get(pk=event.about.split(":")[1])
    if hasattr(case, "penalty_item"):
        return
    decision = Document.objects.get(about=case.about, kind__in=("CF", "DC"), seq=event.facts["seq"])
    act_on(event, PenaltyItem(), "prepare_item", _item(case, decision, articles_of(decision)))


def _item(case: Case, decision: Document, articles: str) -> dict[str, Any]:
    return {
        "case": case.pk.hex, "number": decision.number, "decided_on": decision.issued_on.isoformat(),
        "tier": tier_of(case.violation, case.fine, decision.issued_on), "facts": case.facts, "violation": case.violation,
        "articles": articles, "penalty_type": case.penalty_type, "amount": "" if case.fine is None else str(case.fine),
    }  # fmt: skip


@listens("case.decision-changed")
def follow_the_decision(event: Event) -> None:
    """What is public starts its time to be withdrawn; what is not yet public is varied, or never will be (B V1, V8)."""
    case = Case.objects.get(pk=event.about.split(":")[1])
    item = PenaltyItem.objects.filter(case=case).first()
    if item is None or not case.overlay or case.overlay_on is None:
        return
    if item.state == ItemState.PUBLISHED:
        act_on(event, item, "note_change", {"changed_on": case.overlay_on.isoformat()})
    elif item.state == ItemState.PREPARED and case.overlay == Overlay.VARIED:
        tier = tier_of(case.violation, case.fine, item.decided_on)
        act_on(event, item, "vary_item", {"amount": str(case.fine), "tier": tier})
    elif item.state == ItemState.PREPARED:
        act_on(event, item, "drop_item")


def articles_of(decision: Document) -> str:
    """The articles applied; a decision on the spot names them as the basis of the penalty alone."""
    return decision.data.get("articles") or "；".join(one["citation"] for one in decision.data["penal"])
