"""Examples of enforcement by the court."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from .base import LEAD, REASONS, Data, Example, a_heads_decide, agency


def an_application(payment: Any, at: datetime) -> Data:
    return {
        "payment": payment.pk.hex,
        "court": agency("禾东区人民法院"),
        "reasons": "被申请人在法定期限内未申请救济，又不履行。",
    }


def an_acceptance(one: Any, at: datetime) -> Data:
    return {"number": "（2026）行审1号", "accepted_on": timezone.localdate(at).isoformat(), "doubtful": False}


def a_refusal(one: Any, at: datetime) -> Data:
    return {"received_on": timezone.localdate(at).isoformat(), **REASONS}


RULING = {"number": "（2026）行审裁1号", "ruling": "准予强制执行。"}
GROUND = {"ground": "暂无财产可供执行", **REASONS}

EXAMPLES: dict[str, dict[str, Example]] = {
    "enforcing.courtapplication": {
        "apply_for_enforcement": a_heads_decide(an_application),
        "note_acceptance": Example(LEAD, an_acceptance),
        "note_refusal": Example(LEAD, a_refusal),
        "note_ruling": Example(LEAD, RULING),
        "note_denial": Example(LEAD, a_refusal),
        "ask_review": a_heads_decide(REASONS),
        "note_ordered_acceptance": Example(LEAD, an_acceptance),
        "note_ordered_enforcement": Example(LEAD, RULING),
        "note_final_refusal": Example(LEAD, REASONS),
        "withdraw_application": a_heads_decide(REASONS),
        "note_execution": Example(LEAD, REASONS),
        "note_stop": Example(LEAD, GROUND),
        "note_resumption": Example(LEAD, REASONS),
        "note_end": Example(LEAD, GROUND),
    }
}
