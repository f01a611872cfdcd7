"""The same questions to both engines, with the same answers: tantivy always, Elasticsearch where a node is given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

import pytest

from blacklist.search import cascade
from blacklist.search.cascade import Answer
from blacklist.search.engine import Engine, Step
from blacklist.search.query import Query, Total

from .conftest import BOTH, a_fresh_engine, leave
from .corpus import FILLERS, NOW, fillers, rows


@pytest.fixture(scope="module", params=BOTH)
def full(request, tmp_path_factory):
    """An engine that holds the whole corpus."""
    engine = a_fresh_engine(request.param, tmp_path_factory)
    engine.rebuild([*rows(), *fillers()], upto_seq=42)
    yield engine
    leave(engine)


def ask(engine: Engine, query: Query) -> Answer:
    return cascade.ask(engine, query, NOW)


def ids(answer: Answer) -> list[str]:
    return [row.id for row in answer.found.rows]


def newest(text: str = "", **more: object) -> Query:
    return Query(text, sort="newest", **more)


def filler(*numbers: int) -> list[str]:
    return [f"filler-{n:05}" for n in numbers]


EVERY_HS = ["hs-list", "longest", "taizhou", "hs-nanjing", "hs-item"]


class Case(NamedTuple):
    name: str
    query: Query
    expected: list[str]
    step: Step = Step.PHRASE


CASES = [
    # brands and fragments
    Case("a brand of two characters", newest("宏盛"), EVERY_HS),
    Case("an industry of two characters", newest("化工"), ["hs-list", "longest", "hongsheng", "hs-item", "brackets"]),
    Case("a fragment from the middle", newest("盛化工"), ["hs-list", "longest", "hongsheng", "hs-item"]),
    Case("a fragment of an odd number of characters", newest("恒暖热"), ["heat"]),
    Case("the whole name", newest("江阴市宏盛化工有限公司"), ["hs-list", "longest", "hs-item"]),
    Case("the end of a name with its legal form", newest("环保科技股份有限公司"), ["taizhou"]),
    Case("a former name", newest("红旗水泥厂"), ["renamed"]),
    Case("the present name of a renamed company", newest("长虹水泥"), ["renamed"]),
    Case("no fragment across present and former name", Query("公司江阴", mode="phrase", sort="newest"), []),
    Case("two characters that stand nowhere", newest("嫦娥"), []),
    Case("two characters that stand only apart", newest("宏工"), []),
    # one text, many ways to write it
    Case("full width for half", newest("ABC化工"), ["brackets"]),
    Case("half width for full, small letters", newest("abc化工"), ["brackets"]),
    Case("full-width letters", newest("ＡＢＣ"), ["brackets"]),
    Case("without the brackets of the name", newest("ABC化工江阴有限公司"), ["brackets"]),
    Case("with other brackets", newest("ABC化工(江阴)有限公司"), ["brackets"]),
    Case("traditional for simplified", newest("宏盛環保"), ["taizhou"]),
    Case("simplified for traditional", newest("宏盛环保"), ["taizhou"]),
    Case("台 for 臺", newest("台州宏盛"), ["taizhou"]),
    Case("a digit and a letter", newest("3m中国"), ["3m"]),
    Case("spaces around and punctuation", newest("  宏盛，建材。 "), ["hs-nanjing"]),
    Case("a space after each character", newest("宏 盛 建 材"), ["hs-nanjing"]),
    # words, quotes, the cascade
    Case("two words in any order", newest("化工 江阴市"), ["hs-list", "longest", "hongsheng", "hs-item"]),
    Case("two words, quoted, are one run", newest("“化工 江阴”"), ["brackets"]),
    Case("two characters in quotes", newest('"宏盛"'), EVERY_HS),
    Case("every pair where the phrase is nowhere", newest("分公司第一分"), ["longest"], Step.EVERY),
    Case("a wrong character: most pairs", newest("临禾恒曖热电有限公司"), ["heat"], Step.MOST),
    Case("a swapped pair: most pairs", newest("临禾恒暖电热有限公司"), ["heat"], Step.MOST),
    Case("a dropped character: most pairs", newest("临禾华强砖瓦厂"), ["brick"], Step.MOST),
    Case("exact words are never relaxed", Query("临禾恒曖热电有限公司", mode="phrase", sort="newest"), []),
    # filters
    Case("one filter", newest("宏盛", filters={"tier": ("serious",)}), ["hs-list", "hs-item"]),
    Case("two values of one filter", newest("宏盛", filters={"tier": ("serious", "minor")}), ["hs-list", "hs-nanjing", "hs-item"]),
    Case("two filters", newest("宏盛", filters={"tier": ("serious",), "kind": ("listing",)}), ["hs-list"]),
    Case("a region above the company's own", newest("宏盛", filters={"region": ("320000",)}),
         ["hs-list", "longest", "hs-nanjing", "hs-item"]),
    Case("the company's own region", newest("宏盛", filters={"region": ("320281",)}), ["hs-list", "longest", "hs-item"]),
    Case("a kind of violation without words", newest(filters={"violation": ("V04",)}), ["hs-list", "hs-item"]),
    Case("a kind of penalty", newest(filters={"penalty_type": ("ORDER_SUSPEND",)}), ["brackets"]),
    Case("a year", newest("临禾", filters={"year": ("2025",)}), ["brick"]),
    Case("an empty filter is none", newest("恒暖", filters={"tier": ()}), ["heat"]),
    Case("a filter that leaves nothing does not relax the words", newest("宏盛化工", filters={"tier": ("minor",)}), []),
    Case("days of decision, both ends included", newest("宏盛", since=date(2026, 5, 6), until=date(2026, 7, 3)),
         ["taizhou", "hs-nanjing"]),
    Case("days that leave nothing do not relax the words", newest("宏盛化工", until=date(2020, 1, 1)), []),
    # time
    Case("an entry whose last instant has come is gone", newest("宏盛印染"), [], Step.MOST),
    Case("the last microsecond still shows", newest("云锦"), ["ends-next"]),
    Case("an entry shows from its first instant", newest("云裳"), ["begins-now"]),
    Case("an entry of the future is not there", newest("云端"), []),
    # orders and pages
    Case("oldest first", Query("宏盛", sort="oldest"), EVERY_HS[::-1]),
    Case("largest amount first", Query("宏盛", sort="amount"), ["hs-item", "taizhou", "longest", "hs-nanjing", "hs-list"]),
    Case("the newest first among equally relevant ones", Query("江阴市宏盛化工有限公司", size=2), ["hs-list", "hs-item"]),
    Case("without words, relevance is newest", Query(filters={"violation": ("V04",)}), ["hs-list", "hs-item"]),
    Case("page 1", newest("建筑", size=3), filler(10_049, 10_048, 10_047)),
    Case("page 50", newest("建筑", size=3, page=50), filler(9_902, 9_901, 9_900)),
    Case("page 50, oldest first", Query("建筑", sort="oldest", size=3, page=50), filler(147, 148, 149)),
    Case("page 50, by amount", Query("建筑", sort="amount", size=3, page=50), filler(9_902, 9_901, 9_900)),
    Case("the last page by offset", newest("建筑", size=100, page=100), filler(*range(149, 49, -1))),
    Case("a page behind the last", newest("宏盛", page=2), []),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_question_has_the_same_answer_from_every_engine(full, case):
    answer = ask(full, case.query)

    assert (ids(answer), answer.step) == (case.expected, case.step)


RELEVANT = {
    "江阴市宏盛化工有限公司": {"hs-item", "hs-list"},
    "江阴市鸿盛化工有限公司": {"hongsheng"},
    "宏盛建材": {"hs-nanjing"},
}


@pytest.mark.parametrize("text", RELEVANT)
def test_the_shortest_name_that_fits_is_most_relevant(full, text):
    expected = RELEVANT[text]

    assert set(ids(ask(full, Query(text)))[: len(expected)]) == expected


TOTALS = {
    "宏盛": Total(5),
    "建筑": Total(10_000, exact=False),
    "嫦娥": Total(0),
}


@pytest.mark.parametrize("text", TOTALS)
def test_a_total_is_exact_to_ten_thousand(full, text):
    assert ask(full, newest(text, page=1)).found.total == TOTALS[text]


def counts(answer: Answer, facet: str) -> dict[str, int]:
    return {bucket.value: bucket.count for bucket in answer.found.facets[facet]}


FACET_CASES: dict[str, tuple[Query, str, dict[str, int]]] = {
    "all values of one facet": (newest("宏盛"), "tier", {"serious": 2, "general": 2, "minor": 1}),
    "a facet ignores its own choice": (newest("宏盛", filters={"tier": ("minor",)}), "tier", {"serious": 2, "general": 2, "minor": 1}),
    "a facet obeys another's choice": (newest("宏盛", filters={"kind": ("listing",)}), "tier", {"serious": 1}),
    "two facets, each under the other's choice": (
        newest("宏盛", filters={"tier": ("serious",), "kind": ("listing",)}), "kind", {"penaltyitem": 1, "listing": 1}),
    "a region counts for all above it": (
        newest("宏盛", filters={"tier": ("general",)}), "region",
        {"320000": 1, "320200": 1, "320281": 1, "330000": 1, "331000": 1}),
    "a listing has no penalty to count": (newest("宏盛"), "penalty_type", {"FINE": 4}),
    "a choice that fits nothing stays, at nought": (newest("恒暖", filters={"tier": ("minor",)}), "tier", {"serious": 1, "minor": 0}),
    "counts go beyond ten thousand": (newest("建筑"), "violation", {"V39": FILLERS}),
    "facets are counted on what is visible": (newest("印染"), "tier", {"general": 2}),
}  # fmt: skip


@pytest.mark.parametrize("name", FACET_CASES)
def test_facets_are_counted_for_a_choice_of_several(full, name):
    query, facet, expected = FACET_CASES[name]

    assert counts(ask(full, query), facet) == expected


def test_a_chosen_value_is_marked(full):
    found = ask(full, newest("宏盛", filters={"tier": ("minor",)})).found.facets["tier"]

    assert {bucket.value: bucket.chosen for bucket in found} == {"serious": False, "general": False, "minor": True}


@pytest.mark.parametrize("sort", ["newest", "oldest", "amount"])
def test_a_cursor_gives_every_entry_once_in_the_pages_order(full, sort):
    first = ask(full, Query("宏盛", sort=sort, size=2))
    second = ask(full, Query("宏盛", sort=sort, size=2, cursor=first.cursor))
    third = ask(full, Query("宏盛", sort=sort, size=2, cursor=second.cursor))

    assert [*ids(first), *ids(second), *ids(third)] == ids(ask(full, Query("宏盛", sort=sort)))
    assert (third.cursor, third.found.total) == ("", Total(5))


def test_a_cursor_goes_beyond_the_last_page_by_offset(full):
    cursor, seen = "", 0
    while cursor or not seen:
        answer = ask(full, newest("建筑", size=100, cursor=cursor))
        cursor, seen = answer.cursor, seen + len(answer.found.rows)

    assert seen == FILLERS


LOOKALIKES: dict[str, tuple[str, Callable[[list[str]], bool]]] = {
    "the company itself first": ("江阴市宏盛化工有限公司", lambda found: found[0] in ("hs-item", "hs-list")),
    "one wrong character": ("江阴市宏胜化工有限公司", lambda found: not {"hs-item", "hs-list"}.isdisjoint(found[:2])),
    "only homophones in common": ("恒暖热电", lambda found: found[0] == "heat"),
    "every brand character a homophone": ("姮煖", lambda found: found == ["heat"]),
    "one entry for each enterprise": (
        "江阴市宏盛化工有限公司",
        lambda found: len({"hs-item", "hs-list"} & set(found)) == 1,
    ),
    "nothing that is not visible": ("江阴市宏盛印染有限公司", lambda found: not {"expired", "future"} & set(found)),
    "nothing alike": ("嫦娥", lambda found: found == []),
}


@pytest.mark.parametrize("name", LOOKALIKES)
def test_candidates_look_or_sound_alike(full, name):
    from blacklist.search.times import micros

    text, holds = LOOKALIKES[name]

    assert holds([id_ for id_, _ in full.candidates(text, 50, at=micros(NOW), filters={})])


def test_an_engine_says_what_it_holds(full):
    state = full.state()

    assert (state.documents, state.as_of_seq, bool(state.generation)) == (FILLERS + len(rows()), 42, True)
