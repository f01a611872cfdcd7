"""About forty more matters at every stage, so that every inbox has work: some due today, some late."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from foundation.subjects.models import Enterprise
from foundation.subjects.uscc import check_character

from .days import workdays_before
from .telling import Teller
from .walk import Matter, Walk

TRADES = [("化工有限公司", "2614"), ("铸造有限公司", "3391"), ("家具有限公司", "2110"), ("印刷有限公司", "2319"), ("砖瓦有限公司", "3031"),
          ("热力有限公司", "4430"), ("涂装有限公司", "3360")]  # fmt: skip
BRANDS = ["宏盛", "恒达", "瑞丰", "金石", "东升", "永泰", "华益", "万和"]
REGIONS = ["990100", "990102"]


class Stage(NamedTuple):
    """How far, how many matters, how many working days ago the first one began; then which act is only drafted."""

    step: str
    count: int
    began: int
    drafted: str = ""
    opinions: int = 0
    special: tuple[tuple[str, str], ...] = ()  # what of the matter differs


EVASION = (
    ("violation", "V04"), ("cause", "涉嫌不正常运行污染防治设施逃避监管排放大气污染物案"), ("fine", "400000"),
)  # fmt: skip
STAGES = [
    Stage("register", 4, 2), Stage("sample", 3, 6), Stage("sample", 2, 16), Stage("tell_result", 2, 7),
    Stage("tell_result", 2, 8, "file_case", 0), Stage("tell_result", 2, 8, "file_case", 1), Stage("file_case", 3, 9),
    Stage("serve_order", 3, 12), Stage("serve_order", 2, 34), Stage("finish", 3, 16), Stage("review", 2, 20),
    Stage("review", 1, 20, "issue_notice", 1), Stage("issue_notice", 2, 22), Stage("serve_notice", 1, 24),
    Stage("reinspect", 2, 30, "decide", 1), Stage("decide", 2, 32), Stage("serve_decision", 2, 34), Stage("pay", 2, 42),
    Stage("pay", 1, 42, "close", 1), Stage("close", 1, 50), Stage("archive", 2, 52),
    Stage("serve_notice", 1, 26, special=(("fine", "600000"), ("measured", "480"))), Stage("pay", 1, 46, special=EVASION),
]  # fmt: skip


def tell(teller: Teller, today: date, progress: Callable[[int, int], None]) -> int:
    """Walk every matter to its stage. Returns how many there are."""
    names, total = _names(), sum(stage.count for stage in STAGES)
    for number, (stage, back) in enumerate(_spread(), 1):
        walk = Walk(
            teller, Matter(enterprise(*next(names)), workdays_before(today, stage.began + back), **dict(stage.special))
        )
        walk.to(stage.step)
        if stage.drafted:
            walk.draft(stage.drafted, stage.opinions)
        progress(number, total)
    return total


def _spread() -> Iterator[tuple[Stage, int]]:
    return ((stage, back) for stage in STAGES for back in range(stage.count))


def _names() -> Iterator[tuple[int, str, str, str]]:
    pairs = ((brand, trade) for trade in TRADES for brand in BRANDS)
    regions = itertools.cycle(REGIONS)
    for number, (brand, (trade, industry)) in enumerate(pairs):
        yield number, f"临禾{brand}{trade}", industry, next(regions)


def enterprise(number: int, name: str, industry: str, region: str) -> Enterprise:
    body = f"91{region}MAD{number:06d}"[:17]
    facts = {
        "name": name, "region_id": region, "industry": industry, "address": f"临禾市工业园{number + 1}号",
        "legal_representative": "刘安", "representative_post": "总经理", "permit_class": "SIMPLIFIED",
    }  # fmt: skip
    return Enterprise.objects.get_or_create(uscc=body + check_character(body), defaults=facts)[0]
