from __future__ import annotations

from blacklist.search.query import Bucket
from public_portal.places import Places

ROWS = {"320000": ("江苏省", None), "320200": ("无锡市", "320000"), "320281": ("江阴市", "320200"), "330000": ("浙江省", None),
        "330100": ("杭州市", "330000")}  # fmt: skip


def opened(*buckets: Bucket) -> list[tuple[str, int]]:
    return [(bucket.value, depth) for bucket, depth in Places(ROWS).tree(buckets)]


def test_only_provinces_stand_open_at_first():
    assert opened(*(Bucket(code, 1) for code in ROWS)) == [("320000", 0), ("330000", 0)]


def test_a_chosen_region_and_whatever_stands_alone_open_what_lies_below():
    chosen = [Bucket(code, 1, chosen=code == "320000") for code in ROWS]
    assert opened(*chosen) == [("320000", 0), ("320200", 1), ("320281", 2), ("330000", 0)]


def test_a_county_directly_below_its_province_is_reached():
    rows = {"460000": ("海南省", None), "469001": ("五指山市", "460000")}
    assert [(one.value, depth) for one, depth in Places(rows).tree([Bucket("460000", 2), Bucket("469001", 2)])] == [
        ("460000", 0), ("469001", 1),
    ]  # fmt: skip
