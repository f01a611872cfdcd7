"""Legal forms (组织形式) and branches (分支机构) at the end of a name."""

from __future__ import annotations

import re
from typing import NamedTuple

FAMILIES: dict[str, tuple[str, ...]] = {
    "company": ("有限责任公司", "有限公司", "责任公司", "公司"),
    "stock": ("股份有限公司", "股份公司"),
    "group": (
        "集团股份有限公司", "集团有限责任公司", "集团有限公司", "集团公司", "集团",
        "控股集团有限公司", "控股有限公司", "控股集团",
    ),
    "partnership": ("有限合伙企业", "合伙企业", "有限合伙", "普通合伙", "特殊普通合伙", "合伙"),
    "works": ("总厂", "厂"),
    "cooperative": ("农民专业合作社", "专业合作社", "合作社", "联社"),
    "single": ("个人独资企业", "个人独资", "经营部", "商行", "商店", "门市部", "工作室", "加工部", "个体工商户"),
    "institute": ("研究院", "研究所", "事务所"),
}  # fmt: skip
FAMILY_OF = {form: family for family, forms in FAMILIES.items() for form in forms}
COMPANIES = {"company", "stock", "group"}
_FORM = "|".join(sorted(FAMILY_OF, key=len, reverse=True))
_UNIT = "分公司|分厂|分店|分行|支行|分部|分院|分所|办事处|项目部|营业部|事业部|门店"
WITH_BRANCH = re.compile(rf"^(?P<head>.+?)(?P<form>{_FORM})(?P<branch>(?:(?!公司|厂|社).){{0,14}}?(?:{_UNIT}))$")
BARE_BRANCH = re.compile(rf"^(?P<head>.+?)(?P<form>)(?P<branch>(?:第?[一二三四五六七八九十\d]+)?(?:{_UNIT}))$")
WITH_FORM = re.compile(rf"^(?P<head>.+?)(?P<form>{_FORM})(?P<branch>)$")


class Tail(NamedTuple):
    """A name cut at its end."""

    head: str
    form: str
    branch: str


def cut(run: str) -> Tail:
    """Head, legal form and branch of a normalised name; what is not there is empty."""
    for pattern in (WITH_BRANCH, BARE_BRANCH, WITH_FORM):
        if found := pattern.match(run):
            return Tail(found["head"], found["form"], found["branch"])
    return Tail(run, "", "")


def relation(one: str, other: str) -> str:
    """`same` family, `near` (companies of another kind, or none given), or `other`."""
    families = {FAMILY_OF.get(one, ""), FAMILY_OF.get(other, "")}
    if len(families) == 1:
        return "same"
    return "near" if "" in families or families <= COMPANIES else "other"
