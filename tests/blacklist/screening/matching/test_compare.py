import pytest

from blacklist.screening.matching.compare import Comparer
from blacklist.screening.matching.names import Reader
from blacklist.screening.matching.rarity import Weights

from ..places import GAZETTEER

COMPARER = Comparer(Reader(GAZETTEER), Weights.of([]))


def compare(query: str, listed: str, query_region: str = "", listed_region: str = ""):
    return COMPARER.compare(
        query, listed, query_region=frozenset(filter(None, [query_region])), listed_region=frozenset(filter(None, [listed_region]))
    )  # fmt: skip


LISTED = "江阴市宏盛化工有限公司"
RELATIONS = {
    "the same name": (LISTED, ("same", "same", "same", "same"), 1.0),
    "the province before it": ("江苏省江阴市宏盛化工有限公司", ("same", "same", "same", "same"), 1.0),
    "only the province": ("江苏宏盛化工有限公司", ("within", "same", "same", "same"), 1.0),
    "no region": ("宏盛化工有限公司", ("unknown", "same", "same", "same"), 0.93),
    "another city": ("南京市宏盛化工有限公司", ("conflict", "same", "same", "same"), 0.70),
    "the county's short name, which agrees": ("江阴宏盛化工有限公司", ("same", "same", "same", "same"), 1.0),
    "the region in brackets": ("宏盛化工（江阴）有限公司", ("same", "same", "same", "same"), 1.0),
    "the region before the form, its brackets lost": ("宏盛化工江阴有限公司", ("same", "same", "same", "same"), 1.0),
    "the same form, longer": ("江阴市宏盛化工有限责任公司", ("same", "same", "same", "same"), 1.0),
    "another kind of company": ("江阴市宏盛化工股份有限公司", ("same", "same", "near", "same"), 0.97),
    "another form": ("江阴市宏盛化工厂", ("same", "same", "other", "same"), 0.94),
    "a branch": ("江阴市宏盛化工有限公司第一分公司", ("same", "same", "same", "other"), 0.97),
}


@pytest.mark.parametrize("case", RELATIONS)
def test_each_part_has_its_relation_and_its_factor(case):
    query, relations, component = RELATIONS[case]

    found = compare(query, LISTED)

    assert (tuple(part.relation for part in found.parts), found.component) == (relations, component)


def test_a_brand_that_is_a_place_name_stays_a_brand_where_the_regions_disagree():
    found = compare("新华印刷有限公司", "江阴市新华印刷有限公司")

    assert (found.part("core").query, found.part("region").relation) == ("新华印刷", "unknown")


def test_a_short_county_name_is_a_region_where_the_register_confirms_it():
    found = compare("福田宏盛化工有限公司", "宏盛化工有限公司", listed_region="440300")

    assert (found.part("core").query, found.part("region").relation) == ("宏盛化工", "within")


def test_the_region_that_is_given_beside_the_name_counts():
    assert compare("宏盛化工有限公司", LISTED, query_region="320100").part("region").relation == "conflict"
    assert compare("宏盛化工有限公司", LISTED, query_region="320200").part("region").relation == "within"


def test_the_edit_ratio_is_of_the_whole_normalised_names():
    assert compare("江阴市宏勝化工有限公司", LISTED).ratio == pytest.approx(20 / 22)


def test_a_name_without_a_core_compares_with_nothing():
    assert compare("有限公司", LISTED) is None
