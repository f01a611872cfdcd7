"""One lawful example of every act that a person performs: by whom, with whom, on whose draft, with what.

The data may depend on the object (for a birth: on what it springs from) and on the moment.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.utils import timezone

from cases.law import surcharge
from demo.case_one import HEAD, LEAD, PRINCIPAL, SECOND, SECOND_SERVER, SERVED, SERVER, THIRD, UNIT
from demo.telling import Who, as_posting
from foundation.agencies.models import Agency
from tests.foundation.workflow.rows import an_enterprise, lead_data

Data = dict[str, Any]
POLICE, PROSECUTOR, COURT = "高岩", "秦禾", "乔木"
REVIEWER, LAWYER, CREDIT, WEB, ARCHIVIST = "沈宜", "陆衡", "苏眉", "白桥", "毛竹"


class Example(NamedTuple):
    """`route`: who drafts, then who gives an opinion, step by step."""

    who: Who
    data: Data | Callable[[Any, datetime], Data] = {}
    companions: tuple[Who, ...] = ()
    route: tuple[Who, ...] = ()

    def facts(self, obj: Any, at: datetime) -> Data:
        return self.data(obj, at) if callable(self.data) else dict(self.data)


def agency(name: str) -> int:
    return Agency.objects.get(name=name).pk


def _hours(at: datetime, hours: int) -> str:
    return (at - timedelta(hours=hours)).isoformat()


def _on_site(at: datetime) -> Data:
    return {
        "place": "DA001排放口", "started_at": _hours(at, 3), "ended_at": _hours(at, 1), "weather": "多云，16℃", "person": "李敏",
        "person_identity": "办公室主任，核对工作证", "certificates_shown": True, "rights_told": True, "permits": "持有排污许可证。",
        "sampling": "对DA001排放口采样。", "production_status": "正常生产。", "facility_status": "设施运行。",
        "findings": "二氧化硫排放浓度超过许可限值。",
    }  # fmt: skip


def _inspection(lead: Any, at: datetime) -> Data:
    return {**_on_site(at), "lead": lead.pk.hex, "photographs": []}


def _interview(inspection: Any, at: datetime) -> Data:
    return {
        "person": "李敏", "post": "办公室主任", "identity_checked": True, "rights_told": True, "place": "当事人会议室",
        "started_at": _hours(at, 2), "ended_at": _hours(at, 1), "questions": "何时停运？\n为什么？", "answers": "昨夜。\n检修。",
        "service_address": "当事人办公楼",
    }  # fmt: skip


def _report(lead: Any, at: datetime) -> Data:
    return {
        "lead": lead.pk.hex, "body": "示例省临禾生态环境监测中心", "report_number": "临环监字第1号", "cma_number": "239901000011",
        "point": "DA001", "sampled_at": _hours(at, 48), "received_on": timezone.localdate(at).isoformat(), "pollutant": "二氧化硫",
        "measured": "236", "permitted": "200", "unit": "mg/m³",
    }  # fmt: skip


def _filing(lead: Any, at: datetime) -> Data:
    conduct = timezone.localdate(lead.discovered_at).isoformat()
    return {
        "lead": lead.pk.hex, "handler": as_posting(LEAD).pk, "cause": "涉嫌超标排放大气污染物案", "violation": "V04",
        "conduct_from": conduct, "conduct_to": conduct, "harm": False, "facts": "超标排放。", "articles": "相关条款",
        "reasons": "有初步证据，应当处罚，有管辖权，未超过时效。",
    }  # fmt: skip


def _order(lead: Any, at: datetime) -> Data:
    return {
        "lead": lead.pk.hex, "report": "", "violation": "V02", "conduct_on": timezone.localdate(at).isoformat(), "facts": "超标排放。",
        "articles": "相关条款", "correction": "立即停止超标排放。", "deadline": "立即",
    }  # fmt: skip


def _reinspection(order: Any, at: datetime) -> Data:
    return {**_on_site(at), "covert": True}


def _fine(case: Any, at: datetime) -> Data:
    return {"fine": "600000", "discretion": "裁量说明"}


def _notice(case: Any, at: datetime) -> Data:
    return {**_fine(case, at), "contact": "案件审查科"}


def _decision(case: Any, at: datetime) -> Data:
    fine = str(case.proposed_fine or 600000)
    return {"fine": fine, "discretion": "裁量说明", "hearing": "未提出陈述、申辩。", "bank": "示范银行"}


def _payment(payment: Any, at: datetime) -> Data:
    due = surcharge(payment, at)
    return {"amount": str(payment.fine), "surcharge": str(due), "receipt_number": "收字1号"}


def _crime(case: Any, at: datetime) -> Data:
    return {
        "case": case.pk.hex, "police": agency("临禾市公安局"), "supervisor": agency("临禾市人民检察院"), "threshold": "K7",
        "charge": "污染环境罪", "facts": "篡改监测数据。", "main_basis": "刑法第三百三十八条", "suspects": "环境管理负责人", "people": [],
        "contact": "周承",
    }  # fmt: skip


def _receipt(transfer: Any, at: datetime) -> Data:
    return {"received_on": timezone.localdate(at).isoformat()}


def _registered(parent: Any, at: datetime) -> Data:
    return lead_data(enterprise=(parent or an_enterprise()).pk, discovered_at=_hours(at, 1))


REASONS = {"reasons": "理由"}
FILING = Example(HEAD, _filing, route=(LEAD, UNIT))
HAND_OVER = Example(HEAD, lambda obj, at: {"receiver": agency("临禾市城市管理局"), **REASONS}, route=(LEAD, UNIT))
SERVICE = Example(SERVER, SERVED, (SECOND_SERVER,))
REVIEWED = dict.fromkeys(("jurisdiction", "party", "evidence", "procedure", "law", "discretion"), True)
MATERIALS = [{"title": "移送书", "copies": "1份3页", "form": "原件"}]
ITEMS = [{"name": "采样管", "quantity": "1根", "feature": "不锈钢", "place": "物证室"}]


def _heads_decide(data: Any) -> Example:
    """On the draft of the case lead, with the opinion of the unit's head."""
    return Example(HEAD, data, route=(LEAD, UNIT))


EXAMPLES: dict[str, dict[str, Example]] = {
    "enforcement.lead": {
        "register_lead": Example(LEAD, _registered),
        "accept_for_check": Example(LEAD, {"note": "现场核查"}),
        "extend_filing": Example(HEAD, REASONS),
        "refuse_filing": _heads_decide({"reason_code": "NO_EVIDENCE", **REASONS}),
        "hand_over": HAND_OVER,
    },
    "enforcement.inspection": {
        "record_inspection": Example(LEAD, _inspection, (SECOND,)),
        "record_interview": Example(LEAD, _interview, (SECOND,)),
        "take_sample": Example(LEAD, {"item": "样品", "quantity": "3个", "packaging": "封条", "proves": "浓度", "provider": "公司"}, (SECOND,)),
    },
    "enforcement.monitoringreport": {
        "receive_report": Example(LEAD, _report),
        "tell_party": Example(LEAD, {"told_to": "李敏"}),
    },
    "cases.case": {
        "file_case": FILING,
        "hand_over": HAND_OVER,
        "withdraw_filing": _heads_decide({"condition": "不属于本机关管辖", **REASONS}),
        "begin_investigation": Example(LEAD, {"certificates_shown": True, "recusal_told": True}, (SECOND,)),
        "suspend": _heads_decide({"ground": "suspension.other-case", **REASONS}),
        "resume": _heads_decide(REASONS),
        "terminate": _heads_decide({"ground": "termination.organisation-ended", **REASONS}),
        "finish_investigation": Example(LEAD, {"facts": "查明的事实", "evidence_summary": "证据", "proposal": "建议处罚"}),
        "extend_decision": Example(HEAD, REASONS),
        "extend_decision_again": Example(PRINCIPAL, REASONS, (HEAD, THIRD)),
        "pass_review": Example(REVIEWER, {**REVIEWED, "opinion": "同意"}),
        "return_for_investigation": Example(REVIEWER, {"opinion": "补充证据"}),
        "issue_prior_notice": _heads_decide(_notice),
        "serve_prior_notice": SERVICE,
        "record_statement": Example(LEAD, {"statement": "处罚过重", "answer": "不予采纳"}),
        "record_waiver": Example(LEAD, {"waiver": "李敏于当日书面放弃"}),
        "review_legally": Example(LAWYER, {"result": "AGREE", "opinion": "同意"}),
        "take_from_legal_review": Example(REVIEWER, REASONS),
        "discuss_collectively": Example(
            PRINCIPAL, {"attendees": [], "place": "会议室", "recorder": "陆衡", "opinions": "均同意", "conclusion": "同意处罚"},
            (HEAD, THIRD),
        ),
        "decide": _heads_decide(_decision),
        "decide_no_penalty": _heads_decide({"ground": "no-penalty.minor-corrected", "education": "当面教育", **REASONS}),
        "serve_decision": SERVICE,
        "close": _heads_decide({"ground": "PERFORMED", "remedies": "未申请", "execution": "已缴清", "rectification": "已改正"}),
        "archive": Example(ARCHIVIST, {"volume": "2026-罚-1", "retention": "10"}),
    },
    "cases.correctionorder": {
        "order_correction": _heads_decide(_order),
        "serve_order": SERVICE,
        "find_corrected": Example(LEAD, _reinspection, (SECOND,)),
        "find_refusal": Example(LEAD, _reinspection, (SECOND,)),
    },
    "cases.payment": {"record_payment": Example(LEAD, _payment)},
    "judicial.transfer": {
        "report_crime": Example(LEAD, _crime, (SECOND,)),
        "approve_transfer": Example(PRINCIPAL, {"opinion": "同意移送"}),
        "refuse_transfer": Example(PRINCIPAL, {"opinion": "不同意，尚不构成犯罪"}),
        "deliver": Example(LEAD, {"materials": MATERIALS, "received_by": "高岩", "copy_to_procuratorate": True}),
        "accept": Example(POLICE, {"number": "受案1号", "list_check": "相符"}),
        "ask_material": Example(POLICE, {"missing": "采样记录"}),
        "supply_material": Example(LEAD, {"supplied": "采样记录"}),
        "refer_on": Example(POLICE, REASONS),
        "return_transfer": Example(POLICE, REASONS),
        "file_criminal": Example(POLICE, {"number": "立字1号"}),
        "decline_filing": Example(POLICE, {"number": "不立字1号", "returned": "案卷一册", **REASONS}),
        "tell_filing": Example(POLICE, {"received_by": "周承"}),
        "hand_over_items": Example(LEAD, {"items": ITEMS}, (POLICE,)),
        "withdraw_criminal": Example(POLICE, REASONS),
        "send_for_prosecution": Example(POLICE, lambda obj, at: {"prosecution": agency("禾东区人民检察院")}),
        "indict": Example(PROSECUTOR, lambda obj, at: {"number": "起诉1号", "charged": "污染环境罪", "court": agency("禾东区人民法院")}),
        "return_for_supplement": Example(PROSECUTOR, REASONS),
        "decide_not_to_prosecute": Example(PROSECUTOR, REASONS),
        "accept_for_trial": Example(COURT),
        "judge": Example(COURT, {"number": "判决1号", "judgment": "有期徒刑一年", "party_fined": False}),
        "note_receipt": Example(COURT, _receipt),
        "refer_back": Example(COURT, {"number": "移回1号", **REASONS}, (HEAD,)),
        "report_result": Example(LEAD, {"told_to": "公安局", "outcome": "依法处理"}),
    },
    "blacklist.penaltyitem": {
        "publish_item": Example(WEB, {"facts": "篡改监测数据。", "checked": True}),
        "withdraw_item": Example(WEB, {"ground": "REVOKED", **REASONS}),
    },
    "blacklist.listing": {
        "issue_notice": Example(HEAD, {"facts": "篡改监测数据。", "contact": "信用岗"}, route=(CREDIT, REVIEWER)),
        "serve_notice": SERVICE,
        "record_defence": Example(CREDIT, {"defence": "已改正", "answer": "不予采纳"}),
        "decide_listing": Example(HEAD, REASONS, route=(CREDIT, REVIEWER)),
        "drop": Example(HEAD, REASONS, route=(CREDIT, REVIEWER)),
        "serve_listing": SERVICE,
        "publish_listing": Example(CREDIT, {"checked": True}),
        "revoke_listing": Example(HEAD, {"ground": "REVOKED", **REASONS}),
    },
}  # fmt: skip
