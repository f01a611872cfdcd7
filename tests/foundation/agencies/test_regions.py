"""The administrative divisions, all of China and the demonstration's fictional province."""

from __future__ import annotations

from collections import Counter

import pytest

from foundation.agencies import regions
from foundation.agencies.models import Level, Region

pytestmark = pytest.mark.django_db


def test_all_provinces_prefectures_and_counties_are_there():
    assert Counter(one.level for one in regions.read()) == {
        Level.PROVINCE: 34,
        Level.PREFECTURE: 333,
        Level.COUNTY: 2846,
    }


def test_every_division_stands_under_one_above_it_and_shares_its_province():
    every = {one.code: one for one in [*regions.read(), *regions.demo()]}

    wrong = [
        one.code
        for one in every.values()
        if (one.parent == "") != (one.level == Level.PROVINCE)
        or (one.parent and (every[one.parent].level >= one.level or one.parent[:2] != one.code[:2]))
    ]

    assert wrong == []


@pytest.mark.parametrize(
    ("code", "path"),
    [
        ("320281", ["江苏省", "无锡市", "江阴市"]),
        ("110101", ["北京市", "东城区"]),
        ("419001", ["河南省", "济源市"]),
        ("990102", ["示例省", "临禾市", "禾东区"]),
    ],
)
def test_the_path_leads_from_the_province_down(code: str, path: list[str]):
    assert [one.name for one in Region.objects.get(pk=code).path] == path


def test_loading_again_changes_nothing_and_keeps_the_fictional_province():
    before = list(Region.objects.values_list())

    regions.load(regions.read(), whole=True)

    assert list(Region.objects.values_list()) == before


def test_a_division_that_left_the_table_ends_and_stays(frozen):
    kept = [one for one in regions.read() if one.code != "320281"]

    regions.load(kept, whole=True)

    gone = Region.objects.get(pk="320281")
    assert (gone.name, gone.valid_to.isoformat()) == ("江阴市", "2026-11-23")
    assert Region.objects.exclude(valid_to=None).count() == 1
