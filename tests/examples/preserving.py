"""Examples of registered evidence and of entrustments."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from demo.telling import as_posting

from .base import HEAD, ITEMS, LEAD, SECOND, SERVED, SERVICE, Data, Example, a_heads_decide, hours


def a_registration(lead: Any, at: datetime) -> Data:
    return {
        "lead": lead.pk.hex, "facts": "涉嫌篡改监测数据的工控机可能被更换。", "reasons": "证据可能灭失。", "items": ITEMS, "kept_at": "当事人机房，加贴封条",
    }  # fmt: skip


def an_urgent_one(lead: Any, at: datetime) -> Data:
    return {
        **a_registration(lead, at), "approver": as_posting(HEAD).pk, "approved_at": hours(at, 1), "channel": "政务即时通讯",
        "handed_to": "李敏",
    }  # fmt: skip


def an_entrustment(lead: Any, at: datetime) -> Data:
    return {
        "lead": lead.pk.hex, "kind": "APPRAISAL", "body": "示例省环境损害司法鉴定中心", "qualification": "示例司鉴〔2025〕8号",
        "tasks": "采样管改装对监测数据的影响。\n影响时段。", "material": "采样管1根", "reply_by": (timezone.localdate(at) + timedelta(20)).isoformat(),
    }  # fmt: skip


TOLD = Example(LEAD, SERVED, (SECOND,))
EXAMPLES: dict[str, dict[str, Example]] = {
    "preserving.preservation": {
        "approve_registration": a_heads_decide(a_registration),
        "register_evidence": Example(LEAD, {"items": ITEMS, **SERVED}, (SECOND,)),
        "serve_decision": SERVICE,
        "register_urgently": Example(LEAD, an_urgent_one, (SECOND,)),
        "make_up_papers": Example(HEAD, {"opinion": "情况属实，补办手续"}),
        "take_measure": Example(LEAD, {"measure": "TEST", "account": "送检，见委托书"}, (SECOND,)),
    },
    "entrusting.entrustment": {
        "entrust": Example(LEAD, an_entrustment),
        "tell_excluded_time": TOLD,
        "receive_result": Example(
            LEAD,
            {"report": "", "report_number": "示例司鉴第1号", "approach": "比对试验", "conclusion": "改装使数据偏低。"},
        ),
        "tell_result": TOLD,
    },
}
