import pytest

from blacklist.screening.matching.forms import cut
from blacklist.screening.matching.gazetteer import short_of
from blacklist.screening.matching.names import Reader

from ..places import GAZETTEER

READER = Reader(GAZETTEER)

SHORT = {
    "江苏省": "江苏",
    "福田区": "福田",
    "广西壮族自治区": "广西",
    "内蒙古自治区": "内蒙古",
    "巴音郭楞蒙古自治州": "巴音郭楞",
    "延边朝鲜族自治州": "延边",
    "双江拉祜族佤族布朗族傣族自治县": "双江",
    "城区": "",
    "神农架林区": "神农架",
}


@pytest.mark.parametrize("name", SHORT)
def test_a_division_has_a_short_name_where_enough_is_left(name):
    assert short_of(name) == SHORT[name]


TAILS = {
    "宏盛化工有限公司": ("宏盛化工", "有限公司", ""),
    "宏盛化工有限责任公司": ("宏盛化工", "有限责任公司", ""),
    "宏盛集团股份有限公司": ("宏盛", "集团股份有限公司", ""),
    "宏盛化工有限公司第一分公司": ("宏盛化工", "有限公司", "第一分公司"),
    "宏盛化工有限公司江阴分公司": ("宏盛化工", "有限公司", "江阴分公司"),
    "宏盛厂房建设有限公司第二分公司": ("宏盛厂房建设", "有限公司", "第二分公司"),
    "红旗水泥厂": ("红旗水泥", "厂", ""),
    "红旗水泥厂第三分厂": ("红旗水泥", "厂", "第三分厂"),
    "宏盛化工第二分公司": ("宏盛化工", "", "第二分公司"),
    "宏盛化工": ("宏盛化工", "", ""),
}


@pytest.mark.parametrize("run", TAILS)
def test_a_name_is_cut_at_its_legal_form_and_branch(run):
    assert cut(run) == TAILS[run]


def readings(name: str) -> list[tuple[str, str, str, bool]]:
    return [(one.region, one.core, one.form, one.doubtful) for one in READER.read(name)]


NAMES = {
    "江阴市宏盛化工有限公司": [("江阴市", "宏盛化工", "有限公司", False)],
    "江苏省江阴市宏盛化工有限公司": [("江苏省江阴市", "宏盛化工", "有限公司", False)],
    "南京江阴市宏盛有限公司": [("南京", "江阴市宏盛", "有限公司", False)],
    "宏盛化工（江阴市）有限公司": [("江阴市", "宏盛化工", "有限公司", False)],
    "3M中国有限公司": [("", "3M中国", "有限公司", False)],
    "3M（中国）有限公司": [("", "3M", "有限公司", False)],
    "宏盛（集团）有限公司": [("", "宏盛", "有限公司", False)],
    "宏盛投资合伙企业（有限合伙）": [("", "宏盛投资", "有限合伙", False)],
    "宏盛（环保）科技有限公司": [("", "宏盛环保科技", "有限公司", False)],
    "江阴宏盛化工有限公司": [
        ("", "江阴宏盛化工", "有限公司", False),
        ("江阴", "宏盛化工", "有限公司", True),
    ],
    "河北新华印刷有限公司": [
        ("河北", "新华印刷", "有限公司", False),
        ("河北新华", "印刷", "有限公司", True),
    ],
    "宏盛化工南京有限公司": [
        ("", "宏盛化工南京", "有限公司", False),
        ("南京", "宏盛化工", "有限公司", True),
    ],
    "南京有限公司": [("", "南京", "有限公司", False)],
    "有限公司": [],
}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_read_in_every_way_it_can_be(name):
    assert readings(name) == NAMES[name]


def test_one_place_name_can_mean_several_divisions():
    assert READER.read("鼓楼区宏盛化工有限公司")[0].codes == {"320106", "320302"}


def test_the_division_before_it_decides_which_is_meant():
    assert READER.read("徐州市鼓楼区宏盛化工有限公司")[0].codes == {"320302"}
