"""Articles as people cite them in Chinese: 《大气污染防治法》第九十九条第（三）项 becomes text, article and parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .book import book
from .models import Instrument, Provision

DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")} | {"〇": 0}
UNITS = {"十": 10, "百": 100, "千": 1000}
COUNTED = r"[〇零一二三四五六七八九十百千\d]+"
PART = rf"第?[（(]?{COUNTED}[）)]?[款项]|[（(]{COUNTED}[）)]"
ARTICLE = rf"第(?P<article>{COUNTED})条(?:之{COUNTED})?(?P<parts>(?:{PART})*)"
AROUND = re.compile(r"^中华人民共和国|（[^（）]*）|[《》\s]")


@dataclass(frozen=True)
class Cited:
    """One article as it is written. `name`: of its text, without the state's; empty where none stands before it."""

    name: str
    article: int
    parts: frozenset[int]
    written: str

    @property
    def instruments(self) -> list[Instrument]:
        """The texts of that name that the law data knows, each version once."""
        return [one for one in _instruments() if core(one.label_zh) == self.name]

    def means(self, provision: Provision) -> bool:
        """Whether it names this article; a paragraph or item that the provision has must be named as well."""
        part = _part(provision)
        return self.names_the_article_of(provision) and (part is None or part in self.parts)

    def names_the_article_of(self, provision: Provision) -> bool:
        number, _part = _numbers(provision)
        return self.name == core(provision.instrument.label_zh) and self.article == number


def read(text: str) -> Iterator[Cited]:
    """Each article of the text, with the name that stands last before it."""
    name, known = "", sorted({core(one.label_zh) for one in _instruments()} - {""}, key=len, reverse=True)
    bare = "|".join(map(re.escape, known)) or "(?!)"
    for found in re.finditer(rf"《(?P<title>[^《》]+)》|(?P<bare>{bare})|{ARTICLE}", text):
        if found["article"] is None:
            name = core(found["title"] or found["bare"])
        elif article := number_of(found["article"]):
            parts = frozenset(number_of(one) for one in re.findall(COUNTED, found["parts"]))
            yield Cited(name, article, parts, f"《{name}》{found[0]}" if name else found[0])


def core(name: str) -> str:
    """The name of a text without the state, the year of its version and its marks."""
    return AROUND.sub("", AROUND.sub("", name))


def number_of(written: str) -> int:
    """一千一百零七, 十二, 99 as a number; 0 where it is none."""
    if written.isascii():
        return int(written)
    total, digit = 0, 0
    for one in written:
        if one in UNITS:
            total, digit = total + (digit or 1) * UNITS[one], 0
        else:
            digit = DIGITS.get(one, 0)
    return total + digit


def _instruments() -> list[Instrument]:
    return list({one.instrument_id: one.instrument for one in book().provisions.values()}.values())


def _part(provision: Provision) -> int | None:
    return _numbers(provision)[1]


def _numbers(provision: Provision) -> tuple[int | None, int | None]:
    found = re.fullmatch(r"(\d+)(?:\((\d+)\))?", provision.code.partition("/")[2])
    return (int(found[1]), int(found[2]) if found[2] else None) if found else (None, None)
