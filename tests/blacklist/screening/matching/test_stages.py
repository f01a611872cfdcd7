"""Each stage of the algorithm on a small register; the first that decides ends it."""

from datetime import date

import pytest

from blacklist.screening.matching.compare import Comparer
from blacklist.screening.matching.memory import MemoryRegister
from blacklist.screening.matching.names import Reader
from blacklist.screening.matching.rarity import Weights
from blacklist.screening.matching.register import Listed
from blacklist.screening.matching.stages import Screening
from blacklist.screening.matching.verdict import Question
from foundation.subjects.uscc import check_character

from ..places import GAZETTEER

DAY = date(2026, 11, 23)


def code(body: str) -> str:
    return body + check_character(body)


HS, TWIN, RENAMED, HEAT = (code(f"913202810000000{n}1") for n in "1234")
UNLISTED = code("91320281000000091")
LISTED = [
    Listed(HS, "江阴市宏盛化工有限公司", "320281"),
    Listed(TWIN, "南京市长虹水泥有限公司", "320100"),
    Listed(RENAMED, "江阴市长虹水泥有限公司", "320281"),
    Listed(RENAMED, "江阴市红旗水泥厂", "320281", valid_until=date(2024, 6, 30), former=True),
    Listed(HEAT, "临禾恒暖热电有限公司", "990100"),
]


@pytest.fixture(scope="module")
def screening(tmp_path_factory):
    reader = Reader(GAZETTEER)
    register = MemoryRegister(LISTED, reader, tmp_path_factory.mktemp("index"))
    weights = Weights.of(reader.read(one.name)[0].core for one in LISTED)
    return Screening(register, Comparer(reader, weights))


def ask(screening: Screening, **question: object) -> tuple[str, str, str]:
    found = screening.screen(Question(**{"on": DAY, **question}))
    return found.match, found.basis, found.listed.uscc if found.listed else ""


CASES = {
    "0: a code with a wrong check character": ({"uscc": HS[:-1] + "0"}, ("invalid", "uscc", "")),
    "0: a code too short": ({"uscc": HS[:-1]}, ("invalid", "uscc", "")),
    "0: a wrong code, though the name is listed": (
        {"uscc": HS[:-1] + "0", "name": "江阴市宏盛化工有限公司"},
        ("invalid", "uscc", ""),
    ),
    "0: a name without a core": ({"name": "有限公司"}, ("invalid", "name", "")),
    "0: a lone character": ({"name": "宏"}, ("invalid", "name", "")),
    "0: nothing": ({}, ("invalid", "none", "")),
    "0: an identifier of no kind": ({"identifier": "12345"}, ("invalid", "none", "")),
    "1: the code": ({"uscc": HS}, ("hit", "uscc", HS)),
    "1: the code in small letters and with spaces": ({"uscc": f" {HS[:9]} {HS[9:].lower()}"}, ("hit", "uscc", HS)),
    "1: a code that is not listed": ({"uscc": UNLISTED}, ("clear", "none", "")),
    "1b: the organisation code": ({"identifier": HS[8:17]}, ("hit", "organisation_code", HS)),
    "1b: an organisation code that is not listed": ({"identifier": UNLISTED[8:17]}, ("clear", "none", "")),
    "2: the name": ({"name": "江阴市宏盛化工有限公司"}, ("hit", "name", HS)),
    "2: the name in other characters": ({"name": "江陰市宏盛化工（有限）公司"}, ("hit", "name", HS)),
    "2: a former name on a day when it was borne": (
        {"name": "江阴市红旗水泥厂", "on": date(2024, 1, 1)},
        ("hit", "name", RENAMED),
    ),
    "2: a former name afterwards": ({"name": "江阴市红旗水泥厂"}, ("review", "name", RENAMED)),
    "2: the name, but another code": ({"name": "江阴市宏盛化工有限公司", "uscc": UNLISTED}, ("info", "name", HS)),
    "3: another legal form": ({"name": "江阴市宏盛化工厂"}, ("review", "core", HS)),
    "3: a branch": ({"name": "江阴市宏盛化工有限公司第一分公司"}, ("review", "core", HS)),
    "3: the region missing": ({"name": "宏盛化工有限公司"}, ("review", "core", HS)),
    "3: the same core in another city": ({"name": "徐州市宏盛化工有限公司"}, ("clear", "none", "")),
    "3: the same core, the region given": ({"name": "长虹水泥有限公司", "region": "320100"}, ("review", "core", TWIN)),
    "4: a homophone": ({"name": "江阴市鸿盛化工有限公司"}, ("review-high", "fuzzy", HS)),
    "4: characters swapped": ({"name": "临禾恒暖电热有限公司"}, ("review-high", "fuzzy", HEAT)),
    "3: a branch and the province before the county": (
        {"name": "江苏省江阴市宏盛化工有限公司江阴分公司"},
        ("review", "core", HS),
    ),
    "4: one wrong character, a short name": ({"name": "江阴市宏旦化工有限公司"}, ("review-low", "fuzzy", HS)),
    "4: another brand": ({"name": "江阴市云锦化工有限公司"}, ("clear", "none", "")),
    "4: another trade": ({"name": "江阴市宏盛旅行社"}, ("clear", "none", "")),
}


@pytest.mark.parametrize("case", CASES)
def test_the_first_stage_that_decides_ends_it(screening, case):
    question, expected = CASES[case]

    assert ask(screening, **question) == expected


def test_a_slip_of_the_pen_that_explains_the_wrong_code_is_suggested_and_no_hit(screening):
    written = HS.replace("0", "O", 1)

    found = screening.screen(Question(DAY, uscc=written))

    assert (found.match, found.listed, found.suggestion) == ("invalid", None, HS)


def test_two_slips_are_no_suggestion(screening):
    assert screening.screen(Question(DAY, uscc=HS.replace("0", "O", 2))).suggestion == ""


def test_several_holders_of_a_name_are_a_matter_for_review_and_all_are_named(tmp_path):
    reader = Reader(GAZETTEER)
    holders = [Listed(HS, "长虹水泥有限公司", "320281"), Listed(TWIN, "长虹水泥有限公司", "320100")]
    twins = Screening(MemoryRegister(holders, reader, tmp_path), Comparer(reader, Weights.of([])))

    unsure = twins.screen(Question(DAY, name="长虹水泥有限公司"))
    sure = twins.screen(Question(DAY, name="长虹水泥有限公司", region="320100"))

    assert (unsure.match, {unsure.listed.uscc, *unsure.others}) == ("review", {HS, TWIN})
    assert (sure.match, sure.listed.uscc) == ("hit", TWIN)


def test_an_organisation_code_that_contradicts_the_credit_code_is_for_review(screening):
    assert ask(screening, identifier=HS[8:17], uscc=UNLISTED) == ("review", "organisation_code", HS)
