"""Examples of reports by hotline; who reported is sealed before, as the desk does it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from demo.telling import as_posting
from enforcement.hotline.sealing import seal_reporter
from foundation.subjects.models import Enterprise

from .base import HEAD, REASONS, SECOND, UNIT, Data, Example, agency, hours

RECEIVER = UNIT
WHO = {"name": "严冬雪", "phone": "13900000417", "address": "临禾市槐荫里7号", "id_number": "990102199001010417"}


def a_report(parent: Any, at: datetime) -> Data:
    return {
        "channel": "PHONE", "received_at": hours(at, 1), "category": "IND", "title": "夜间黑烟", "facts": "连续三夜排放黑烟，有刺激气味。",
        "place": "工业大道6号", "region": "990102", "accused": "工业大道6号的热电厂", "enterprise": parent.pk if isinstance(parent, Enterprise) else None,
        "reporter": seal_reporter(as_posting(RECEIVER), **WHO).pk.hex,
    }  # fmt: skip


def leave(report: Any, at: datetime) -> Data:
    until = timezone.localdate(at) + timedelta(7)
    return {"officer": as_posting(SECOND).pk, "reason": "受理人休假，须当面核实。", "until": until.isoformat()}


TOLD = {"told": "电话告知，举报人无异议。"}
EXAMPLES: dict[str, dict[str, Example]] = {
    "hotline.hotlinereport": {
        "take_in_report": Example(RECEIVER, a_report),
        "accept_report": Example(RECEIVER, TOLD),
        "forward_report": Example(
            RECEIVER, lambda one, at: {"receiver": agency("临禾市城市管理局"), "reasons": "露天烧烤由其主管。", **TOLD}
        ),
        "refuse_report": Example(RECEIVER, {**REASONS, **TOLD}),
        "extend_finish": Example(HEAD, REASONS),
        "finish_report": Example(RECEIVER, {"answer": "已立案查处，排放口已整改。"}),
        "tell_result": Example(RECEIVER, TOLD),
        "give_leave": Example(HEAD, leave),
        "record_retaliation": Example(RECEIVER, {"protection": "已约谈被举报单位，提请公安机关关注。"}),
        "decide_reward": Example(HEAD, {"amount": "2000", "reasons": "线索属实，已作出处罚决定。"}, route=(("林溪", "INSPECTOR"), UNIT)),
        "pay_reward": Example(RECEIVER, {"voucher": "奖字第3号"}),
    },
}  # fmt: skip
