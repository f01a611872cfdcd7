"""Examples of judicial."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.utils import timezone

from foundation.agencies.models import Agency

from .base import (
    COURT,
    HEAD,
    ITEMS,
    LEAD,
    MATERIALS,
    POLICE,
    PRINCIPAL,
    PROSECUTOR,
    REASONS,
    REASSIGNED,
    SECOND,
    Data,
    Example,
    a_crime,
    a_receipt,
    agency,
)


def other_police() -> int:
    city = Agency.objects.get(name="临禾市公安局")
    facts = {"kind": city.kind, "level": city.level, "region": city.region, "short": "清公"}
    return Agency.objects.get_or_create(name="清河市公安局", defaults=facts)[0].pk


def a_non_filing(obj: Any, at: datetime) -> Data:
    return {
        "number": "不立字1号",
        "returned": "案卷一册",
        "delivered_on": timezone.localdate(at).isoformat(),
        **REASONS,
    }


EXAMPLES: dict[str, dict[str, Example]] = {
    "judicial.transfer": {
        "reassign": REASSIGNED,
        "report_crime": Example(LEAD, a_crime, (SECOND,)),
        "approve_transfer": Example(PRINCIPAL, {"opinion": "同意移送"}),
        "refuse_transfer": Example(PRINCIPAL, {"opinion": "不同意，尚不构成犯罪"}),
        "deliver": Example(LEAD, {"materials": MATERIALS, "received_by": "高岩", "copy_to_procuratorate": True}),
        "accept": Example(POLICE, {"number": "受案1号", "list_check": "相符"}),
        "ask_material": Example(POLICE, {"missing": "采样记录"}),
        "supply_material": Example(LEAD, {"supplied": "采样记录"}),
        "refer_on": Example(POLICE, lambda one, at: {"competent": other_police(), "copy_to_procuratorate": True, **REASONS}),
        "note_competent_receipt": Example(LEAD, {"number": "受案2号", "list_check": "相符", "officer": "李强", "badge": "示例警990201"}),
        "return_transfer": Example(POLICE, REASONS),
        "file_criminal": Example(POLICE, {"number": "立字1号"}),
        "decline_filing": Example(POLICE, a_non_filing),
        "tell_filing": Example(POLICE, {"received_by": "周承"}),
        "hand_over_items": Example(LEAD, {"items": ITEMS}, (POLICE,)),
        "withdraw_criminal": Example(POLICE, REASONS),
        "send_for_prosecution": Example(POLICE, lambda obj, at: {"prosecution": agency("禾东区人民检察院")}),
        "indict": Example(PROSECUTOR, lambda obj, at: {"number": "起诉1号", "charged": "污染环境罪", "court": agency("禾东区人民法院")}),
        "return_for_supplement": Example(PROSECUTOR, REASONS),
        "decide_not_to_prosecute": Example(PROSECUTOR, REASONS),
        "accept_for_trial": Example(COURT),
        "judge": Example(COURT, {"number": "判决1号", "judgment": "有期徒刑一年", "party_fined": False}),
        "note_receipt": Example(COURT, a_receipt),
        "refer_back": Example(COURT, {"number": "移回1号", **REASONS}, (HEAD,)),
        "report_result": Example(LEAD, {"told_to": "公安局", "outcome": "依法处理"}),
    },
}  # fmt: skip
