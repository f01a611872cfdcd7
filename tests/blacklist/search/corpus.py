"""A small list whose every row has a reason, and ten thousand others that fill pages."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta

from blacklist.search.engine import Document
from blacklist.search.times import key, micros, seconds

NOW = datetime(2026, 11, 23, 2, tzinfo=UTC)
JIANGYIN = ("320000", "320200", "320281")
NANJING = ("320000", "320100")
LINHE = ("990000", "990100")
FILLERS = 10_050


def a_document(
    id_: str, *names: str, kind: str = "penaltyitem", tier: str = "general", region: tuple[str, ...] = JIANGYIN,
    violation: str = "V02", penalty_type: str = "FINE", decided: date = date(2026, 4, 2), amount: int = 100_000,
    since: datetime | None = None, until: datetime | None = None, version: int = 1,
) -> Document:  # fmt: skip
    """One entry; public from the day after its decision, for a year, unless said otherwise."""
    since = since or datetime(decided.year, decided.month, decided.day, tzinfo=UTC) + timedelta(days=1)
    until = until or since + timedelta(days=365)
    return Document(
        id=id_, version=version, uscc=uscc_like(names[-1]), names=names, kind=kind, tier=tier, violation=violation,
        penalty_type=penalty_type, region=region, year=str(decided.year), decided=decided.toordinal(),
        visible_from=micros(since), visible_until=micros(until), newest=key(seconds(since), id_), amount=key(amount, id_),
        bucket=sum(id_.encode()) % 256, digest=f"{id_}-{version}",
    )  # fmt: skip


def uscc_like(name: str) -> str:
    """Alike for the same enterprise; engines do not look into it."""
    return hashlib.sha256(name.encode()).hexdigest()[:18].upper()


def rows() -> list[Document]:
    return [
        a_document("hs-item", "江阴市宏盛化工有限公司", decided=date(2026, 4, 2), amount=600_000, tier="serious", violation="V04"),
        a_document("hs-list", "江阴市宏盛化工有限公司", kind="listing", penalty_type="", tier="serious", violation="V04",
                   decided=date(2026, 10, 22), amount=0),
        a_document("hs-nanjing", "南京宏盛建材有限公司", region=NANJING, decided=date(2026, 5, 6), amount=20_000, tier="minor"),
        a_document("hongsheng", "江阴市鸿盛化工有限公司", decided=date(2026, 6, 1), amount=300_000),
        a_document("taizhou", "臺州宏盛環保科技股份有限公司", region=("330000", "331000"), decided=date(2026, 7, 3), amount=150_000),
        a_document("brackets", "ＡＢＣ化工（江阴）有限公司", decided=date(2026, 2, 2), penalty_type="ORDER_SUSPEND", amount=0),
        a_document("3m", "3M中国有限公司", region=("310000",), decided=date(2026, 3, 3), violation="V29", amount=80_000),
        a_document("renamed", "江阴市长虹水泥有限公司", "江阴市红旗水泥厂", decided=date(2026, 1, 9), violation="V22", amount=90_000),
        a_document("heat", "临禾恒暖热电有限公司", region=LINHE, decided=date(2026, 8, 20), amount=700_000, tier="serious"),
        a_document("brick", "临禾市华强砖瓦厂", region=LINHE, decided=date(2025, 12, 1), amount=40_000, violation="V38"),
        a_document("longest", "江阴市宏盛化工有限公司第一分公司", decided=date(2026, 9, 9), amount=50_000),
        a_document("expired", "江阴市宏盛印染有限公司", until=NOW),
        a_document("ends-next", "江阴市云锦印染有限公司", until=NOW + timedelta(microseconds=1)),
        a_document("begins-now", "江阴市云裳印染有限公司", since=NOW, until=NOW + timedelta(days=9)),
        a_document("future", "江阴市云端宏盛有限公司", since=NOW + timedelta(microseconds=1)),
    ]  # fmt: skip


def fillers() -> list[Document]:
    """Ten thousand and fifty builders, one an hour, so that the order of any two is known."""
    start = datetime(2025, 2, 1, tzinfo=UTC)
    return [
        a_document(
            f"filler-{n:05}", f"示例省第{n:05}建筑工程有限公司", region=("990000",), decided=date(2025, 1, 31), violation="V39",
            since=start + timedelta(hours=n), until=datetime(2030, 1, 1, tzinfo=UTC), amount=n + 1_000_000, tier="minor",
        )
        for n in range(FILLERS)
    ]  # fmt: skip
