"""Examples of reconsideration and litigation."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from .base import LEAD, REASONS, Data, Example, a_heads_decide


def a_remedy(case: Any, at: datetime) -> Data:
    return {
        "case": case.pk.hex, "of": case.about, "kind": "RECONSIDERATION", "body": "临禾市人民政府", "number": "",
        "applied_on": timezone.localdate(at).isoformat(), "claim": "请求撤销处罚决定：采样程序不合法。",
    }  # fmt: skip


def an_acceptance(remedy: Any, at: datetime) -> Data:
    today = timezone.localdate(at).isoformat()
    return {"number": "临复〔2026〕9号", "accepted_on": today, "simple": False, "copy_received_on": today}


def a_call(remedy: Any, at: datetime) -> Data:
    return {"copy_received_on": timezone.localdate(at).isoformat()}


OUTCOME = {
    "result": "UPHELD", "outcome_number": "临复决〔2026〕9号", "outcome": "维持原处罚决定。", "fine": "", "procedural": False,
}  # fmt: skip
ORDER = {"number": "临复停〔2026〕1号", **REASONS}


def a_judgment(remedy: Any, at: datetime) -> Data:
    return {**OUTCOME, "form": "JUDGMENT", "served_on": timezone.localdate(at).isoformat()}


def an_appeal(remedy: Any, at: datetime) -> Data:
    return {"appellant": "PARTY", "body": "临禾市中级人民法院", "received_on": timezone.localdate(at).isoformat()}


def a_remand(remedy: Any, at: datetime) -> Data:
    today = timezone.localdate(at).isoformat()
    return {
        "number": "（2026）行终裁3号",
        "body": "禾东区人民法院",
        "accepted_on": today,
        "reasons": "原判认定基本事实不清。",
    }


def a_withdrawn_appeal(remedy: Any, at: datetime) -> Data:
    return {"number": "（2026）行终裁4号", "served_on": timezone.localdate(at).isoformat()}


EXAMPLES: dict[str, dict[str, Example]] = {
    "remedies.remedy": {
        "register_remedy": Example(LEAD, a_remedy),
        "note_acceptance": Example(LEAD, an_acceptance),
        "note_call": Example(LEAD, a_call),
        "note_non_acceptance": Example(LEAD, REASONS),
        "answer": a_heads_decide({"answer": "事实清楚，程序合法，请求维持。"}),
        "note_stay": Example(LEAD, ORDER),
        "note_stay_lifted": Example(LEAD, ORDER),
        "note_extension": Example(LEAD, REASONS),
        "note_reconsidered": Example(LEAD, {**OUTCOME, "party_received_on": ""}),
        "note_judgment": Example(LEAD, a_judgment),
        "note_appeal": Example(LEAD, an_appeal),
        "note_appeal_withdrawn": Example(LEAD, a_withdrawn_appeal),
        "note_remand": Example(LEAD, a_remand),
        "note_final_judgment": Example(LEAD, OUTCOME),
    }
}
