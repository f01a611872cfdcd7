"""The stacks of the fictional city that send automatic data: enterprises, devices, channels, permitted values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from enforcement.monitoring.models import Channel, PermittedValue, Station
from foundation.subjects.models import Enterprise

SINCE = date(2025, 1, 1)
PASSWORD = "212017"
HEAT, BRICKS, CEMENT, WASTE = (
    "91990100MAHNR0014E", "91990100MABQY00145", "91990100MABCN0038N", "91990100MALHT0033T",
)  # fmt: skip


class Company(NamedTuple):
    uscc: str
    name: str
    region: str
    address: str
    representative: str
    post: str
    permit_class: str
    permit: str
    industry: str


COMPANIES = [
    Company(HEAT, "临禾恒暖热电有限公司", "990102", "临禾市禾东区工业大道6号", "苏敬", "总经理", "KEY",
            "91990100MAHNR0014E001P", "4412"),
    Company(BRICKS, "青云新型建材有限公司", "990102", "临禾市禾东区窑场路19号", "柳成", "执行董事", "KEY",
            "91990100MABQY00145001V", "3031"),
    Company(CEMENT, "临禾北川水泥有限公司", "990100", "临禾市北川镇1号", "范远山", "董事长", "KEY",
            "91990100MABCN0038N001P", "3011"),
    Company(WASTE, "临禾绿恒再生能源有限公司", "990102", "临禾市禾东区循环园2号", "江渡", "总经理", "KEY",
            "91990100MALHT0033T001V", "4417"),
]  # fmt: skip


class Measured(NamedTuple):
    """A factor at a stack: permitted value, and the span in which its hour means usually lie."""

    factor: str
    permitted: str
    low: float
    high: float


class Stack(NamedTuple):
    mn: str
    uscc: str
    outlet: str
    name: str
    oxygen: str | None  # reference oxygen, %
    minutes: int  # interval of its minute data
    measured: tuple[Measured, ...]


NOX, SO2, DUST, HCL, CO = "a21002", "a21026", "a34013", "a21024", "a21005"
STACKS = [
    Stack("990100A5000E00F0DA000001", HEAT, "DA001", "1号锅炉烟囱", "6", 1, (Measured(NOX, "50", 33, 45),)),
    Stack("990100A5000E00F0DA000002", HEAT, "DA002", "2号锅炉烟囱", "6", 10,
          (Measured(NOX, "50", 30, 44), Measured(SO2, "35", 12, 26), Measured(DUST, "10", 2.5, 6.5))),
    Stack("990100B3000E00F0DA000001", BRICKS, "DA001", "隧道窑烟囱", None, 10,
          (Measured(SO2, "300", 120, 230), Measured(NOX, "200", 70, 150), Measured(DUST, "30", 9, 22))),
    Stack("990100C1000E00F0DA000001", CEMENT, "DA001", "窑尾烟囱", "10", 10,
          (Measured(NOX, "320", 190, 290), Measured(SO2, "100", 15, 60), Measured(DUST, "20", 4, 13))),
    Stack("990100D7000E00F0DA000001", WASTE, "DA001", "1号焚烧炉烟囱", "11", 10,
          (Measured(NOX, "250", 140, 215), Measured(HCL, "60", 8, 32), Measured(CO, "100", 10, 48))),
]  # fmt: skip


def make_stations() -> list[Station]:
    """The enterprises and their stations; twice does nothing new."""
    for company in COMPANIES:
        Enterprise.objects.get_or_create(uscc=company.uscc, defaults=_facts(company))
    return [_station(stack) for stack in STACKS]


def _facts(company: Company) -> dict[str, str]:
    return {
        "name": company.name, "region_id": company.region, "address": company.address, "industry": company.industry,
        "legal_representative": company.representative, "representative_post": company.post,
        "permit_class": company.permit_class, "permit_number": company.permit,
    }  # fmt: skip


def _station(stack: Stack) -> Station:
    owner = Enterprise.objects.get(uscc=stack.uscc)
    facts = {"enterprise": owner, "outlet": stack.outlet, "name": stack.name, "password": PASSWORD}
    station, _fresh = Station.objects.get_or_create(mn=stack.mn, defaults=facts)
    for one in stack.measured:
        oxygen = Decimal(stack.oxygen) if stack.oxygen else None
        channel, _fresh = Channel.objects.get_or_create(
            station=station, factor=one.factor, defaults={"reference_oxygen": oxygen}
        )
        PermittedValue.objects.get_or_create(
            channel=channel, source="permit", valid_from=SINCE,
            defaults={"value": Decimal(one.permitted), "citation": owner.permit_number},
        )  # fmt: skip
    return station
