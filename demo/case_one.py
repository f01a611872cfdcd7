"""The first case, date by date: falsified monitoring data at 临禾恒暖热电有限公司, from the clue to the list."""

from __future__ import annotations

from typing import Any

from blacklist.candidates import propose_candidates
from blacklist.models import Listing, PenaltyItem
from cases.judicial.effect import take_effect
from cases.judicial.models import Transfer
from cases.models import Case, CorrectionOrder
from enforcement.models import Inspection, Lead, MonitoringReport
from foundation.agencies.models import Agency, Role
from foundation.outbox.relay import run_once
from foundation.subjects.models import NaturalPerson

from .pictures import photograph
from .telling import Teller, at

PARTY = "91990100MAHNR0014E"
LEAD, SECOND = ("周承", Role.CASE_LEAD), ("林溪", Role.INSPECTOR)
SERVER, SECOND_SERVER = ("林溪", Role.SERVER), "何川"
UNIT, HEAD, PRINCIPAL, THIRD = "顾远", "程岳", "方庭", "丁原"
FACTS = (
    "当事人DA001排放口烟气自动监测设备采样管内被加装过滤装置，干扰自动监测设备正常运行，致使2025年6月10日至12日"
    "监测数据失真；同期氮氧化物折算小时均值4次超过排污许可证载明的50毫克/立方米，最高63.4毫克/立方米。"
)
WEIGHED = {  # by the fictional table: start 20 %, means 20 %, scale 10 %, fault 10 %
    "factor_means": "C", "factor_frequency": "A", "factor_scale": "C", "factor_harm": ["A"], "factor_duration": "A",
    "factor_correction": "A", "factor_fault": "C",
}  # fmt: skip
SERVED = {
    "way": "DIRECT", "receiver": "苏敏", "identity": "当事人办公室主任，授权签收人", "capacity": "MAIL_ROOM",
    "place": "临禾市禾东区工业大道6号当事人办公楼",
}  # fmt: skip


def tell(teller: Teller, lead: Lead) -> dict[str, Any]:
    """Every act of demo-story §3; what the story later shows comes back by name."""
    inspection, report = _found(teller, lead)
    case = _filed(teller, lead)
    order = _ordered(teller, lead, report)
    transfer = _with_criminal_justice(teller, case)
    _reinspected(teller, order)
    transfer = _tried(teller, transfer)
    case, item = _decided(teller, case)
    listing = _listed(teller, case, item, transfer)
    return {
        "lead": Lead.objects.get(pk=lead.pk), "inspection": inspection, "case": Case.objects.get(pk=case.pk),
        "transfer": Transfer.objects.get(pk=transfer.pk), "item": item, "listing": listing,
    }  # fmt: skip


def _found(teller: Teller, lead: Lead) -> tuple[Inspection, MonitoringReport]:
    teller.do(lead, "accept_for_check", LEAD, at("2025-06-10 15:00"), {
        "note": "自动监测数据显示DA001排放口氮氧化物小时均值连续超过许可限值，6月12日赴现场核查。",
    })  # fmt: skip
    inspection = teller.do(Inspection(), "record_inspection", LEAD, at("2025-06-12 11:30"), {
        "lead": lead.pk.hex, "place": "临禾市禾东区工业大道6号DA001排放口及监测站房",
        "started_at": "2025-06-12 09:30", "ended_at": "2025-06-12 11:20", "weather": "晴，28℃，东南风2级",
        "person": "韩述", "person_identity": "环境管理负责人，核对工作证", "certificates_shown": True, "rights_told": True,
        "permits": "环境影响评价文件已批复，已通过竣工环境保护验收；持有排污许可证（重点管理），DA001氮氧化物许可限值50毫克/立方米。",
        "sampling": "对DA001排放口手工比对采样，采样管及过滤装置由当事人交出并封存；拍摄照片2张。",
        "production_status": "1号、2号锅炉正常运行，负荷约78%。",
        "facility_status": "脱硝设施运行；烟气自动监测设备采样管中段被加装过滤装置，现场取出。",
        "findings": FACTS + "因热电机组承担居民及医院供热，属基本民生，依法不予查封，另行处罚。",
        "photographs": [
            {"sha256": photograph("采样管"), "name": "采样管过滤装置照片", "proves": "采样管内被加装过滤装置",
             "taken_at": "2025-06-12T09:52:00+08:00"},
            {"sha256": photograph("监测站房"), "name": "监测站房全景照片", "proves": "监测设备位置与运行状态",
             "taken_at": "2025-06-12T09:40:00+08:00"},
        ],
    }, companions=[SECOND])  # fmt: skip
    inspection = teller.do(inspection, "record_interview", LEAD, at("2025-06-12 12:30"), {
        "person": "韩述", "post": "临禾恒暖热电有限公司环境管理负责人", "identity_checked": True, "rights_told": True,
        "place": "临禾市禾东区工业大道6号当事人会议室", "started_at": "2025-06-12 11:40", "ended_at": "2025-06-12 12:20",
        "questions": "采样管内的过滤装置何时、由何人加装？\n为什么加装？\n是否知道自动监测设备不得擅自改动？",
        "answers": "6月10日12时校准期间，我安排运维人员加装。\n为了压低氮氧化物监测数值。\n知道。",
        "fault": "明知不允许，为避免数据超标仍指使加装过滤装置，属故意。",
        "service_address": "临禾市禾东区工业大道6号当事人办公楼",
    }, companions=[SECOND])  # fmt: skip
    inspection = teller.do(inspection, "take_sample", LEAD, at("2025-06-12 13:10"), {
        "item": "采样管及过滤装置", "quantity": "1套", "packaging": "物证袋封存，加贴封条",
        "proves": "自动监测设备被加装过滤装置", "provider": "临禾恒暖热电有限公司",
    }, companions=[SECOND])  # fmt: skip
    report = teller.do(MonitoringReport(), "receive_report", LEAD, at("2025-06-19 16:00"), {
        "lead": lead.pk.hex, "body": "示例省临禾生态环境监测中心", "report_number": "临环监字2025第061901号",
        "cma_number": "239901000011", "point": "DA001", "sampled_at": "2025-06-12 10:40", "received_on": "2025-06-19",
        "pollutant": "氮氧化物", "measured": "61.8", "permitted": "50", "unit": "mg/m³",
    })  # fmt: skip
    return inspection, report


def _filed(teller: Teller, lead: Lead) -> Case:
    case = teller.do(Case(), "file_case", HEAD, at("2025-06-16 10:00"), {
        "lead": lead.pk.hex, "handler": _posting_id(LEAD), "cause": "涉嫌通过篡改、伪造自动监测数据的方式逃避监管排放大气污染物案",
        "violation": "V04", "party_role": "role.DISCHARGER", "conduct_from": "2025-06-10", "conduct_to": "2025-06-12", "harm": False, "facts": FACTS,
        "departure": "不予查封的说明不属于违法事实，不写入立案事实。",
        "articles": "《中华人民共和国大气污染防治法》第二十条第二款、第九十九条第（三）项；《排污许可管理条例》第三十四条第（二）项",
        "reasons": "有初步证据证明违法行为存在，依法应当给予行政处罚，属于本机关管辖，未超过追责时效。",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    return teller.do(case, "begin_investigation", LEAD, at("2025-06-17 09:00"), {
        "certificates_shown": True, "recusal_told": True,
    }, companions=[SECOND])  # fmt: skip


def _ordered(teller: Teller, lead: Lead, report: MonitoringReport) -> CorrectionOrder:
    teller.do(report, "tell_party", LEAD, at("2025-06-20 09:10"), {"told_to": "苏敏（当事人办公室主任）"})
    order = teller.do(CorrectionOrder(), "order_correction", HEAD, at("2025-06-20 09:40"), {
        "lead": lead.pk.hex, "report": report.pk.hex, "violation": "V04", "conduct_on": "2025-06-12", "facts": FACTS,
        "departure": "不予查封的说明不属于违法事实，不写入责令改正决定。",
        "articles": "《中华人民共和国大气污染防治法》第二十条第二款",
        "correction": "立即拆除采样管内过滤装置，恢复自动监测设备正常运行，停止超标排放。", "deadline": "收到本决定书之日起立即改正",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    return teller.do(order, "serve_order", SERVER, at("2025-06-20 14:00"), SERVED, companions=[SECOND_SERVER])


def _with_criminal_justice(teller: Teller, case: Case) -> Transfer:
    person = NaturalPerson.objects.get_or_create(name="韩述", enterprise=case.enterprise, post="环境管理负责人")[0]
    transfer = teller.do(Transfer(), "report_crime", LEAD, at("2025-06-20 16:00"), {
        "case": case.pk.hex, "police": _agency("临禾市公安局"), "supervisor": _agency("临禾市人民检察院"), "threshold": "K7",
        "charge": "污染环境罪", "facts": FACTS, "main_basis": "《中华人民共和国刑法》第三百三十八条；法释〔2023〕7号第一条第（七）项",
        "suspects": "韩述，临禾恒暖热电有限公司环境管理负责人", "people": [person.pk], "contact": "周承 0990-1234567",
    }, companions=[SECOND])  # fmt: skip
    transfer = teller.do(transfer, "approve_transfer", PRINCIPAL, at("2025-06-23 15:00"), {
        "opinion": "同意移送。事实清楚，涉嫌犯罪，依法移送公安机关，并抄送检察机关。",
    })  # fmt: skip
    transfer = teller.do(transfer, "deliver", LEAD, at("2025-06-24 10:20"), {
        "materials": [
            {"title": "涉嫌环境犯罪案件移送书", "copies": "1份3页", "form": "原件"},
            {"title": "调查报告", "copies": "1份6页", "form": "原件"},
            {"title": "现场检查（勘察）笔录、调查询问笔录、采样记录", "copies": "3份11页", "form": "复印件"},
            {"title": "涉案物品清单", "copies": "1份1页", "form": "原件"},
            {"title": "现场照片及清单", "copies": "2张", "form": "打印件"},
            {"title": "监测报告", "copies": "1份4页", "form": "复印件"},
        ],
        "received_by": "高岩", "copy_to_procuratorate": True,
    })  # fmt: skip
    transfer = teller.do(transfer, "accept", "高岩", at("2025-06-24 10:40"), {
        "number": "临公（环）受案字〔2025〕12号", "list_check": "材料与清单相符，共6项。",
    })  # fmt: skip
    transfer = teller.do(
        transfer, "file_criminal", "高岩", at("2025-06-27 11:00"), {"number": "临公（环）立字〔2025〕9号"}
    )
    transfer = teller.do(transfer, "tell_filing", "高岩", at("2025-06-30 09:30"), {"received_by": "周承"})
    return teller.do(transfer, "hand_over_items", LEAD, at("2025-07-02 10:00"), {
        "items": [
            {"name": "采样管", "quantity": "1根", "feature": "不锈钢，中段有切口", "place": "本局物证室"},
            {"name": "过滤装置", "quantity": "1件", "feature": "玻璃纤维滤芯", "place": "本局物证室"},
        ],
    }, companions=["高岩"])  # fmt: skip


def _reinspected(teller: Teller, order: CorrectionOrder) -> CorrectionOrder:
    return teller.do(order, "find_corrected", LEAD, at("2025-07-15 11:00"), {
        "place": "临禾市禾东区工业大道6号DA001排放口", "started_at": "2025-07-15 09:30", "ended_at": "2025-07-15 10:50",
        "weather": "多云，31℃", "covert": True, "permits": "持有排污许可证（重点管理），DA001氮氧化物许可限值50毫克/立方米。",
        "sampling": "对DA001排放口手工采样，拍摄照片4张。", "production_status": "1号锅炉运行，负荷约60%。",
        "facility_status": "采样管内无异物，自动监测设备运行正常。", "findings": "违法行为已改正，氮氧化物排放达标。",
    }, companions=[SECOND])  # fmt: skip


def _tried(teller: Teller, transfer: Transfer) -> Transfer:
    transfer = teller.do(transfer, "send_for_prosecution", "高岩", at("2025-09-25 10:00"), {
        "prosecution": _agency("禾东区人民检察院"),
    })  # fmt: skip
    transfer = teller.do(transfer, "indict", "秦禾", at("2025-10-24 16:00"), {
        "number": "禾东检刑诉〔2025〕88号", "charged": "韩述犯污染环境罪", "court": _agency("禾东区人民法院"),
    })  # fmt: skip
    transfer = teller.do(transfer, "accept_for_trial", "乔木", at("2025-10-29 09:00"))
    transfer = teller.do(transfer, "judge", "乔木", at("2025-12-26 10:00"), {
        "number": "（2025）禾东刑初字第201号", "judgment": "被告人韩述犯污染环境罪，判处有期徒刑一年，缓刑一年六个月，并处罚金。",
        "party_fined": False,
    })  # fmt: skip
    transfer = teller.do(transfer, "note_receipt", "乔木", at("2025-12-31 16:00"), {"received_on": "2025-12-31"})
    take_effect(at("2026-01-13 00:00"))
    run_once()
    transfer = Transfer.objects.get(pk=transfer.pk)
    return teller.do(transfer, "refer_back", "乔木", at("2026-01-28 09:30"), {
        "number": "（2025）禾东刑初字第201号之一", "reasons": "本案未认定单位犯罪，对单位的违法行为移回行政机关依法处理，案卷一并退回。",
    }, companions=[HEAD])  # fmt: skip


def _decided(teller: Teller, case: Case) -> tuple[Case, PenaltyItem]:
    case = Case.objects.get(pk=case.pk)
    case = teller.do(case, "finish_investigation", LEAD, at("2026-02-06 15:00"), {
        "facts": FACTS, "evidence_summary": "现场检查（勘察）笔录、调查询问笔录、采样管及过滤装置、现场照片、自动监测数据、监测报告相互印证。",
        "proposal": "建议处罚款陆拾万元。", "fine": "600000", **WEIGHED,
    })  # fmt: skip
    case = teller.do(case, "pass_review", "沈宜", at("2026-02-27 10:00"), {
        "jurisdiction": True, "party": True, "evidence": True, "procedure": True, "law": True, "discretion": True,
        "opinion": "事实清楚，证据确凿，程序合法，适用法律正确，裁量适当，同意进入告知程序。",
    })  # fmt: skip
    discretion = "重点管理单位篡改自动监测数据，主观故意明显；超标4个小时均值；已及时改正。综合裁量罚款60万元。"
    case = teller.do(case, "issue_prior_notice", HEAD, at("2026-03-05 09:00"), {
        "fine": "600000", **WEIGHED, "discretion": discretion, "contact": "临禾市生态环境局案件审查科，0990-1234567",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    case = teller.do(case, "serve_prior_notice", SERVER, at("2026-03-05 15:00"), SERVED, companions=[SECOND_SERVER])
    case = teller.do(case, "review_legally", "陆衡", at("2026-03-18 10:00"), {
        "result": "AGREE", "opinion": "主体适格，事实清楚，证据充分，适用旧法（行为时法）正确，程序合法，同意。",
    })  # fmt: skip
    case = teller.do(case, "discuss_collectively", PRINCIPAL, at("2026-03-25 14:30"), {
        "attendees": [_posting_id(LEAD)], "place": "本局第一会议室", "recorder": "陆衡", "opinions": "方庭、程岳、丁原均同意；周承列席，不参加表决。",
        "conclusion": "一致同意处罚款陆拾万元。",
    }, companions=[HEAD, THIRD])  # fmt: skip
    case = teller.do(case, "decide", HEAD, at("2026-04-02 10:00"), {
        "fine": "600000", **WEIGHED, "discretion": discretion, "hearing": "当事人在法定期限内未提出陈述、申辩，未要求听证。",
        "bank": "临禾示范银行营业部，户名：临禾市财政局，账号：990100000000000001",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    case = teller.do(case, "serve_decision", SERVER, at("2026-04-03 10:30"), SERVED, companions=[SECOND_SERVER])
    item = teller.do(case.penalty_item, "publish_item", "白桥", at("2026-04-10 09:00"), {
        "facts": "通过篡改自动监测数据的方式逃避监管排放大气污染物。", "checked": True,
    })  # fmt: skip
    teller.do(case.payments.get(), "record_payment", LEAD, at("2026-04-15 11:00"), {
        "amount": "600000", "surcharge": "0", "receipt_number": "临财罚缴2026第0415号",
    })  # fmt: skip
    return Case.objects.get(pk=case.pk), item


def _listed(teller: Teller, case: Case, item: PenaltyItem, transfer: Transfer) -> Listing:
    teller.do(transfer, "report_result", LEAD, at("2026-04-16 10:00"), {
        "told_to": "禾东区人民法院、临禾市公安局", "outcome": "已对单位作出罚款陆拾万元的行政处罚，罚款已缴清。",
    })  # fmt: skip
    listing = propose_candidates(at("2026-04-16 11:00"))[0]
    run_once()
    case = teller.do(Case.objects.get(pk=case.pk), "close", HEAD, at("2026-04-22 10:00"), {
        "ground": "PERFORMED", "remedies": "当事人未申请行政复议，未提起行政诉讼（期限未满的权利不受影响）。",
        "execution": "罚款600,000元已于2026年4月15日缴清。", "rectification": "2025年7月15日复查，违法行为已改正。",
    }, drafted_by=LEAD, opinions=[UNIT])  # fmt: skip
    teller.do(case, "archive", "毛竹", at("2026-05-13 15:00"), {"volume": "2025-罚-001", "retention": "30"})
    listing = teller.do(listing, "issue_notice", HEAD, at("2026-10-12 09:00"), {
        "facts": "通过篡改自动监测数据的方式逃避监管排放大气污染物，被处罚款60万元，决定已确定。",
        "contact": "临禾市生态环境局信用管理岗，0990-1234567",
    }, drafted_by="苏眉", opinions=["沈宜"])  # fmt: skip
    listing = teller.do(listing, "serve_notice", SERVER, at("2026-10-12 15:00"), SERVED, companions=[SECOND_SERVER])
    listing = teller.do(listing, "decide_listing", HEAD, at("2026-10-22 10:00"), {
        "reasons": "当事人在期限内未陈述、申辩。行为符合名单依据所列情形，决定列入。",
    }, drafted_by="苏眉", opinions=["沈宜"])  # fmt: skip
    listing = teller.do(listing, "serve_listing", SERVER, at("2026-10-23 10:00"), SERVED, companions=[SECOND_SERVER])
    return teller.do(listing, "publish_listing", "苏眉", at("2026-10-26 09:00"), {"checked": True})


def _posting_id(who: Any) -> int:
    from .telling import as_posting

    return as_posting(who).pk


def _agency(name: str) -> int:
    return Agency.objects.get(name=name).pk
