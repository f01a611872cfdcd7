"""Search at its door: rows, index and clock together. The embedded engine; what engines do is in test_parity."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine

from blacklist.search import api, indexing
from blacklist.search.query import BadQuery, Query, Total
from foundation.outbox.models import Feed
from foundation.outbox.relay import number
from foundation.subjects.models import EnterpriseName
from tests.blacklist.entries import a_company, a_listing, an_item, announce, end, withhold
from tests.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index", "frozen")]


def bring_up_to_date() -> int:
    number()
    return indexing.catch_up(api.engine())


def numbers(page) -> list[str]:
    return [hit.entry.number for hit in page.hits]


def found(text: str, **more: object) -> list[str]:
    return numbers(api.search(Query(text, sort="newest", **more)))


@pytest.fixture
def listed():
    item = an_item(a_company())
    listing = a_listing(item, visible_from=NOW - timedelta(hours=1))
    an_item(a_company("临禾恒暖热电有限公司", n=2, region="990100"), number="临环罚〔2026〕2号")
    bring_up_to_date()
    return listing


def test_a_published_entry_is_found_by_a_fragment_with_its_row_and_what_was_asked_marked(listed):
    page = api.search(Query("宏盛", sort="newest"))

    assert [(hit.kind, hit.entry.pk) for hit in page.hits] == [
        ("listing", listed.pk),
        ("penaltyitem", listed.penalty_id),
    ]
    assert page.hits[0].name == (("江阴市", False), ("宏盛", True), ("化工有限公司", False))
    assert (page.total, page.approximate, page.as_of_seq) == (Total(2), False, Feed.objects.get().last)


def test_a_former_name_finds_the_company_under_its_present_one(listed):
    EnterpriseName.objects.create(enterprise=listed.enterprise, name="江阴市红旗化工厂")
    announce("listing.published", listed)
    bring_up_to_date()

    assert found("红旗化工") == ["临环失信〔2026〕1号"]


def test_an_expired_entry_is_gone_at_its_instant_without_job_or_index(listed):
    with time_machine.travel(listed.visible_until - timedelta(seconds=1), tick=False):
        before = found("恒暖")
    with time_machine.travel(listed.visible_until, tick=False):
        after = api.search(Query("恒暖"))

    assert (before, numbers(after), after.total) == (["临环罚〔2026〕2号"], [], Total(0))


def test_a_withdrawn_entry_is_not_shown_though_the_index_is_late(listed):
    withhold(listed)

    page = api.search(Query("宏盛", sort="newest"))

    assert (numbers(page), page.total) == (["临环罚〔2026〕1号"], Total(1))


def test_a_term_cut_short_counts_though_the_index_is_late(listed):
    end(listed)

    assert found("宏盛") == ["临环罚〔2026〕1号"]


def test_an_entry_never_published_and_a_future_one_are_not_found(listed):
    company = a_company("南京宏盛建材有限公司", n=3, region="320100")
    an_item(company, number="临环罚〔2026〕3号", visible_from=None, visible_until=None)
    an_item(a_company("徐州宏盛水泥有限公司", n=4, region="320300"), number="临环罚〔2026〕4号",
            visible_from=NOW + timedelta(seconds=1))  # fmt: skip
    bring_up_to_date()

    assert found("宏盛") == ["临环失信〔2026〕1号", "临环罚〔2026〕1号"]
    with time_machine.travel(NOW + timedelta(seconds=1), tick=False):
        assert found("宏盛") == ["临环罚〔2026〕4号", "临环失信〔2026〕1号", "临环罚〔2026〕1号"]


def test_withdrawing_takes_the_document_out_of_the_index(listed):
    withhold(listed)
    before = api.health().documents
    bring_up_to_date()

    assert (before, api.health().documents) == (3, 2)


# -- look-ups that read the database


def test_a_credit_code_is_looked_up_in_the_database_and_needs_no_index(listed):
    an_item(a_company(), number="临环罚〔2026〕9号")

    page = api.search(Query(f" {listed.enterprise.uscc.lower()} ", sort="newest"))

    assert set(numbers(page)) == {"临环失信〔2026〕1号", "临环罚〔2026〕1号", "临环罚〔2026〕9号"}
    assert page.total == Total(3)


def test_a_look_up_filters_sorts_counts_and_pages_like_any_search(listed):
    code = listed.enterprise.uscc

    page = api.search(Query(code, sort="amount", size=1, filters={"kind": ("penaltyitem",)}))

    assert (numbers(page), page.total) == (["临环罚〔2026〕1号"], Total(1))
    assert {bucket.value: bucket.count for bucket in page.facets["kind"]} == {"penaltyitem": 1, "listing": 1}
    assert {bucket.value: bucket.count for bucket in page.facets["tier"]} == {"serious": 1}
    assert numbers(api.search(Query(code, sort="oldest", size=1, page=2))) == ["临环失信〔2026〕1号"]


def test_a_document_number_is_looked_up_however_its_brackets_are_written(listed):
    written = ["临环罚〔2026〕2号", "临环罚[2026]2号", "环罚（2026） 2 号", "临环罚【2026】第2号", "临环罚〔2026〕2"]

    assert [found(one) for one in written] == [["临环罚〔2026〕2号"]] * 5


def test_a_wrong_credit_code_is_refused_with_what_would_be_right(listed):
    code = listed.enterprise.uscc
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")

    with pytest.raises(BadQuery, match=code[-1]):
        api.search(Query(wrong))


def test_another_companys_withheld_entry_is_not_found_by_its_code(listed):
    withhold(listed)
    withhold(listed.penalty)

    assert found(listed.enterprise.uscc) == []


# -- keeping up with the feed


def test_the_index_is_built_by_the_first_catching_up_and_then_only_follows(listed):
    generation = api.health().generation
    an_item(a_company("南京宏盛建材有限公司", n=3, region="320100"), number="临环罚〔2026〕3号")

    looked_at = bring_up_to_date()

    assert (looked_at, api.health().generation) == (1, generation)
    assert found("建材") == ["临环罚〔2026〕3号"]


def test_the_same_events_twice_change_nothing(listed):
    bring_up_to_date()

    assert (bring_up_to_date(), api.health().documents) == (0, 3)


def test_a_lost_index_is_built_anew_from_the_database(listed, index):
    index()

    bring_up_to_date()

    assert found("宏盛") == ["临环失信〔2026〕1号", "临环罚〔2026〕1号"]


def test_health_says_how_far_the_index_is_behind(listed):
    fresh = api.health()
    with time_machine.travel(NOW + timedelta(seconds=5), tick=False):
        announce("listing.published", listed)
    with time_machine.travel(NOW + timedelta(seconds=12), tick=False):
        late = api.health()

    assert (fresh.lag, late.lag, late.as_of_seq) == (0, 7, fresh.as_of_seq)


def test_an_event_about_something_else_moves_the_index_on_without_work(listed):
    before = api.health().as_of_seq
    announce("case.filed", listed.penalty.case)

    assert (bring_up_to_date(), api.health().as_of_seq, api.health().lag) == (0, before + 1, 0)
