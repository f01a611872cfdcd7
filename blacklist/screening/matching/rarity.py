"""How telling a character is: rare in the list, dear; common (化, 工, 科, 技), cheap."""

from __future__ import annotations

import hashlib
import json
import math
from collections import Counter
from collections.abc import Iterable, Mapping

CHEAPEST = 0.45
# what common trades contribute before a list says anything: a list of three names knows no common character
TRADES = """
    化工 科技 贸易 建材 实业 环保 电子 机械 制造 食品 纺织 印染 钢铁 水泥 热电 能源 材料 工程 建筑 建设 装饰 物流 运输
    服务 管理 投资 发展 信息 网络 技术 设备 五金 塑料 包装 印刷 家具 服装 医药 生物 农业 汽车 汽修 电力 矿业 商贸 工贸
    金属 制品 玻璃 陶瓷 造纸 木业 石油 燃气 涂料 新型 新材料 节能 开发 置业 餐饮 酒店 文化 传媒 咨询
"""
PRIOR = 3


class Weights:
    """Weight of each character, between the cheapest and 1, from how many names have it."""

    def __init__(self, counts: Mapping[str, int], names: int) -> None:
        self.counts, self.names = dict(counts), names
        prior = Counter(character for trade in TRADES.split() for character in set(trade))
        self._seen = Counter(counts) + Counter({one: n * PRIOR for one, n in prior.items()})
        self._known: dict[str, float] = {}
        self._most = math.log(names + PRIOR * len(TRADES.split()) + 1)

    @classmethod
    def of(cls, cores: Iterable[str]) -> Weights:
        """Counted over the cores of a list."""
        counts: Counter[str] = Counter()
        names = 0
        for core in cores:
            counts.update(set(core))
            names += 1
        return cls(counts, names)

    def __getitem__(self, character: str) -> float:
        if (weight := self._known.get(character)) is None:
            rare = 1 - math.log(self._seen[character] + 1) / self._most
            weight = self._known[character] = CHEAPEST + (1 - CHEAPEST) * max(rare, 0.0)
        return weight

    @property
    def digest(self) -> str:
        """Names these weights in an answer, so that it can be recomputed."""
        kept = json.dumps([self.names, sorted(self.counts.items())], ensure_ascii=False)
        return hashlib.sha256(kept.encode()).hexdigest()[:16]
