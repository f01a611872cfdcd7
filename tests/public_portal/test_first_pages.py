from __future__ import annotations

from wagtail.models import Page, Site

from public_portal.first_pages import ensure
from public_portal.models import HomePage, NewsArticlePage


def test_a_second_run_makes_nothing_and_changes_nothing(db):
    assert ensure() == 6
    HomePage.objects.filter(locale__language_code="en").update(lead="An editor's words")
    NewsArticlePage.objects.get(locale__language_code="en").delete()

    assert ensure() == 0
    assert HomePage.objects.get(locale__language_code="en").lead == "An editor's words"
    assert NewsArticlePage.objects.count() == 1


def test_the_site_begins_at_our_home_page_and_the_placeholder_is_gone(db):
    ensure()
    home = HomePage.objects.get(locale__language_code="zh-hans")
    assert [site.root_page_id for site in Site.objects.all()] == [home.pk]
    assert list(Page.objects.filter(depth=2).values_list("content_type__model", flat=True)) == ["homepage", "homepage"]
