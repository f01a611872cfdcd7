"""Fictional texts with blanks of the demo's bureau, for the violations of its stories."""

from __future__ import annotations

from enforcement.texts.keeping import add
from enforcement.texts.models import FindingText
from foundation.agencies.actor import Actor
from foundation.agencies.models import Role

from .people import posting

FINDINGS = "inspection.record_inspection.findings"
TEXTS = [
    (
        "超标排放大气污染物",
        "V02",
        "＿排放口＿排放口＿污染物＿排放浓度为＿实测值＿毫克/立方米，超过排污许可证载明的＿许可限值＿毫克/立方米。",
    ),
    ("干扰自动监测设备", "V04", "＿排放口＿烟气自动监测设备＿部位＿被＿行为＿，致使＿起止时间＿监测数据失真。"),
    ("污染防治设施不正常运行", "V04", "检查时生产线运行负荷约＿负荷＿，＿设施＿停运，自＿开始时间＿起未正常运行。"),
]


def make_texts() -> None:
    """Twice does nothing new."""
    head = Actor.officer(posting("顾远", Role.UNIT_HEAD))
    for name, violation, text in TEXTS:
        if not FindingText.objects.visible_to(head).filter(name=name).exists():
            add(head, {"name": name, "field": FINDINGS, "violation": violation, "text": text})
