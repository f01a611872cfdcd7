"""A report by hotline, a campaign of random checks and a warning of heavy pollution: small, and apart from the cases."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from enforcement.hotline.models import HotlineReport
from enforcement.hotline.sealing import seal_reporter
from enforcement.random_checks.models import Campaign
from enforcement.warnings.models import ResponseList, WarningPeriod
from foundation.agencies.models import Role
from foundation.subjects.models import Enterprise

from .case_one import LEAD, PARTY, SECOND, UNIT
from .telling import LEGAL, Teller, as_posting

ON_THE_LIST = 6


def tell(teller: Teller, today: date) -> None:
    _report(teller, today)
    _campaign(teller, today)
    _warning(teller, today)


def _on(today: date, days_ago: int, hour: int) -> datetime:
    return datetime.combine(today - timedelta(days_ago), time(hour), LEGAL)


def _report(teller: Teller, today: date) -> None:
    who = seal_reporter(as_posting(UNIT), name="（演示）举报人", phone="0990-0000000")
    report = teller.do(HotlineReport(), "take_in_report", UNIT, _on(today, 3, 10), {
        "channel": "PHONE", "received_at": _on(today, 3, 9).isoformat(), "category": "IND", "title": "夜间黑烟和刺激性气味",
        "facts": "连续三夜排放黑烟，有刺激性气味。", "place": "临禾市禾东区工业大道一带", "region": "990102", "accused": "工业大道的一家建材企业",
        "enterprise": None, "reporter": who.pk.hex,
    })  # fmt: skip
    teller.do(report, "accept_report", UNIT, _on(today, 2, 10), {"told": "电话告知已受理。"})


def _campaign(teller: Teller, today: date) -> None:
    subjects = [one.pk for one in Enterprise.objects.order_by("uscc")[:ON_THE_LIST]]
    campaign: Any = teller.do(Campaign(), "plan_campaign", UNIT, _on(today, 8, 9), {
        "title": "工业炉窑双随机抽查", "category": "IND", "plan": "按年度抽查计划检查工业炉窑的污染防治设施。", "subjects": subjects,
        "inspectors": [as_posting(LEAD).pk, as_posting(SECOND).pk], "size": 2,
    })  # fmt: skip
    seen = {"number": f"{today:%Y%m%d}", "witness": "企业代表、社区代表各一人"}
    campaign = teller.do(campaign, "draw_checks", UNIT, _on(today, 7, 9), seen, companions=[LEAD])
    check = teller.do(
        campaign.checks.first(), "record_check", LEAD, _on(today, 6, 15), _record(today), companions=[SECOND]
    )
    teller.do(check, "publish_result", ("白桥", Role.WEB_OFFICER), _on(today, 2, 15))


def _record(today: date) -> dict[str, Any]:
    return {
        "result": "NOTHING", "place": "厂区", "started_at": _on(today, 6, 10).isoformat(), "ended_at": _on(today, 6, 11).isoformat(),
        "weather": "晴，18℃", "person": "李敏", "person_identity": "办公室主任，核对工作证", "certificates_shown": True, "rights_told": True,
        "permits": "持有排污许可证。", "production_status": "正常生产。", "facility_status": "污染防治设施正常运行。",
        "findings": "未发现环境违法行为。", "sampling": "拍摄现场照片。",
    }  # fmt: skip


def _warning(teller: Teller, today: date) -> None:
    line = {"uscc": PARTY, "level": "ORANGE", "grade": "B", "measure": "response.stop-production", "reduction": "30"}
    teller.do(ResponseList(), "enter_list", LEAD, _on(today, 30, 10), {
        "title": "重污染天气应急减排清单（虚构）", "number": "临环清单〔演示〕1号", "valid_from": (today - timedelta(60)).isoformat(), "lines": [line],
    })  # fmt: skip
    period = teller.do(WarningPeriod(), "enter_warning", LEAD, _on(today, 5, 18), {
        "region": "990100", "level": "ORANGE", "start_at": _on(today, 5, 18).isoformat(), "ordered_by": "临禾市人民政府",
        "order_no": "临政预警〔演示〕1号",
    })  # fmt: skip
    end = {"end_at": _on(today, 3, 8).isoformat(), "end_order_no": "临政预警〔演示〕2号"}
    teller.do(period, "end_warning", LEAD, _on(today, 3, 9), end)
