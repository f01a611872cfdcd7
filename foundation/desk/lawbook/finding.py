"""Finding articles and rules by code or by words of either language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from foundation.law.book import book
from foundation.law.models import Bilingual, Provision, Rule

MOST = 60


def heads(kind: str | None = None) -> list[Rule]:
    """One version for each rule of a kind, the last, in the order of the files; without a kind, all."""
    every = book().by_code.values()
    return [versions[-1] for versions in every if kind in (None, versions[0].kind)]


def found(word: str) -> tuple[list[Provision], list[Rule]]:
    """(articles, rules) that contain the word in code, name or paraphrase; at most `MOST` of each."""
    articles = book().provisions.values()
    return _matching(articles, word)[:MOST], _matching(heads(), word)[:MOST]


def matching(rules: Iterable[Rule], word: str) -> list[Rule]:
    return _matching(rules, word) if word else list(rules)


def in_order(articles: Iterable[Provision]) -> list[Provision]:
    """By the number of the article, those without one last."""
    return sorted(articles, key=lambda one: [int(part) if part.isdigit() else 10**6 for part in _number(one.code)])


def _number(code: str) -> list[str]:
    return re.findall(r"\d+", code.partition("/")[2]) or ["-"]


def _matching(rows: Iterable[Any], word: str) -> list[Any]:
    words = word.casefold().split()
    return [one for one in rows if all(part in _text(one) for part in words)]


def _text(one: Bilingual) -> str:
    code = getattr(one, "code", "")
    return " ".join((code, one.label_zh, one.label_en, one.summary_zh, one.summary_en)).casefold()
