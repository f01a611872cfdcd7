"""Example data of every kind: each field of the sheet filled, by its name or else by its type."""

from __future__ import annotations

from typing import Any

from foundation.documents.kinds import Field, Kind
from foundation.documents.values import COLUMNS

PARTY = {
    "name": "临禾恒暖热电有限公司", "uscc": "91990100MAHNR0014E", "address": "临禾市禾东区工业大道6号",
    "legal_representative": "沈岚", "post": "董事长",
}  # fmt: skip
PEOPLE = [
    {"name": "周承", "certificate": "示例执法990100001"},
    {"name": "林溪", "certificate": "示例执法990100002"},
]
MEMBERS = [
    {"name": "方庭", "unit": "临禾市生态环境局", "post": "局长"},
    {"name": "程岳", "unit": "临禾市生态环境局", "post": "副局长（分管执法）"},
    {"name": "丁原", "unit": "临禾市生态环境局", "post": "副局长"},
]
FACTS = (
    "当事人DA001排放口烟气自动监测设备采样管内被加装过滤装置，干扰自动监测设备正常运行，致使2025年6月10日至12日"
    "监测数据失真；同期氮氧化物折算小时均值4次超过排污许可证载明的50毫克/立方米，最高63.4毫克/立方米。"
)
EVIDENCE = [
    {"name": "采样管过滤装置照片", "at": "2025-06-12T09:52:00+08:00", "provider": "周承", "proves": "采样管内被加装过滤装置"},
    {"name": "采样管及过滤装置", "at": "2025-06-12", "provider": "临禾恒暖热电有限公司", "proves": "自动监测设备被加装过滤装置"},
    {"name": "监测报告（临环监字2025第061901号）", "at": "2025-06-19", "provider": "示例省临禾生态环境监测中心",
     "proves": "2025年6月12日DA001排放口氮氧化物61.8mg/m³"},
]  # fmt: skip
PENAL = [
    {"citation": "《中华人民共和国大气污染防治法》第九十九条（三）", "text": "逃避监管排放：十万至一百万元"},
    {"citation": "《排污许可管理条例》第三十四条（二）", "text": "逃避监管排放：二十万至一百万元"},
]

BY_NAME: dict[str, Any] = {
    "facts": FACTS, "summary": FACTS, "findings": FACTS, "report": FACTS,
    "cause": "涉嫌通过篡改、伪造自动监测数据的方式逃避监管排放大气污染物", "title": "DA001排放口氮氧化物小时均值连续超过许可限值",
    "source": "非现场监管（自动监测）", "category": "工业废气", "subject": "临禾恒暖热电有限公司", "region": "禾东区",
    "handler": "周承", "recorder": "林溪", "person": "韩述", "person_identity": "环境管理负责人，核对工作证",
    "place": "临禾市禾东区工业大道6号DA001排放口及监测站房", "weather": "晴，28℃，东南风2级",
    "permits": "环境影响评价文件已批复，已通过竣工环境保护验收；持有排污许可证（重点管理）。",
    "production_status": "1号、2号锅炉正常运行，负荷约78%。", "facility_status": "脱硝设施运行；烟气自动监测设备采样管中段被加装过滤装置，现场取出。",
    "sampling": "对DA001排放口手工比对采样，拍摄照片2张。", "signature": "当事人已逐页核对并签名，更正处由当事人签名确认。",
    "confirmation": "以上笔录已阅看（或者已向我宣读），与我所述一致。", "post": "临禾恒暖热电有限公司环境管理负责人",
    "order_number": "临环责改〔2026〕3号", "seizure_number": "临环扣〔2026〕1号", "measure": "扣押",
    "request": "采样管已经改装完毕，请求解除扣押。", "duty": "清除露天堆放的含油污泥",
    "demand": "自行清除全部含油污泥并安全处置", "performer": "临禾市环境修复有限公司",
    "fault": "明知不允许，为避免数据超标仍指使加装过滤装置，属故意。",
    "service_address": "临禾市禾东区工业大道6号当事人办公楼", "result_told": "已告知监测报告（临环监字2025第061901号）的结果。",
    "violated": "《中华人民共和国大气污染防治法》第二十条第二款", "penal": PENAL, "suspected": "《中华人民共和国大气污染防治法》第二十条第二款",
    "measured": "61.8mg/m³", "permitted": "50mg/m³", "pollutant": "氮氧化物", "point": "DA001", "report_number": "临环监字2025第061901号",
    "conclusion": "氮氧化物监测结果为61.8mg/m³，超过50mg/m³的排放限值。", "told_to": "苏敏（当事人办公室主任）",
    "body": "示例省临禾生态环境监测中心", "discretion": "重点管理单位篡改自动监测数据，主观故意明显；已及时改正。综合裁量罚款60万元。",
    "discretion_rule": "《生态环境行政处罚办法》第四十一条", "amount": "600000", "fine": "600000", "paid": "600000", "total": "618000",
    "surcharge": "18000", "first_fine": "300000", "defence": "你单位在法定期限内未提出陈述、申辩，未要求听证。",
    "account": "临禾示范银行营业部，户名：临禾市财政局，账号：990100000000000001", "surcharge_rate": "3%",
    "reconsider_at": "临禾市人民政府", "reconsider_days": 60, "court": "禾东区人民法院", "litigation_months": 6,
    "contact": "周承", "phone": "0990-1234567", "address": "临禾市清源路1号", "notice_number": "临环罚告〔2026〕7号",
    "case_number": "临环立〔2025〕1号", "decision_number": "临环罚〔2026〕1号", "number": "临公（环）立字〔2025〕9号",
    "transfer_number": "临环刑移〔2025〕1号", "recipient": "临禾市公安局", "receiver": "临禾市公安局", "transferor": "临禾市生态环境局",
    "charge": "污染环境罪", "suspects": "韩述，临禾恒暖热电有限公司环境管理负责人", "copy_to": "临禾市人民检察院",
    "articles": "《中华人民共和国大气污染防治法》第九十九条（三）；《排污许可管理条例》第三十四条（二）",
    "correction": "立即拆除采样管内过滤装置，恢复自动监测设备正常运行，停止超标排放。", "deadline": "收到本决定书之日起立即改正",
    "consequence": "拒不改正违法行为的，依法作出处罚决定后，可以自责令改正之日的次日起按照原处罚数额按日连续处罚。",
    "fiction": "名单依据“示例省社会信用条例（虚构，仅供演示）”系虚构，仅供演示，本文书没有法律效力。",
    "list_basis": "《示例省社会信用条例（虚构，仅供演示）》", "trigger": "因逃避监管排放受处罚", "tier": "严重失信信息",
    "proposal": "建议处罚款陆拾万元。", "opinion": "事实清楚，证据确凿，程序合法，适用法律正确，裁量适当。",
    "hearing_at": "2026-03-24T09:30:00+08:00", "mode": "公开", "remark": "",
}  # fmt: skip

BY_NAME["penalty"] = ["罚款600000元（人民币陆拾万元整）", "限制生产：自收到本决定书之日起限制生产一个月"]

BY_TYPE: dict[str, Any] = {
    "date": "2026-04-02", "datetime": "2026-04-02T10:30:00+08:00", "money": "600000", "int": 15, "bool": True,
    "lines": ["现场检查（勘察）笔录", "调查询问笔录", "监测报告（临环监字2025第061901号）"],
    "party": PARTY, "body": {**{name: PARTY[name] for name in ("uscc", "address")}, "name": "临禾市生态环境局", "head": "方庭"},
    "people": PEOPLE, "members": MEMBERS, "evidence": EVIDENCE, "provisions": PENAL[:1],
    "persons": [{"name": "韩述", "post": "临禾恒暖热电有限公司环境管理负责人", "role": "直接负责的主管人员"}],
    "signers": [{"name": "林溪", "post": "执法一科科员"}, {"name": "何川", "post": "执法一科科员"}],
    "opinions": [
        {"step": "执法一科科员", "name": "周承", "at": "2025-06-16T09:40:00+08:00", "remarks": "建议立案。"},
        {"step": "执法一科科长", "name": "顾远", "at": "2025-06-16T09:50:00+08:00", "remarks": "同意。"},
        {"step": "副局长（分管执法）", "name": "程岳", "at": "2025-06-16T10:00:00+08:00", "remarks": "同意立案。"},
    ],
    "questions": [
        {"question": "采样管内的过滤装置何时、由何人加装？", "answer": "6月10日12时校准期间，我安排运维人员加装。"},
        {"question": "为什么加装？", "answer": "为了压低氮氧化物监测数值。"},
    ],
    "findings": [{"item": "管辖权符合规定", "finding": "是"}, {"item": "程序合法", "finding": "是"}],
    "speeches": [{"speaker": "调查人员周承", "words": "陈述违法事实、证据和处罚建议。"}, {"speaker": "当事人", "words": "请求从轻处罚。"}],
    "items": [{"name": "采样管", "quantity": "1根", "feature": "不锈钢，中段有切口", "place": "本局物证室"},
              {"name": "过滤装置", "quantity": "1件", "feature": "玻璃纤维滤芯", "place": "本局物证室", "remark": "已封存"}],
    "materials": [{"title": "调查报告", "copies": "1份6页", "form": "原件"},
                  {"title": "现场检查（勘察）笔录、调查询问笔录、采样记录", "copies": "3份11页", "form": "复印件"}],
    "measures": [{"name": "限制融资、审慎授信", "basis": "《关于进一步完善失信约束制度构建诚信建设长效机制的指导意见》", "unit": "银行业金融机构"}],
    "contents": [{"title": "立案审批表", "number": "临环立〔2025〕1号", "author": "临禾市生态环境局", "on": "2025-06-16"},
                 {"title": "现场检查（勘察）笔录", "author": "临禾市生态环境局", "on": "2025-06-12"}],
    "handed": [{"kind": "案件", "title": "临禾恒暖热电有限公司", "number": "临环立〔2025〕1号", "limits": "办案期限至2026年4月20日"}],
    "instalments": [{"until": "2026-05-18", "amount": "300000"}, {"until": "2026-06-18", "amount": "300000"}],
}  # fmt: skip


def example(kind: Kind) -> dict[str, Any]:
    """Complete data for a kind. A text without an example of its own is its own label, so that a test finds it."""
    return {field.name: _value(field) for field in kind.fields}


def _value(field: Field) -> Any:
    if field.type == "text":
        return BY_NAME.get(field.name, f"{field.zh}的内容")
    own = field.type in ("money", "int", "datetime", "provisions")
    return BY_NAME.get(field.name, _of_type(field.type)) if own else _of_type(field.type)


def _of_type(type_: str) -> Any:
    """An example of the type; of a table without one, a row made from its columns."""
    if type_ in BY_TYPE:
        return BY_TYPE[type_]
    return [{column.name: BY_TYPE.get(column.type, f"{column.zh}的内容") for column in COLUMNS[type_]}]
