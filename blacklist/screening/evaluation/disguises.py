"""Nine ways in which a listed company's name comes written otherwise, and three companies that only look like it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from django.utils.translation import gettext_noop as noop

from blacklist.search.phonetics import readings

from .synthetic import Company, Generator
from .vocabulary import BRANCHES, FORMS, TRADES

Disguise = Callable[[Company, Generator], str]
COMMON = bytes(range(0xA1, 0xFF))  # second bytes of the 3,755 characters of GB 2312, first level


def other_form(company: Company, by: Generator) -> str:
    return replace(company, form=by.random.choice([form for form in FORMS if form != company.form])).name


def other_region_style(company: Company, by: Generator) -> str:
    return replace(
        company, style=by.random.choice([s for s in ("full", "short", "bracketed") if s != company.style])
    ).name


def traditional(company: Company, by: Generator) -> str:
    return _to_traditional()(company.name)


def without_region(company: Company, by: Generator) -> str:
    return replace(company, style="none").name


def branch(company: Company, by: Generator) -> str:
    return company.name + by.random.choice(BRANCHES)


def homophone(company: Company, by: Generator) -> str:
    at = by.random.randrange(len(company.brand))
    alike = _sounding(readings(company.brand[at])[0])
    other = by.random.choice([one for one in alike if one != company.brand[at]] or [by.character()])
    return replace(company, brand=_put(company.brand, at, other)).name


def wrong_character(company: Company, by: Generator) -> str:
    at = by.random.randrange(len(company.core))
    other = by.character()
    while other == company.core[at]:
        other = by.character()
    return _with_core(company, _put(company.core, at, other))


def dropped_or_swapped(company: Company, by: Generator) -> str:
    at = by.random.randrange(len(company.core) - 1)
    first, second = company.core[at], company.core[at + 1]
    if first == second or by.random.random() < 0.5:
        return _with_core(company, company.core[:at] + company.core[at + 1 :])
    return _with_core(company, company.core[:at] + second + first + company.core[at + 2 :])


def width_and_spaces(company: Company, by: Generator) -> str:
    written = company.name.replace("（", "(").replace("）", " )")
    at = by.random.randrange(1, len(written))
    return f" {written[:at]}\u3000{written[at:]} "


DISGUISES: dict[str, Disguise] = {
    noop("other legal form"): other_form,
    noop("region written otherwise"): other_region_style,
    noop("traditional characters"): traditional,
    noop("region missing"): without_region,
    noop("branch"): branch,
    noop("homophone"): homophone,
    noop("one wrong character"): wrong_character,
    noop("dropped or swapped"): dropped_or_swapped,
    noop("width and spaces"): width_and_spaces,
}


def in_another_city(company: Company, by: Generator) -> str:
    elsewhere = [place for place in by.places if place.code[:4] != company.place.code[:4]]
    style = company.style if company.style != "none" else "full"
    return replace(company, place=by.random.choice(elsewhere), style=style).name


def with_another_brand(company: Company, by: Generator) -> str:
    return replace(company, brand=by.brand()).name


def in_another_trade(company: Company, by: Generator) -> str:
    return replace(company, trade=by.random.choice([trade for trade in TRADES if trade != company.trade])).name


LOOKALIKES: dict[str, Disguise] = {
    noop("same name in another city"): in_another_city,
    noop("another brand"): with_another_brand,
    noop("another industry"): in_another_trade,
}


def _put(text: str, at: int, character: str) -> str:
    return text[:at] + character + text[at + 1 :]


def _with_core(company: Company, core: str) -> str:
    return replace(company, brand=core, trade="").name


@cache
def _to_traditional() -> Callable[[str], str]:
    from opencc import OpenCC

    return OpenCC("s2t").convert


@cache
def _sounding(syllable: str) -> tuple[str, ...]:
    """Common characters usually read so."""
    return tuple(one for one in _common() if readings(one)[0] == syllable)


@cache
def _common() -> str:
    pairs = (bytes([first, second]) for first in range(0xB0, 0xD8) for second in COMMON)
    return "".join(pair.decode("gb2312", errors="ignore") for pair in pairs)
