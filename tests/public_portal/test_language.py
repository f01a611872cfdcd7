"""Chinese by default, English by a switch that needs no script and keeps the place."""

from __future__ import annotations

from urllib.parse import unquote

from django.test import Client


def test_chinese_is_the_default_and_the_switch_keeps_the_question(frozen, pages):
    visitor = Client()
    assert '<html lang="zh-hans">' in visitor.get("/blacklist/?q=临禾").content.decode()

    answer = visitor.post("/i18n/setlang/", {"language": "en", "next": "/blacklist/?q=临禾&tier=serious"})

    assert (answer.status_code, unquote(answer["Location"])) == (302, "/blacklist/?q=临禾&tier=serious")
    assert '<html lang="en">' in visitor.get("/").content.decode()


def test_the_switch_refuses_a_foreign_page_and_leads_to_no_foreign_site(frozen, pages):
    visitor = Client(enforce_csrf_checks=True)
    assert visitor.post("/i18n/setlang/", {"language": "en"}).status_code == 403
    assert Client().post("/i18n/setlang/", {"language": "en", "next": "https://example.org/"})["Location"] == "/"


def test_home_and_news_have_both_languages_at_the_same_addresses(visitor, english_visitor):
    titles = [
        [client.get(address).context["page"].title for address in ("/", "/news/")]
        for client in (visitor, english_visitor)
    ]
    assert titles == [["大气污染违法信息查询", "动态"], ["Air pollution violations on record", "News"]]


def test_what_was_never_translated_answers_in_chinese(english_visitor):
    from public_portal.models import NewsArticlePage, NewsIndexPage

    index = NewsIndexPage.objects.get(locale__language_code="zh-hans")
    index.add_child(instance=NewsArticlePage(title="只有中文", slug="only", body="<p>正文</p>"))

    page = english_visitor.get("/news/only/")
    assert (page.status_code, page.context["page"].title) == (200, "只有中文")
