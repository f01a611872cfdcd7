"""What went wrong is said in the reader's language, with what can be done."""

from __future__ import annotations

import pytest
from django.test import Client, RequestFactory
from django.views.defaults import permission_denied, server_error


@pytest.mark.parametrize(("language", "words"), [("zh-CN", "没有这个页面"), ("en", "There is no such page")])
def test_an_unknown_address(frozen, pages, language, words):
    answer = Client(headers={"accept-language": language}).get("/nothing/here/")
    assert (answer.status_code, words in answer.content.decode()) == (404, True)


def test_a_broken_site_still_answers_without_session_or_database():
    answer = server_error(RequestFactory().get("/"))
    assert (answer.status_code, "<h1>" in answer.content.decode()) == (500, True)


def test_a_forbidden_page(english_visitor):
    request = english_visitor.get("/").wsgi_request
    answer = permission_denied(request, PermissionError())
    assert (answer.status_code, "You may not open this page" in answer.content.decode()) == (403, True)
