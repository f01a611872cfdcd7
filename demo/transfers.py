"""A few suspected crimes on their way, so that principal head, police, prosecutors and court have work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from cases.judicial.models import Transfer
from foundation.agencies.models import Agency, Role

from .days import back_to_work, instant
from .others import enterprise
from .telling import Teller
from .walk import Matter, Walk

LEAD, SECOND = ("周承", Role.CASE_LEAD), ("林溪", Role.INSPECTOR)
PARTIES = [
    "临禾长青金属制品有限公司",
    "临禾大通电镀有限公司",
    "临禾海川热电有限公司",
    "临禾瑞祥水泥有限公司",
    "临禾同心焦化有限公司",
]
BEGAN = [14, 16, 24, 60, 110, 140]  # days before today


def tell(teller: Teller, today: date, progress: Callable[[int, int], None]) -> int:
    """One transfer at each stage, from the report to the trial."""
    stages = [_report, _approve, _deliver, _file, _send, _indict]
    for number, name in enumerate(PARTIES):
        began = back_to_work(today - timedelta(BEGAN[number]))
        walk = Walk(teller, Matter(enterprise(900 + number, name, "4430", "990102"), began, **WHAT)).to("investigate")
        transfer: Any = Transfer()
        for step, stage in enumerate(stages[: number + 1]):
            transfer = stage(walk, transfer, began + timedelta(9 + step * 2))
        progress(number + 1, len(PARTIES))
    return len(PARTIES)


WHAT = {
    "violation": "V04", "cause": "涉嫌干扰自动监测设施逃避监管排放大气污染物案", "pollutant": "氮氧化物", "measured": "88",
    "permitted": "50", "fine": "400000",
}  # fmt: skip


def _at(day: date, hour: int, minute: int = 0) -> Any:
    return instant(back_to_work(day), hour, minute)


def _report(walk: Walk, transfer: Any, day: date) -> Transfer:
    return walk.teller.do(transfer, "report_crime", LEAD, walk.onward(_at(day, 9)), {
        "case": walk.case.pk.hex, "police": _agency("临禾市公安局"), "supervisor": _agency("临禾市人民检察院"), "threshold": "K7",
        "charge": "污染环境罪", "facts": walk.matter.facts, "main_basis": "《中华人民共和国刑法》第三百三十八条；法释〔2023〕7号第一条第（七）项",
        "suspects": f"{walk.matter.enterprise.name}环保负责人", "people": [], "contact": "周承 0990-1234567",
    }, companions=[SECOND])  # fmt: skip


def _approve(walk: Walk, transfer: Transfer, day: date) -> Transfer:
    return walk.teller.do(transfer, "approve_transfer", "方庭", walk.onward(_at(day, 9)), {"opinion": "同意移送。"})


def _deliver(walk: Walk, transfer: Transfer, day: date) -> Transfer:
    return walk.teller.do(transfer, "deliver", LEAD, walk.onward(transfer.approved_at + timedelta(hours=5)), {
        "materials": [
            {"title": "涉嫌环境犯罪案件移送书", "copies": "1份3页", "form": "原件"},
            {"title": "调查报告及笔录", "copies": "1套18页", "form": "复印件"},
            {"title": "涉案物品清单", "copies": "1份1页", "form": "原件"},
        ],
        "received_by": "高岩", "copy_to_procuratorate": True,
    })  # fmt: skip


def _file(walk: Walk, transfer: Transfer, day: date) -> Transfer:
    moment = transfer.delivered_at + timedelta(minutes=30)
    transfer = walk.teller.do(transfer, "accept", "高岩", moment, {
        "number": f"临公（环）受案字〔{moment:%Y}〕{moment:%m%d}号", "list_check": "材料与清单相符。",
    })  # fmt: skip
    moment += timedelta(days=2)
    transfer = walk.teller.do(
        transfer, "file_criminal", "高岩", moment, {"number": f"临公（环）立字〔{moment:%Y}〕{moment:%m%d}号"}
    )
    moment += timedelta(days=1)
    return walk.teller.do(transfer, "tell_filing", "高岩", moment, {"received_by": "周承"})


def _send(walk: Walk, transfer: Transfer, day: date) -> Transfer:
    moment = _at(day + timedelta(70), 10)
    return walk.teller.do(
        transfer, "send_for_prosecution", "高岩", moment, {"prosecution": _agency("禾东区人民检察院")}
    )


def _indict(walk: Walk, transfer: Transfer, day: date) -> Transfer:
    return walk.teller.do(transfer, "indict", "秦禾", _at(day + timedelta(90), 10), {
        "number": f"禾东检刑诉〔{day:%Y}〕121号", "charged": f"{walk.matter.enterprise.name}环保负责人犯污染环境罪",
        "court": _agency("禾东区人民法院"),
    })  # fmt: skip


def _agency(name: str) -> int:
    return Agency.objects.get(name=name).pk
