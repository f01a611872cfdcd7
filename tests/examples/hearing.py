"""Examples of hearings."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from cases.hearing.law import earliest_day
from demo.people import posting
from demo.telling import as_posting

from .base import HEAD, LEAD, REVIEWER, SERVICE, Data, Example, hours

HOST = "闻樵"


def a_request(case: Any, at: datetime) -> Data:
    return {
        "case": case.pk.hex,
        "of": "",
        "applicant": "李敏，办公室主任，持授权委托书",
        "request": "对罚款数额有异议，书面要求听证。",
    }


def an_acceptance(hearing: Any, at: datetime) -> Data:
    return {
        "host": as_posting(HOST).pk,
        "recorder": posting(REVIEWER).pk,
        "members": [posting("陆衡").pk],
        "answer": "有正当理由，予以准许",
    }


def a_notice(hearing: Any, at: datetime) -> Data:
    day = earliest_day(at) + timedelta(3)
    return {
        "hearing_at": f"{day.isoformat()} 09:30", "place": "本局三楼会议室", "mode": "PUBLIC", "representatives": "2",
        "notes": "携带身份证明。\n听证不收取费用。",
    }  # fmt: skip


def a_change(hearing: Any, at: datetime) -> Data:
    return {**a_notice(hearing, at), "reasons": "当事人书面申请延期，理由正当"}


def a_record(hearing: Any, at: datetime) -> Data:
    return {
        "started_at": hours(at, 1), "rights_told": True, "evidence": "出示监测报告，当事人对真实性无异议。", "signature": "各方已阅读并签名。",
        "present": [{"name": "李敏", "unit": "当事人", "post": "办公室主任"}, {"name": "周承", "unit": "本局", "post": "案件调查人员"}],
        "speeches": [{"speaker": "案件调查人员", "words": "陈述事实和证据。"}, {"speaker": "当事人", "words": "请求从轻。"}],
    }  # fmt: skip


def an_adjournment(hearing: Any, at: datetime) -> Data:
    goes_on = (at + timedelta(days=2)).isoformat()
    return {**a_record(hearing, at), "reasons": "当事人申请重新鉴定。", "resumed_at": goes_on}


EXAMPLES: dict[str, dict[str, Example]] = {
    "hearing.hearing": {
        "request_hearing": Example(LEAD, a_request),
        "accept_request": Example(HEAD, an_acceptance),
        "refuse_request": Example(HEAD, {"reasons": "你单位未在法定期限内提出。"}),
        "withdraw_request": Example(LEAD, {"account": "李敏于当日书面撤回"}),
        "issue_hearing_notice": Example(HOST, a_notice),
        "change_hearing_time": Example(HOST, a_change),
        "serve_hearing_notice": SERVICE,
        "challenge_host": Example(LEAD, {"challenge": "李敏称主持人与竞争企业有利害关系"}),
        "answer_challenge": Example(HEAD, {"host": "", "reasons": "经核查无直接利害关系，驳回申请"}),
        "adjourn_hearing": Example(HOST, an_adjournment),
        "hold_hearing": Example(HOST, a_record),
        "record_absence": Example(HOST, {"account": "当事人未到场，未说明理由"}),
        "report_hearing": Example(HOST, {"record": "双方意见", "findings": "事实清楚", "proposal": "维持拟处罚意见"}),
    },
}  # fmt: skip
