"""How documents cite an article: 《中华人民共和国大气污染防治法》第九十九条（三）."""

from __future__ import annotations

import re

from foundation.law.models import Provision

DIGITS = "零一二三四五六七八九"
UNITS = ((1000, "千"), (100, "百"), (10, "十"))
ARTICLE = re.compile(r"(\d+)(?:\((\d+)\))?")
VERSION = re.compile(r"（([^（）]*年[^（）]*|\d{4})）$")
ISSUE = re.compile(r"（[^（）]*号）$")
OF_THE_CONGRESS = re.compile(r"(?<!办)法$|法典$")  # 办法 are of departments


def citation(provision: Provision) -> str:
    """The full name of the text and the article in Chinese numerals; a provision without a number by its label."""
    found = ARTICLE.fullmatch(provision.code.partition("/")[2])
    if found is None:
        return provision.label_zh
    article, part = found.groups()
    item = f"（{numeral(int(part))}）" if part else ""
    return f"{full_name(provision.instrument.label_zh)}第{numeral(int(article))}条{item}"


def full_name(name: str) -> str:
    """《中华人民共和国行政处罚法》: without the year of the version; a law of the Congress with the name of the state.

    The issuer's own number stands behind the name: 《…工作办法》（环环监〔2017〕17号）.
    """
    name = VERSION.sub("", name)
    issue = ISSUE.search(name)
    name = ISSUE.sub("", name)
    state = "中华人民共和国" if OF_THE_CONGRESS.search(name) else ""
    return f"《{state}{name}》{issue.group() if issue else ''}"


def numeral(number: int) -> str:
    """一千一百零七, 六十, 十二: for articles and headings, up to 9999."""
    text, gap = "", False
    for unit, name in UNITS:
        digit, number = divmod(number, unit)
        if digit:
            text += (DIGITS[0] if gap else "") + DIGITS[digit] + name
        gap = bool(text) and not digit
    if number:
        text += (DIGITS[0] if gap else "") + DIGITS[number]
    return text.removeprefix("一") if text.startswith("一十") else text
