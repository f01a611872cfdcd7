"""Examples of random checks, warnings and response lists."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from demo.telling import as_posting
from foundation.subjects.models import Enterprise
from tests.foundation.desk.desks import an_enterprise

from .base import LEAD, SECOND, UNIT, WEB, Data, Example, hours, on_site


def a_campaign(parent: Any, at: datetime) -> Data:
    return {
        "title": "工业炉窑双随机检查", "category": "IND", "plan": "按年度计划检查工业炉窑。", "size": 2,
        "subjects": [an_enterprise(n).pk for n in (1, 2, 3, 4)],
        "inspectors": [as_posting(LEAD).pk, as_posting(SECOND).pk],
    }  # fmt: skip


def a_check(check: Any, at: datetime) -> Data:
    return {**on_site(at), "result": "NOTHING"}


def a_recusal(check: Any, at: datetime) -> Data:
    return {"certificate": check.officers[0] if check.seq else "", "ground": "系当事人的近亲属。"}


def a_warning(parent: Any, at: datetime) -> Data:
    return {
        "region": "990100", "level": "ORANGE", "start_at": hours(at, 2), "ordered_by": "临禾市人民政府", "order_no": "临政预警〔2026〕3号",
    }  # fmt: skip


def a_list(parent: Any, at: datetime) -> Data:
    party = parent if isinstance(parent, Enterprise) else an_enterprise()
    line = {
        "uscc": party.uscc,
        "level": "YELLOW",
        "grade": "B",
        "measure": "response.stop-production",
        "reduction": "30",
    }
    return {
        "title": "重污染天气应急减排清单",
        "number": "临环清单〔2026〕1号",
        "valid_from": "2026-10-01",
        "lines": [line],
    }


EXAMPLES: dict[str, dict[str, Example]] = {
    "random_checks.campaign": {
        "plan_campaign": Example(UNIT, a_campaign),
        "draw_checks": Example(UNIT, {"number": "20261119", "witness": "市人大代表、企业代表各一人"}, (LEAD,)),
    },
    "random_checks.randomcheck": {
        "replace_officer": Example(UNIT, a_recusal),
        "record_check": Example(LEAD, a_check, (SECOND,)),
        "publish_result": Example(WEB),
    },
    "warnings.warningperiod": {
        "enter_warning": Example(LEAD, a_warning),
        "end_warning": Example(LEAD, lambda one, at: {"end_at": at.isoformat(), "end_order_no": "临政预警〔2026〕4号"}),
    },
    "warnings.responselist": {
        "enter_list": Example(LEAD, a_list),
        "withdraw_list": Example(LEAD, lambda one, at: {"valid_until": timezone.localdate(at).isoformat()}),
    },
}
