import pytest

from blacklist.screening.matching.distance import Edit, similarity
from blacklist.screening.matching.rarity import Weights


def evenly(character: str) -> float:
    return 1.0


EDITS = {
    ("宏盛化工", "宏盛化工"): (1.0, ()),
    ("鸿盛化工", "宏盛化工"): (1 - 1 / 12, (Edit(0, "鸿", "宏", "homophone"),)),
    ("宏达化工", "宏盛化工"): (0.75, (Edit(1, "达", "盛", "substitution"),)),
    ("宏盛化", "宏盛化工"): (0.75, (Edit(3, "", "工", "missing"),)),
    ("宏盛大化工", "宏盛化工"): (0.8, (Edit(2, "大", "", "extra"),)),
    ("盛宏化工", "宏盛化工"): (0.9, (Edit(0, "盛宏", "宏盛", "swap"),)),
    ("甲乙", "丙丁"): (0.0, (Edit(0, "甲", "丙", "substitution"), Edit(1, "乙", "丁", "substitution"))),
}


@pytest.mark.parametrize("pair", EDITS, ids=" / ".join)
def test_two_cores_are_as_alike_as_their_cheapest_edits(pair):
    alike, edits = similarity(*pair, evenly)

    assert (pytest.approx(alike), edits) == EDITS[pair]


def test_a_rare_character_is_dearer_than_a_common_one():
    weights = Weights.of(["宏盛化工", "华光化工", "长虹化工", "云锦化工"])

    brand, _ = similarity("宏达化工", "宏盛化工", weights.__getitem__)
    trade, _ = similarity("宏盛化学", "宏盛化工", weights.__getitem__)
    assert weights["盛"] > weights["工"]
    assert brand < trade


def test_the_same_list_in_another_order_gives_the_same_weights():
    cores = ["宏盛化工", "华光化工"]

    assert Weights.of(cores).digest == Weights.of(cores[::-1]).digest != Weights.of(cores[:1]).digest


def test_weights_can_be_kept_and_read_again():
    weights = Weights.of(["宏盛化工", "华光化工"])

    again = Weights(weights.counts, weights.names)

    assert ([again[one] for one in "宏工学"], again.digest) == ([weights[one] for one in "宏工学"], weights.digest)
