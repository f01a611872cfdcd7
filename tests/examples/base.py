"""What an example is, and the data that several of them share.

The data may depend on the object (for a birth: on what it springs from) and on the moment.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.utils import timezone

from cases.citing import own_articles
from cases.closing_facts import ground_fault
from cases.owed import owed
from demo.case_one import HEAD as HEAD
from demo.case_one import LEAD as LEAD
from demo.case_one import PRINCIPAL as PRINCIPAL
from demo.case_one import SECOND as SECOND
from demo.case_one import SECOND_SERVER as SECOND_SERVER
from demo.case_one import SERVED as SERVED
from demo.case_one import SERVER as SERVER
from demo.case_one import THIRD as THIRD
from demo.case_one import UNIT as UNIT
from demo.telling import Who, as_posting
from demo.walk import demanded_by_law
from demo.weighing import weighed
from foundation.agencies.models import Agency
from foundation.documents.models import Document
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


def hours(at: datetime, hours: int) -> str:
    return (at - timedelta(hours=hours)).isoformat()


def on_site(at: datetime) -> Data:
    return {
        "place": "DA001排放口", "started_at": hours(at, 3), "ended_at": hours(at, 1), "weather": "多云，16℃", "person": "李敏",
        "person_identity": "办公室主任，核对工作证", "certificates_shown": True, "rights_told": True, "permits": "持有排污许可证。",
        "sampling": "对DA001排放口采样。", "production_status": "正常生产。", "facility_status": "设施运行。",
        "findings": "二氧化硫排放浓度超过许可限值。",
    }  # fmt: skip


def a_inspection(lead: Any, at: datetime) -> Data:
    return {**on_site(at), "lead": lead.pk.hex, "photographs": []}


def a_exhibit(lead: Any, at: datetime) -> Data:
    return {
        "kind": "DOCUMENTARY", "name": "生产台账", "proves": "监测时段正常生产", "origin": "当事人档案室", "provider": "李敏", "from_agency": "",
        "taken_at": hours(at, 1), "inspection": "", "original": None,
        "details": {"checked": "与原件核对无异", "signed": "李敏签名", "pages": "12页"},
    }  # fmt: skip


def a_interview(inspection: Any, at: datetime) -> Data:
    return {
        "person": "李敏", "post": "办公室主任", "identity_checked": True, "rights_told": True, "place": "当事人会议室",
        "started_at": hours(at, 2), "ended_at": hours(at, 1), "questions": "何时停运？\n为什么？", "answers": "昨夜。\n检修。",
        "fault": "知道不允许。", "service_address": "当事人办公楼",
    }  # fmt: skip


def a_report(lead: Any, at: datetime) -> Data:
    return {
        "lead": lead.pk.hex, "body": "示例省临禾生态环境监测中心", "report_number": "临环监字第1号", "cma_number": "239901000011",
        "point": "DA001", "sampled_at": hours(at, 48), "received_on": timezone.localdate(at).isoformat(), "pollutant": "二氧化硫",
        "measured": "236", "permitted": "200", "unit": "mg/m³",
    }  # fmt: skip


def found(lead: Any, at: datetime) -> str:
    """What the newest inspection found, else what the lead says."""
    newest = lead.inspections.filter(born_at__lte=at).order_by("ended_at").last()
    return newest.findings if newest else lead.facts


def a_filing(lead: Any, at: datetime) -> Data:
    found_on = timezone.localdate(lead.discovered_at)
    conduct = found_on.isoformat()
    return {
        "lead": lead.pk.hex, "handler": as_posting(LEAD).pk, "cause": "涉嫌超标排放大气污染物案", "violation": "V04",
        "party_role": "role.DISCHARGER", "conduct_from": conduct, "conduct_to": conduct, "harm": False, "facts": found(lead, at), "articles": own_articles("V04", found_on),
        "reasons": "有初步证据，应当处罚，有管辖权，未超过时效。",
    }  # fmt: skip


def a_merger(case: Any, at: datetime) -> Data:
    """Into another case of the same party."""
    others = type(case).objects.filter(enterprise=case.enterprise_id, state__in=["FILED", "INVESTIGATING"])
    into = others.exclude(pk=case.pk).first()
    return {"into": into.pk.hex if into else "", "related": "同一排放口、同一时段。", **REASONS}


def a_separation(case: Any, at: datetime) -> Data:
    found_on = timezone.localdate(case.lead.discovered_at)
    conduct = found_on.isoformat()
    return {
        "case": case.pk.hex, "handler": as_posting(LEAD).pk, "cause": "涉嫌未按规定公开监测信息案", "violation": "V02",
        "party_role": "role.DISCHARGER", "conduct_from": conduct, "conduct_to": conduct, "harm": False, "facts": "另一排放口超标排放。",
        "articles": own_articles("V02", found_on), "remaining": "DA001排放口超标排放。", **REASONS,
    }  # fmt: skip


def a_order(lead: Any, at: datetime) -> Data:
    return {
        "lead": lead.pk.hex, "report": "", "violation": "V02", "conduct_on": timezone.localdate(at).isoformat(), "facts": found(lead, at),
        "articles": own_articles("V02", timezone.localdate(at)), "correction": "立即停止超标排放。", "deadline": "立即",
    }  # fmt: skip


def a_reinspection(order: Any, at: datetime) -> Data:
    minutes = (at - timedelta(minutes=20), at - timedelta(minutes=10))
    return {**on_site(at), "covert": True, "started_at": minutes[0].isoformat(), "ended_at": minutes[1].isoformat()}


def a_second_order(order: Any, at: datetime) -> Data:
    facts = {name: value for name, value in a_order(order.lead, at).items() if name not in ("lead", "violation")}
    return {**facts, "follows": order.pk.hex}


def a_fine(case: Any, at: datetime) -> Data:
    return {
        "fine": "600000",
        **weighed(case, "600000", timezone.localdate(at)),
        "discretion": "裁量说明",
        **demanded(case, at),
    }


def demanded(case: Any, at: datetime) -> Data:
    return demanded_by_law(case, at) if case.pk and case.seq else {}


def a_notice(case: Any, at: datetime) -> Data:
    return {**a_fine(case, at), "contact": "案件审查科"}


def a_decision(case: Any, at: datetime) -> Data:
    fine = str(case.proposed_fine or 600000)
    return {
        **a_fine(case, at),
        "fine": fine,
        **weighed(case, fine, timezone.localdate(at)),
        "discretion": case.discretion or "裁量说明",
        "hearing": "未提出陈述、申辩。",
        "bank": "示范银行",
    }


def a_payment(payment: Any, at: datetime) -> Data:
    due = owed(payment, timezone.localdate(at))
    return {"amount": str(due.fine), "surcharge": str(due.surcharge), "receipt_number": "收字1号"}


def a_part(payment: Any, at: datetime) -> Data:
    due = owed(payment, timezone.localdate(at))
    return {"amount": str((due.fine / 2).quantize(Decimal("0.01"))), "surcharge": "0", "receipt_number": "收字2号"}


def a_deferral(payment: Any, at: datetime) -> Data:
    until = timezone.localdate(at) + timedelta(60)
    return {"until": until.isoformat(), "collector": "临禾示范银行营业部", "reasons": "确有经济困难。"}


def instalments(payment: Any, at: datetime) -> Data:
    """Three, a month apart; the last takes the rest."""
    third = (payment.fine / 3).quantize(Decimal("0.01"))
    sums, today = [third, third, payment.fine - payment.paid - 2 * third], timezone.localdate(at)
    plan = [{"until": (today + timedelta(30 * n)).isoformat(), "amount": str(one)} for n, one in enumerate(sums, 1)]
    return {"plan": plan, "collector": "临禾示范银行营业部", "reasons": "确有经济困难。"}


def a_closing(case: Any, at: datetime) -> Data:
    ground = "OTHER" if ground_fault(case, "PERFORMED") else "PERFORMED"
    return {"ground": ground, "remedies": "未申请", "execution": "已缴清", "rectification": "已改正", "reasons": "理由"}


def a_crime(case: Any, at: datetime) -> Data:
    return {
        "case": case.pk.hex, "police": agency("临禾市公安局"), "supervisor": agency("临禾市人民检察院"), "threshold": "K7",
        "charge": "污染环境罪", "facts": case.facts, "main_basis": "刑法第三百三十八条", "suspects": "环境管理负责人", "people": [],
        "contact": "周承",
    }  # fmt: skip


def a_receipt(transfer: Any, at: datetime) -> Data:
    return {"received_on": timezone.localdate(at).isoformat()}


def a_registered(parent: Any, at: datetime) -> Data:
    return lead_data(enterprise=(parent or an_enterprise()).pk, discovered_at=hours(at, 1))


def a_received(parent: Any, at: datetime) -> Data:
    known = lead_data(enterprise=(parent or an_enterprise()).pk)
    kept = {name: known[name] for name in ("category", "title", "facts", "enterprise", "region")}
    letter = {"origin_authority": "外市生态环境局", "origin_letter": "外环移〔2026〕3号", "source": "TRANSFER_IN"}
    return {**kept, **letter, "received_at": hours(at, 1)}


def a_decision_on_the_spot(lead: Any, at: datetime) -> Data:
    """Burning in the open: the lightest fines that the law data knows begin at 500 yuan."""
    return {
        "lead": lead.pk.hex, "cause": "露天烧烤案", "violation": "V45", "conduct_on": timezone.localdate(at).isoformat(),
        "party_role": "role.OTHER", "facts": found(lead, at), "articles": own_articles("V45", timezone.localdate(at)), "defence": "当事人无异议。", "fine": "500",
        "payment": "BANK", "place": "临禾市滨河路", "received_by": "李敏", "certificates_shown": True,
    }  # fmt: skip


def a_clerical_error(case: Any, at: datetime) -> Data:
    issued = Document.objects.filter(about=case.about).exclude(kind="BZ").order_by("seq").first()
    return {"document": issued.pk.hex, "wrong": issued.data["cause"], "right": "更正后的案由"}


REASONS = {"reasons": "理由"}
FILING = Example(HEAD, a_filing, route=(LEAD, UNIT))
HAND_OVER = Example(HEAD, lambda obj, at: {"receiver": agency("临禾市城市管理局"), **REASONS}, route=(LEAD, UNIT))
SERVICE = Example(SERVER, SERVED, (SECOND_SERVER,))
REVIEWED = dict.fromkeys(("jurisdiction", "party", "evidence", "procedure", "law", "discretion"), True)
MATERIALS = [{"title": "移送书", "copies": "1份3页", "form": "原件"}]
ITEMS = [{"name": "采样管", "quantity": "1根", "feature": "不锈钢", "place": "物证室"}]


def a_new_handler(obj: Any, at: datetime) -> Data:
    return {"handler": as_posting(("林溪", "INSPECTOR")).pk, "reason": "岗位调整"}


REASSIGNED = Example(HEAD, a_new_handler)


def a_heads_decide(data: Any) -> Example:
    """On the draft of the case lead, with the opinion of the unit's head."""
    return Example(HEAD, data, route=(LEAD, UNIT))
