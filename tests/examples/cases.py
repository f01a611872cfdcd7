"""Examples of cases."""

from __future__ import annotations

from .base import (
    ARCHIVIST,
    FILING,
    HAND_OVER,
    HEAD,
    LAWYER,
    LEAD,
    PRINCIPAL,
    REASONS,
    REASSIGNED,
    REVIEWED,
    REVIEWER,
    SECOND,
    SERVICE,
    THIRD,
    Example,
    a_decision,
    a_heads_decide,
    a_notice,
    a_order,
    a_payment,
    a_reinspection,
    a_second_order,
)

EXAMPLES: dict[str, dict[str, Example]] = {
    "cases.case": {
        "reassign": REASSIGNED,
        "file_case": FILING,
        "hand_over": HAND_OVER,
        "withdraw_filing": a_heads_decide({"condition": "不属于本机关管辖", **REASONS}),
        "begin_investigation": Example(LEAD, {"certificates_shown": True, "recusal_told": True}, (SECOND,)),
        "suspend": a_heads_decide({"ground": "suspension.other-case", **REASONS}),
        "resume": a_heads_decide(REASONS),
        "terminate": a_heads_decide({"ground": "termination.organisation-ended", **REASONS}),
        "finish_investigation": Example(LEAD, {"facts": "查明的事实", "evidence_summary": "证据", "proposal": "建议处罚"}),
        "extend_decision": Example(HEAD, REASONS),
        "extend_decision_again": Example(PRINCIPAL, REASONS, (HEAD, THIRD)),
        "pass_review": Example(REVIEWER, {**REVIEWED, "opinion": "同意"}),
        "return_for_investigation": Example(REVIEWER, {"opinion": "补充证据"}),
        "issue_prior_notice": a_heads_decide(a_notice),
        "serve_prior_notice": SERVICE,
        "record_statement": Example(LEAD, {"statement": "处罚过重", "answer": "不予采纳"}),
        "record_waiver": Example(LEAD, {"waiver": "李敏于当日书面放弃"}),
        "review_legally": Example(LAWYER, {"result": "AGREE", "opinion": "同意"}),
        "take_from_legal_review": Example(REVIEWER, REASONS),
        "discuss_collectively": Example(
            PRINCIPAL, {"attendees": [], "place": "会议室", "recorder": "陆衡", "opinions": "均同意", "conclusion": "同意处罚"},
            (HEAD, THIRD),
        ),
        "decide": a_heads_decide(a_decision),
        "decide_no_penalty": a_heads_decide({"ground": "no-penalty.minor-corrected", "education": "当面教育", **REASONS}),
        "serve_decision": SERVICE,
        "close": a_heads_decide({"ground": "PERFORMED", "remedies": "未申请", "execution": "已缴清", "rectification": "已改正"}),
        "archive": Example(ARCHIVIST, {"volume": "2026-罚-1", "retention": "10"}),
    },
    "cases.correctionorder": {
        "order_correction": a_heads_decide(a_order),
        "serve_order": SERVICE,
        "find_corrected": Example(LEAD, a_reinspection, (SECOND,)),
        "order_again": a_heads_decide(a_second_order),
        "record_report": Example(LEAD, {"reported": "已修复脱硫设施，附监测报告。"}),
        "find_refusal": Example(LEAD, a_reinspection, (SECOND,)),
        "find_obstruction": Example(
            LEAD, lambda obj, at: {**a_reinspection(obj, at), "obstruction": "门卫拒绝执法人员入厂，有执法记录仪录像。"}, (SECOND,)
        ),
        "withdraw_order": a_heads_decide(REASONS),
    },
    "cases.payment": {"record_payment": Example(LEAD, a_payment)},
}  # fmt: skip
