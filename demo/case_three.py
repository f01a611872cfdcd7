"""The worked example, date by date: 青云新型建材有限公司 over the limit, heard, fined, fined daily, and paid late.

The tampering found beside it, and its way to criminal justice, is a case of its own and not told here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, get_type_hints

from django.utils import timezone

from blacklist.models import PenaltyItem
from cases.hearing.models import Hearing
from cases.measures.models import DailyPenalty, Seizure
from cases.models import Case, CorrectionOrder, Payment
from enforcement.models import Inspection, Lead, MonitoringReport
from foundation.subjects.models import Enterprise

from .case_one import HEAD, LEAD, PRINCIPAL, SECOND, SECOND_SERVER, SERVER, THIRD, UNIT
from .people import posting
from .stations import BRICKS
from .telling import Teller, as_posting, at

HOST, REVIEWER, LAWYER, WEB = "闻樵", "沈宜", "陆衡", "白桥"
PLACE = "临禾市禾东区窑场路19号"
BANK = "临禾示范银行营业部，户名：临禾市财政局，账号：990100000000000001"
CONTACT = "临禾市生态环境局案件审查科，0990-1234567"
FACTS = "当事人隧道窑DA001排放口二氧化硫排放浓度为342毫克/立方米，超过排污许可证载明的300毫克/立方米，超标0.14倍。"
ARTICLES = "《中华人民共和国生态环境法典》第一千一百零七条"
MEASURED = "检查当日样品送检，检查笔录未载监测结果；监测报告出具后，事实按监测结果认定。"
STILL_OVER = "DA001排放口二氧化硫排放浓度为355毫克/立方米，仍超过排污许可证载明的300毫克/立方米，违法行为未改正。"
WEIGHED = {  # by the fictional table: start 10 %, scale 10 %, correction 10 %
    "factor_means": "A", "factor_frequency": "A", "factor_scale": "C", "factor_harm": ["A"], "factor_duration": "A",
    "factor_correction": "C", "factor_fault": "A",
}  # fmt: skip
DISCRETION = "超标0.14倍，首次违法，重点管理单位；责令改正后未按期改正。综合裁量罚款30万元。"
SERVED = {
    "way": "DIRECT", "receiver": "柳叶", "identity": "当事人办公室主任，授权签收人", "capacity": "MAIL_ROOM",
    "place": f"{PLACE}当事人办公楼",
}  # fmt: skip
RIGHT = {
    "jurisdiction": True, "party": True, "evidence": True, "procedure": True, "law": True, "discretion": True,
    "opinion": "事实清楚，证据确凿，程序合法，适用法律正确，裁量适当，同意进入告知程序。",
}  # fmt: skip


class NotYet(Exception):
    """The next act lies after the day of telling: it is left for the officers."""


class Dated(Teller):
    """Tells what has happened by now, nothing of what lies ahead."""

    def do(self, obj: Any, act: str, who: Any, when: datetime, *args: Any, **more: Any) -> Any:
        if when > timezone.now():
            raise NotYet(act)
        return super().do(obj, act, who, when, *args, **more)


class Example:
    """The objects of the worked example, as far as they were born."""

    lead: Lead
    inspection: Inspection
    report: MonitoringReport
    order: CorrectionOrder
    case: Case
    seizure: Seizure
    second_report: MonitoringReport
    second: CorrectionOrder
    hearing: Hearing
    daily: DailyPenalty
    item: PenaltyItem
    payment: Payment

    def __init__(self, teller: Teller) -> None:
        self.teller = Dated(teller.speak)
        self.teller.told = teller.told

    def do(self, name: str, act: str, who: Any, when: str, data: dict[str, Any] | None = None, **more: Any) -> None:
        """Perform an act on the object of that name, which is then what the act made of it."""
        setattr(self, name, self.teller.do(self.now(name), act, who, at(when), data, **more))

    def now(self, name: str) -> Any:
        """The object as it now is; unborn before its first act."""
        obj = getattr(self, name, None)
        return type(obj).objects.get(pk=obj.pk) if obj else get_type_hints(type(self))[name]()


def tell(teller: Teller) -> Example:
    """Rows A1 to A16, as far as they lie before now."""
    told = Example(teller)
    try:
        for chapter in (_found, _filed, _noticed, _seized, _ordered_again, _heard, _decided, _fined_daily, paid_late):
            chapter(told)
    except NotYet:
        pass
    return told


def _found(told: Example) -> None:
    """A1 to A3."""
    party = Enterprise.objects.get(uscc=BRICKS)
    told.do("lead", "register_lead", LEAD, "2026-08-24 10:00", {
        "source": "INSPECTION", "category": "IND", "title": f"{party.name}超过大气污染物排放标准排放大气污染物", "facts": "隧道窑烟气二氧化硫疑似超标。",
        "enterprise": party.pk, "region": party.region_id, "discovered_at": "2026-08-24 09:30",
    })  # fmt: skip
    told.do("lead", "accept_for_check", LEAD, "2026-08-24 10:20", {"note": "现场核查，对DA001排放口采样监测。"})
    told.do("inspection", "record_inspection", LEAD, "2026-08-24 16:00", {
        **_on_site("2026-08-24 13:00", "2026-08-24 15:40"), "lead": told.lead.pk.hex, "photographs": [],
        "person": "柳叶", "person_identity": "当事人办公室主任，核对工作证", "certificates_shown": True, "rights_told": True,
        "facility_status": "脱硫设施运行，两台喷淋泵中一台停运。", "findings": "隧道窑正常生产，脱硫塔一台喷淋泵停运，对DA001排放口二氧化硫采样送检。",
    }, companions=[SECOND])  # fmt: skip
    told.do("inspection", "take_sample", LEAD, "2026-08-24 16:20", {
        "item": "DA001排放口二氧化硫样品", "quantity": "3个", "packaging": "吸收瓶密封，加贴封条", "proves": "DA001排放口二氧化硫排放浓度",
        "provider": party.name,
    }, companions=[SECOND])  # fmt: skip
    told.do(
        "report", "receive_report", LEAD, "2026-08-27 10:00", _report(told, "2026-08-24 14:00", "2026-08-27", "342")
    )
    told.do("report", "tell_party", LEAD, "2026-08-27 15:00", {"told_to": "柳叶（当事人办公室主任）"})
    told.do("order", "order_correction", HEAD, "2026-08-31 10:00", {
        **_to_correct(told.report, "2026-08-24", FACTS), "lead": told.lead.pk.hex, "violation": "V02", "departure": MEASURED,
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    told.do("order", "serve_order", SERVER, "2026-08-31 15:00", SERVED, companions=[SECOND_SERVER])


def _filed(told: Example) -> None:
    """A4."""
    told.do("case", "file_case", HEAD, "2026-09-01 10:00", {
        "lead": told.lead.pk.hex, "handler": as_posting(LEAD).pk, "cause": "涉嫌超过大气污染物排放标准排放大气污染物案", "violation": "V02",
        "party_role": "role.DISCHARGER", "conduct_from": "2026-08-24", "conduct_to": "2026-08-24", "harm": False, "facts": FACTS, "articles": ARTICLES, "departure": MEASURED,
        "reasons": "有初步证据证明违法行为存在，依法应当给予行政处罚，属于本机关管辖，未超过追责时效。",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    told.do("case", "begin_investigation", LEAD, "2026-09-01 14:00", {
        "certificates_shown": True, "recusal_told": True,
    }, companions=[SECOND])  # fmt: skip
    told.do("case", "finish_investigation", LEAD, "2026-09-09 15:00", {
        "facts": FACTS, "evidence_summary": "现场检查（勘察）笔录、采样记录、监测报告相互印证。", "proposal": "建议处罚款叁拾万元。",
        "fine": "300000", **WEIGHED,
    })  # fmt: skip
    told.do("case", "pass_review", REVIEWER, "2026-09-11 10:00", RIGHT)


def _noticed(told: Example) -> None:
    """A5."""
    told.do("case", "issue_prior_notice", HEAD, "2026-09-14 09:30", {
        "fine": "300000", **WEIGHED, "discretion": DISCRETION, "contact": CONTACT,
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    told.do("case", "serve_prior_notice", SERVER, "2026-09-14 15:00", SERVED, companions=[SECOND_SERVER])


def _seized(told: Example) -> None:
    """A13, and the sealing of B1."""
    told.do("order", "find_refusal", LEAD, "2026-09-16 09:50", {
        **_on_site("2026-09-16 08:30", "2026-09-16 09:40"), "covert": True, "facility_status": "脱硫设施一台喷淋泵仍停运，旁路阀处于开启状态。",
        "findings": STILL_OVER,
    }, companions=[SECOND])  # fmt: skip
    told.do("seizure", "seize_at_once", LEAD, "2026-09-16 10:00", {
        **_on_site("2026-09-16 09:42", "2026-09-16 09:58"), "case": told.case.pk.hex, "lead": "", "kind": "SEAL", "ground": "seizure.evidence",
        "no_exemption": True, "facts": "脱硫塔旁路阀被开启，运行记录可能被更改，证据可能灭失。", "violated": ARTICLES, "things": "脱硫塔旁路阀及其控制柜",
        "person": "柳叶", "person_identity": "当事人办公室主任，核对工作证", "certificates_shown": True, "rights_told": True,
        "facility_status": "旁路阀关闭后加贴封条，不影响隧道窑安全停窑。", "findings": "对旁路阀及控制柜当场查封，制作清单，加贴封条。",
        "items": [
            {"name": "旁路阀", "quantity": "1台", "feature": "DN600电动蝶阀", "place": "脱硫塔入口"},
            {"name": "控制柜", "quantity": "1台", "feature": "含运行记录仪", "place": "脱硫控制室"},
        ],
        "stored_at": "就地查封，加贴封条，由当事人保管", "testing": "", "reasons_told": True, "handed_over": True, "received_by": "柳叶",
    }, companions=[SECOND])  # fmt: skip
    told.do(
        "seizure", "approve_afterwards", HEAD, "2026-09-16 16:00", {"opinion": "情况紧急，证据可能灭失，同意查封。"}
    )


def _ordered_again(told: Example) -> None:
    """A6, A7, A13a: the days in which the hearing was asked for and the second order given."""
    told.do(
        "second_report",
        "receive_report",
        LEAD,
        "2026-09-18 09:30",
        _report(told, "2026-09-16 09:00", "2026-09-18", "355"),
    )
    told.do("second_report", "tell_party", LEAD, "2026-09-18 11:00", {"told_to": "柳叶（当事人办公室主任）"})
    told.do("hearing", "request_hearing", LEAD, "2026-09-18 14:30", {
        "case": told.case.pk.hex, "of": "", "applicant": "柳叶，办公室主任，持授权委托书", "request": "对罚款数额有异议，书面要求听证。",
    })  # fmt: skip
    told.do("hearing", "accept_request", HEAD, "2026-09-18 16:30", {
        "host": as_posting(HOST).pk, "recorder": posting(REVIEWER).pk, "members": [], "answer": "",
    })  # fmt: skip
    told.do("second", "order_again", HEAD, "2026-09-21 09:00", {
        **_to_correct(told.second_report, "2026-09-16", STILL_OVER), "follows": told.order.pk.hex,
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    told.do("hearing", "issue_hearing_notice", HOST, "2026-09-21 10:00", {
        "hearing_at": "2026-10-12 09:30", "place": "本局三楼会议室", "mode": "PUBLIC", "representatives": "2",
        "notes": "携带身份证明和授权委托书。\n听证不收取费用。\n无正当理由不到场的，视为放弃听证。",
    })  # fmt: skip
    told.do("second", "serve_order", SERVER, "2026-09-21 15:00", SERVED, companions=[SECOND_SERVER])
    told.do("hearing", "serve_hearing_notice", SERVER, "2026-09-21 15:10", SERVED, companions=[SECOND_SERVER])


def _heard(told: Example) -> None:
    """A8; A13b; the sealing extended (B12)."""
    told.do("hearing", "hold_hearing", HOST, "2026-10-12 11:30", {
        "started_at": "2026-10-12 09:30", "rights_told": True, "evidence": "出示监测报告、采样记录和现场检查笔录，当事人对真实性无异议。",
        "signature": "各方已阅读笔录并签名。",
        "present": [
            {"name": "柳叶", "unit": "青云新型建材有限公司", "post": "办公室主任"},
            {"name": "周承", "unit": "临禾市生态环境局", "post": "案件调查人员"},
        ],
        "speeches": [
            {"speaker": "案件调查人员", "words": "当事人二氧化硫超标排放，有监测报告证明；责令改正后复查仍超标。建议罚款30万元。"},
            {"speaker": "当事人", "words": "承认超标，喷淋泵故障已购置备件，请求从轻处罚。"},
        ],
    })  # fmt: skip
    told.do("hearing", "report_hearing", HOST, "2026-10-13 16:00", {
        "record": "调查人员主张罚款30万元；当事人承认事实，请求从轻。", "findings": "超标事实清楚，证据充分；责令改正后未按期改正。",
        "proposal": "当事人的请求不属于法定从轻情形，建议维持拟处罚款30万元。",
    })  # fmt: skip
    told.do("case", "review_legally", LAWYER, "2026-10-14 16:00", {
        "result": "AGREE", "opinion": "主体适格，事实清楚，证据充分，已依法听证，适用法律正确，程序合法，同意。",
    })  # fmt: skip
    told.do("second", "find_corrected", LEAD, "2026-10-15 11:00", {
        **_on_site("2026-10-15 09:00", "2026-10-15 10:40"), "covert": True, "facility_status": "两台喷淋泵正常运行，旁路阀关闭，封条完好。",
        "findings": "违法行为已改正，二氧化硫排放浓度为186毫克/立方米，达标。",
    }, companions=[SECOND])  # fmt: skip
    told.do(
        "case",
        "discuss_collectively",
        PRINCIPAL,
        "2026-10-16 10:00",
        _discussed("一致同意处罚款叁拾万元。"),
        companions=[HEAD, THIRD],
    )
    told.do("seizure", "extend_seizure", HEAD, "2026-10-16 15:00", {
        "reasons": "运行记录的核对尚未完成，案情复杂，需要延长查封期限。",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    told.do("seizure", "serve_extension", SERVER, "2026-10-16 16:30", SERVED, companions=[SECOND_SERVER])


def _decided(told: Example) -> None:
    """A9, A10."""
    told.do("case", "decide", HEAD, "2026-10-19 10:00", {
        "fine": "300000", **WEIGHED, "discretion": DISCRETION, "bank": BANK,
        "hearing": "依当事人申请于2026年10月12日公开听证。当事人请求从轻处罚，经复核不属于法定从轻情形，不予采纳。",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    told.do("case", "serve_decision", SERVER, "2026-10-21 10:30", SERVED, companions=[SECOND_SERVER])


def _fined_daily(told: Example) -> None:
    """A14 to A16, the publication of the first fine, the end of the sealing."""
    told.do("daily", "propose_daily_penalty", LEAD, "2026-10-22 09:00", {
        "case": told.case.pk.hex, "order": told.order.pk.hex, "found": STILL_OVER,
    })  # fmt: skip
    told.do("daily", "issue_notice", HEAD, "2026-10-22 11:00", {"contact": CONTACT}, drafted_by=LEAD, opinions=[UNIT])
    told.do("daily", "serve_notice", SERVER, "2026-10-22 15:00", SERVED, companions=[SECOND_SERVER])
    told.item = PenaltyItem.objects.get(case=told.case)
    told.do("item", "publish_item", WEB, "2026-10-26 09:00", {"facts": FACTS, "checked": True})
    told.do("daily", "review_legally", LAWYER, "2026-11-02 15:00", {
        "result": "AGREE", "opinion": "复查在期限内，原处罚决定有效，计罚日数和数额正确，程序合法，同意。",
    })  # fmt: skip
    told.do(
        "daily",
        "discuss_collectively",
        PRINCIPAL,
        "2026-11-10 10:00",
        _discussed("一致同意按日连续处罚肆佰捌拾万元。"),
        companions=[HEAD, THIRD],
    )
    told.do(
        "seizure", "release", HEAD, "2026-11-13 10:00", {"reasons": "运行记录已核对，违法行为已改正，不再需要查封。"}
    )
    told.do("seizure", "serve_release", SERVER, "2026-11-13 15:00", SERVED, companions=[SECOND_SERVER])
    told.do("daily", "decide", PRINCIPAL, "2026-11-16 10:00", {
        "hearing": "当事人在法定期限内未提出陈述、申辩，未要求听证。", "bank": BANK,
    }, companions=[HEAD, THIRD], drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    told.do("daily", "serve_decision", SERVER, "2026-11-18 10:00", SERVED, companions=[SECOND_SERVER])
    told.do(
        "daily",
        "publish_decision",
        WEB,
        "2026-11-19 09:00",
        {"where": "临禾市生态环境局网站行政处罚栏目", "checked": True},
    )


def paid_late(told: Example) -> None:
    """A12: on the fifteenth day after the last one."""
    told.payment = Payment.objects.get(decision=told.case.about)
    told.do("payment", "record_payment", LEAD, "2026-11-20 16:00", {
        "amount": "300000", "surcharge": "135000", "receipt_number": "临财罚缴2026第1120号",
    })  # fmt: skip


def _on_site(started_at: str, ended_at: str) -> dict[str, Any]:
    return {
        "place": f"{PLACE}隧道窑DA001排放口", "started_at": started_at, "ended_at": ended_at, "weather": "多云，东南风2级",
        "permits": "环境影响评价和竣工验收手续齐全，持有排污许可证（重点管理），二氧化硫许可限值300毫克/立方米。",
        "sampling": "对DA001排放口二氧化硫采样3个。", "production_status": "隧道窑正常生产，负荷约85%。",
    }  # fmt: skip


def _report(told: Example, sampled_at: str, received_on: str, measured: str) -> dict[str, Any]:
    return {
        "lead": told.lead.pk.hex, "body": "示例省临禾生态环境监测中心", "report_number": f"临环监字2026第{received_on[5:7]}{received_on[8:]}01号",
        "cma_number": "239901000011", "point": "DA001", "sampled_at": sampled_at, "received_on": received_on, "pollutant": "二氧化硫",
        "measured": measured, "permitted": "300", "unit": "mg/m³",
    }  # fmt: skip


def _to_correct(report: MonitoringReport, conduct_on: str, facts: str) -> dict[str, Any]:
    return {
        "report": report.pk.hex, "conduct_on": conduct_on, "facts": facts, "articles": ARTICLES,
        "correction": "立即停止超标排放，修复喷淋泵，恢复脱硫设施正常运行。", "deadline": "收到本决定书之日起立即改正",
    }  # fmt: skip


def _discussed(conclusion: str) -> dict[str, Any]:
    return {
        "attendees": [as_posting(LEAD).pk], "place": "本局第一会议室", "recorder": "陆衡",
        "opinions": "方庭、程岳、丁原均同意；周承列席，不参加表决。", "conclusion": conclusion,
    }  # fmt: skip
