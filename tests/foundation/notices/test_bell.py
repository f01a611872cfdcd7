from __future__ import annotations

from datetime import date

import pytest
from django.utils.translation import override

from demo.people import posting
from foundation.agencies.models import Officer, Role
from foundation.notices.bell import Telling, bell, mark_seen, notify, notify_role, settle, unseen_count
from foundation.notices.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
TELLING = Telling("draft:1", "“%(act)s” was returned", {"act": {"zh": "立案", "en": "File a case"}}, about="case:1")


def officer(name: str) -> Officer:
    return Officer.objects.get(name=name)


def test_the_bell_counts_what_its_officer_has_not_seen():
    notify(posting("沈宜"), TELLING)
    notify(posting("苏眉"), TELLING)
    assert (unseen_count(officer("沈宜")), unseen_count(officer("苏眉")), unseen_count(officer("白桥"))) == (1, 1, 0)
    assert [notice.matter for notice in bell(officer("沈宜"))] == ["draft:1"]


def test_an_officer_with_two_postings_hears_both():
    notify(posting("周承", Role.CASE_LEAD), TELLING)
    notify(posting("周承", Role.INSPECTOR), Telling("draft:2", "x"))
    assert unseen_count(officer("周承")) == 2


def test_a_role_is_told_at_its_agency_only():
    notify_role(posting("程岳").agency, [Role.AGENCY_HEAD], TELLING)
    assert sorted(Notice.objects.values_list("to__officer__name", flat=True)) == ["丁原", "程岳"]


def test_seeing_touches_only_ones_own():
    notify(posting("沈宜"), TELLING)
    notify(posting("苏眉"), TELLING)
    theirs = Notice.objects.get(to=posting("苏眉"))
    assert mark_seen(officer("沈宜"), [theirs.pk]) == 0
    assert mark_seen(officer("沈宜")) == 1
    assert (unseen_count(officer("沈宜")), unseen_count(officer("苏眉"))) == (0, 1)


def test_a_matter_told_again_is_one_row_unseen_again():
    notify(posting("沈宜"), TELLING)
    mark_seen(officer("沈宜"))
    notify(posting("沈宜"), Telling("draft:1", "“%(act)s” waits", {"act": "x"}, level=Notice.Level.SOON))
    notice = Notice.objects.get()
    assert (notice.seen_at, notice.level, notice.text) == (None, "soon", "“x” waits")


def test_a_settled_matter_rings_for_nobody():
    notify([posting("沈宜"), posting("苏眉")], TELLING)
    notify(posting("沈宜"), Telling("draft:2", "x"))
    settle("draft:1")
    assert list(Notice.objects.unseen().values_list("matter", flat=True)) == ["draft:2"]


def test_an_ended_posting_hears_nothing_more():
    held = posting("沈宜")
    notify(held, TELLING)
    held.valid_until = date(2026, 11, 22)
    held.save()
    assert unseen_count(officer("沈宜")) == 0


def test_the_text_is_in_the_readers_language():
    notify(posting("沈宜"), TELLING)
    with override("en"):
        assert Notice.objects.get().text == "“File a case” was returned"
    with override("zh-hans"):
        assert "立案" in Notice.objects.get().text
