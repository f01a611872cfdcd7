"""Examples of measures."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from cases.measures.auctions import fines_left_to_an_auction

from .base import (
    HEAD,
    ITEMS,
    LAWYER,
    LEAD,
    POLICE,
    PRINCIPAL,
    REASONS,
    REASSIGNED,
    SECOND,
    SERVED,
    SERVICE,
    THIRD,
    UNIT,
    WEB,
    Data,
    Example,
    a_heads_decide,
    on_site,
)

DISCUSSED = {"attendees": [], "place": "会议室", "recorder": "陆衡", "opinions": "均同意", "conclusion": "同意"}
CONTACT = {"contact": "案件审查科"}
FACTS = {
    "kind": "SEIZE", "ground": "seizure.evasion", "no_exemption": True, "facts": "采样管内加装过滤装置。", "violated": "相关条款",
    "things": "采样管和过滤装置",
}  # fmt: skip


def a_beginning(parent: Any, at: datetime) -> Data:
    """From a lead or from a case."""
    return {**FACTS, parent._meta.model_name: parent.pk.hex}


def a_visit(obj: Any, at: datetime) -> Data:
    minutes = (at - timedelta(minutes=30), at - timedelta(minutes=5))
    return {**on_site(at), "started_at": minutes[0].isoformat(), "ended_at": minutes[1].isoformat()}


def a_seizing(obj: Any, at: datetime) -> Data:
    return {
        **a_visit(obj, at), "items": ITEMS,
        "stored_at": "本局物证室，加贴封条", "testing": "", "reasons_told": True, "handed_over": True, "received_by": "李敏",
    }  # fmt: skip


def a_urgent(parent: Any, at: datetime) -> Data:
    return {**a_beginning(parent, at), **a_seizing(parent, at)}


def a_moving(seizure: Any, at: datetime) -> Data:
    return {
        "items": [one.pk for one in seizure.items.all()],
        "keeper": "检测中心",
        "place": "检测中心库房",
        "why": "送检",
    }


def an_auction(seizure: Any, at: datetime) -> Data:
    left = fines_left_to_an_auction(seizure, at).first()
    return {
        "payment": left.pk.hex if left else "", "auctioneer": "临禾拍卖行", "place": "临禾市公共资源交易中心", "told": "书面告知李敏",
    }  # fmt: skip


def a_restriction(case: Any, at: datetime) -> Data:
    return {
        "case": case.pk.hex, "kind": "RESTRICT", "ground": "restriction.over-standard", "facts": case.facts,
        "scope": "一号生产线负荷不得超过百分之五十。", "months": 2,
    }  # fmt: skip


def a_finishing(restriction: Any, at: datetime) -> Data:
    return {"finished_on": timezone.localdate(at).isoformat()}


def a_daily_penalty(case: Any, at: datetime) -> Data:
    order = case.lead.orders.filter(state="REFUSED").first()
    return {"case": case.pk.hex, "order": order.pk.hex if order else "", "found": "复查时仍在超标排放。"}


def a_in_place(case: Any, at: datetime) -> Data:
    order = case.lead.orders.filter(state="REFUSED").first()
    return {
        "case": case.pk.hex, "order": order.pk.hex if order else "", "duty": "清除露天堆放的含油污泥。", "performer": "临禾市环境修复有限公司",
        "manner": "密闭清运并安全处置。", "begins_on": (timezone.localdate(at) + timedelta(5)).isoformat(), "cost": "80000",
    }  # fmt: skip


HEARD = {
    "issue_notice": a_heads_decide(CONTACT),
    "serve_notice": SERVICE,
    "drop": a_heads_decide(REASONS),
    "record_statement": Example(LEAD, {"statement": "处罚过重", "answer": "不予采纳"}),
    "record_waiver": Example(LEAD, {"waiver": "李敏于当日书面放弃"}),
    "review_legally": Example(LAWYER, {"result": "AGREE", "opinion": "同意"}),
    "discuss_collectively": Example(PRINCIPAL, DISCUSSED, (HEAD, THIRD)),
}
EXAMPLES: dict[str, dict[str, Example]] = {
    "measures.seizure": {
        "reassign": REASSIGNED,
        "approve_seizure": a_heads_decide(a_beginning),
        "approve_collectively": Example(
            PRINCIPAL, lambda obj, at: {**a_beginning(obj, at), **DISCUSSED}, (HEAD, THIRD)
        ),
        "seize": Example(LEAD, a_seizing, (SECOND,)),
        "seize_at_once": Example(LEAD, a_urgent, (SECOND,)),
        "approve_afterwards": Example(HEAD, {"opinion": "情况紧急，同意。"}),
        "refuse_afterwards": Example(HEAD, {"opinion": "不符合条件，立即解除。"}),
        "give_up": Example(HEAD, REASONS),
        "extend_seizure": a_heads_decide({"reasons": "案情复杂，需要进一步调查。"}),
        "serve_extension": SERVICE,
        "begin_testing": Example(LEAD, {"body": "监测中心", "expected_days": 10, **SERVED}, (SECOND,)),
        "end_testing": Example(LEAD, {"result": "检测完成"}),
        "move_items": Example(LEAD, a_moving),
        "record_request": Example(LEAD, {"request": "已改正，请求解除"}),
        "refuse_request": Example(HEAD, {"checked": "尚未改正", **REASONS}),
        "serve_refusal": SERVICE,
        "release": Example(HEAD, {"reasons": "违法行为已改正。"}),
        "serve_release": SERVICE,
        "publish_claim_notice": Example(LEAD, {"published": "本局网站"}),
        "dispose_unclaimed": Example(HEAD, {"disposal": "依法拍卖，价款上缴", "keeper": "临禾市财政局"}),
        "entrust_auction": a_heads_decide(an_auction),
        "record_auction": Example(
            LEAD,
            {
                "buyer": "临禾物资公司",
                "price": "50000",
                "costs": "1000",
                "receipt_number": "缴字9号",
                "surplus": "无余款",
            },
        ),
        "note_failed_auction": Example(LEAD, REASONS),
        "hand_to_police": Example(LEAD, {"place": "市公安局物证室", "told": "书面告知李敏"}, (POLICE,)),
    },
    "measures.productionrestriction": {
        "propose_restriction": Example(LEAD, a_restriction),
        **HEARD,
        "decide": a_heads_decide(
            {"hearing": "未提出陈述、申辩。", "lifting": "整改任务完成后报我局备案，自备案之日起解除。"}
        ),
        "serve_decision": SERVICE,
        "file_plan": Example(LEAD, {"plan": "更换脱硫塔", "published": "企业网站"}),
        "extend_restriction": a_heads_decide({"months": 1, **REASONS}),
        "serve_extension": SERVICE,
        "note_finishing": Example(LEAD, a_finishing),
        "file_completion": Example(LEAD, {"report": "已完成", "monitoring": "达标", "usage": "用电正常"}),
        "check_after_lifting": Example(LEAD, lambda obj, at: {**a_visit(obj, at), "covert": True}, (SECOND,)),
        "note_end": Example(HEAD, {"end_reason": "BANKRUPT", "reasons": "法院裁定"}),
        "report_for_closure": a_heads_decide(
            {"closure_ground": "restriction.closure-again", "government": "临禾市人民政府", **REASONS}
        ),
    },
    "measures.dailypenalty": {
        "propose_daily_penalty": Example(LEAD, a_daily_penalty),
        "revise": a_heads_decide(REASONS),
        "serve_change": SERVICE,
        **HEARD,
        "decide": Example(
            PRINCIPAL, {"hearing": "未提出陈述、申辩。", "bank": "示范银行"}, (HEAD, THIRD), (LEAD, UNIT)
        ),
        "serve_decision": SERVICE,
        "publish_decision": Example(WEB, {"where": "本局网站", "checked": True}),
    },
    "measures.inplaceperformance": {
        "decide_in_place": a_heads_decide(a_in_place),
        "serve_decision": SERVICE,
        "issue_demand": Example(HEAD, {"demand": "三日内自行清除。"}),
        "demand_performance": SERVICE,
        "carry_out": Example(
            LEAD,
            {
                "outcome": "已清运12吨",
                "final_cost": "76500",
                "signed_by": "李敏",
                "not_by_night": True,
                "residents_supplied": True,
            },
            (SECOND,),
        ),
        "note_performance": Example(LEAD, {"outcome": "当事人已自行清除"}),
        "settle_costs": Example(LEAD, lambda obj, at: {"amount": str(obj.final_cost), "receipt_number": "收字2号"}),
    },
}
