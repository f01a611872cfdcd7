"""Place names and which lies inside which, from the table of divisions (GB/T 2260)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from blacklist.search.textnorm import normalise

PREFECTURE = 3  # levels down to here may be written short and still be meant as a region
GROUPING = ("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划")  # rows of the table that name no place
KIND = re.compile(r"(特别行政区|自治区|自治州|自治县|自治旗|地区|林区|省|市|区|县|旗|盟)$")
PEOPLES = re.compile(
    "(各族|蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族"
    "|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族"
    "|普米族|塔吉克族?|怒族|乌孜别克族?|俄罗斯族|鄂温克族?|德昂族|保安族|裕固族|京族|塔塔尔族|独龙族|鄂伦春族?|赫哲族|门巴族|珞巴族|基诺族)+$"
)


class Row(NamedTuple):
    """One division: level 2 province, 3 prefecture, 4 county."""

    code: str
    name: str
    level: int
    parent: str | None


class Place(NamedTuple):
    """A name found in a text: the divisions it can mean, and whether it is a county's name without its 区 or 县."""

    text: str
    codes: frozenset[str]
    short_county: bool = False


def short_of(name: str) -> str:
    """The name without its kind and its peoples (广西壮族自治区 → 广西), or nothing if too little is left."""
    bare = KIND.sub("", name)
    if bare != name and name.endswith(("自治区", "自治州", "自治县", "自治旗")):
        without = PEOPLES.sub("", bare)
        bare = without if len(without) > 1 else bare
    return bare if bare != name and len(bare) > 1 else ""


class Gazetteer:
    """Finds places in names. Codes of one name may be several: there are seven 鼓楼区."""

    def __init__(self, rows: Iterable[Row]) -> None:
        every = list(rows)
        self._parent = {row.code: row.parent for row in every}
        self._full: dict[str, set[str]] = {}
        self._short: dict[str, set[str]] = {}
        self._county: dict[str, set[str]] = {}
        for row in every:
            if row.name not in GROUPING:
                self._add(row)
        self._longest = max((len(name) for name in self._full), default=0)

    def _add(self, row: Row) -> None:
        self._full.setdefault(normalise(row.name), set()).add(row.code)
        if short := normalise(short_of(row.name)):
            book = self._short if row.level <= PREFECTURE else self._county
            book.setdefault(short, set()).add(row.code)

    def place(self, text: str) -> Place | None:
        """The place whose whole name this is."""
        sure = self._full.get(text, set()) | self._short.get(text, set())
        if sure:
            return Place(text, frozenset(sure))
        counties = self._county.get(text)
        return Place(text, frozenset(counties), short_county=True) if counties else None

    def at_start(self, run: str) -> list[Place]:
        """Places with which a run begins, longest first."""
        found = (self.place(run[:end]) for end in range(min(self._longest, len(run)), 1, -1))
        return [place for place in found if place]

    def at_end(self, run: str) -> list[Place]:
        found = (self.place(run[-size:]) for size in range(min(self._longest, len(run)), 1, -1))
        return [place for place in found if place]

    def above(self, code: str) -> tuple[str, ...]:
        """The division and all above it."""
        chain, at = [], code
        while at:
            chain.append(at)
            at = self._parent.get(at) or ""
        return tuple(chain)

    def inside(self, inner: frozenset[str], outer: frozenset[str]) -> frozenset[str]:
        """Those of `inner` that lie in one of `outer`."""
        return frozenset(code for code in inner if not outer.isdisjoint(self.above(code)[1:]))

    def relation(self, one: frozenset[str], other: frozenset[str]) -> str:
        """`same`, `within` (one contains the other), `unknown` (no region on one side) or `conflict`."""
        if not one or not other:
            return "unknown"
        if one & other:
            return "same"
        return "within" if self.inside(one, other) or self.inside(other, one) else "conflict"
