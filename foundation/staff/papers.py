"""The list of a hand-over (工作交接清单), as both sign it."""

from __future__ import annotations

from typing import Any

from foundation.documents.facts import office
from foundation.workflow.asked import Asked
from foundation.workflow.papers import paper

from .models import HandOver


@paper("JJQ", "staff.handover")
def hand_over_list(handover: HandOver, asked: Asked, cleaned: dict[str, Any]) -> dict[str, Any]:
    return {
        "giver": _signs(handover.giver), "receiver": _signs(handover.receiver), "reason": handover.reason,
        "handed": [_line(one) for one in handover.items], "count": len(handover.items), "handed_on": asked.on,
        "ordered_by": _signs(handover.ordered_by) if handover.ordered_by else "",
    }  # fmt: skip


def _line(item: dict[str, Any]) -> dict[str, Any]:
    return {**{name: item[name] for name in ("kind", "title", "number")}, "limits": "；".join(item["limits"])}


def _signs(posting: Any) -> str:
    return f"{posting.signature}（{office(posting)}）"
