"""The nightly comparison finds what events do not tell, repairs it and says so."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from blacklist.search import api
from blacklist.search.models import IndexCursor
from foundation.subjects.models import Enterprise
from tests.blacklist.entries import a_company, a_listing, an_item, withhold

from .test_api import bring_up_to_date, found

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index", "frozen")]


@pytest.fixture
def item():
    made = an_item(a_company())
    bring_up_to_date()
    return made


def test_an_index_that_agrees_is_left_alone(item):
    report = api.verify()

    assert (report.compared, report.repaired) == (1, 0)


def test_every_kind_of_difference_is_repaired_and_named(item):
    renamed = an_item(a_company("南京宏盛建材有限公司", n=2, region="320100"), number="临环罚〔2026〕2号")
    bring_up_to_date()
    absent = a_listing(item)
    withhold(item)
    Enterprise.objects.filter(pk=renamed.enterprise_id).update(name="南京长虹建材有限公司")

    report = api.verify()

    assert (report.absent, report.differing, report.surplus) == ((absent.about,), (renamed.about,), (item.about,))
    assert api.verify().repaired == 0
    assert (found("宏盛"), found("长虹")) == (["临环失信〔2026〕1号"], ["临环罚〔2026〕2号"])


def test_an_entry_that_was_removed_by_the_sweep_can_come_back(item):
    withhold(item)
    api.verify()
    type(item).objects.filter(pk=item.pk).update(withheld=False)

    api.verify()

    assert found("宏盛") == ["临环罚〔2026〕1号"]


def test_the_command_rebuilds_and_then_compares(item, index):
    index()
    out = StringIO()

    call_command("reindex", stdout=out)
    call_command("reindex", verify=True, stdout=out)

    cursor = IndexCursor.objects.get(engine=type(api.engine()).__name__)
    assert (cursor.documents, cursor.repaired, cursor.swept_at is None) == (1, 0, False)
    assert "1" in out.getvalue()


def test_the_command_fails_when_it_had_to_repair(item):
    withhold(item)
    out = StringIO()

    with pytest.raises(SystemExit):
        call_command("reindex", verify=True, stdout=out)

    assert f"surplus: {item.about}" in out.getvalue()
