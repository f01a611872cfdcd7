"""Examples of recusals, requests for assistance and questions of jurisdiction."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from demo.telling import as_posting

from .base import HEAD, LEAD, PRINCIPAL, REASONS, SECOND, THIRD, Data, Example, a_heads_decide, agency

SUPERIOR = "韩涛"
UNIT_OF_THE_CITY = "临禾市生态环境局禾东分局"
ANSWERED = {"answer": "不存在可能影响公正的关系。", "told_to": "李敏（当事人办公室主任）"}


def a_recusal(case: Any, at: datetime) -> Data:
    return {
        "case": case.pk.hex, "officer": as_posting(SECOND).pk, "asker": "PARTY", "ground": "recusal.other",
        "reasons": "与当事人法定代表人有债务纠纷。",
    }  # fmt: skip


def a_request(case: Any, at: datetime) -> Data:
    return {
        "case": case.pk.hex, "receiver": agency("临禾市住房和城乡建设局"), "purpose": "查明施工主体",
        "tasks": "提供施工许可证。\n提供总包合同。",
    }  # fmt: skip


def a_dispute(lead: Any, at: datetime) -> Data:
    return {"lead": lead.pk.hex, "other": agency(UNIT_OF_THE_CITY), **REASONS}


def a_taking_over(lead: Any, at: datetime) -> Data:
    return {"lead": lead.pk.hex, "designation": "下级机关不依法处罚。"}


EXAMPLES: dict[str, dict[str, Example]] = {
    "procedure.recusal": {
        "request_recusal": Example(LEAD, a_recusal),
        "grant_recusal": Example(HEAD, ANSWERED),
        "refuse_recusal": Example(HEAD, ANSWERED),
        "grant_recusal_together": Example(HEAD, ANSWERED, (THIRD,)),
        "refuse_recusal_together": Example(HEAD, ANSWERED, (THIRD,)),
    },
    "procedure.assistance": {
        "ask_assistance": a_heads_decide(a_request),
        "answer_assistance": Example(HEAD, {"result": "已提供。"}),
        "note_answer": Example(LEAD, {"number": "临建函〔2026〕5号", "result": "已提供。"}),
    },
    "procedure.dispute": {
        "report_dispute": Example(PRINCIPAL, a_dispute),
        "designate": Example(SUPERIOR, lambda one, at: {"designated": agency(UNIT_OF_THE_CITY), "designation": "以违法行为发生地确定。"}),
        "take_over_from_below": Example(SUPERIOR, a_taking_over),
    },
}  # fmt: skip
