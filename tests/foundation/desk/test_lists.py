"""Lists: what they cost, how they are narrowed."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models import Case
from foundation.agencies.models import Role
from tests.foundation.desk.desks import a_matter, at_desk, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def queries(url: str) -> int:
    client = at_desk("周承", Role.CASE_LEAD)
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as caught:
        client.get(url)
    return len(caught)


@pytest.mark.parametrize("url", ["/desk/case/", "/desk/lead/", "/desk/", "/desk/search/?q=临禾"])
def test_a_page_of_many_costs_as_many_queries_as_a_page_of_few(url: str) -> None:
    a_matter("serve_notice", 1)
    few = queries(url)
    for number in range(2, 5):
        a_matter("serve_notice", number)

    assert queries(url) == few


def test_a_list_is_narrowed_by_word_and_state() -> None:
    filed, noticed = a_matter("file_case", 1).case, a_matter("serve_notice", 2).case
    client = at_desk("周承", Role.CASE_LEAD)

    by_word = client.get(f"/desk/case/?q={filed.enterprise.name}")
    by_state = client.get("/desk/case/?state=PRIOR_NOTICE")

    assert [row["url"] for row in by_word.context["table"]] == [f"/desk/case/{filed.pk}/"]
    assert [row["url"] for row in by_state.context["table"]] == [f"/desk/case/{noticed.pk}/"]


def test_a_filter_value_that_is_no_choice_narrows_nothing_and_breaks_nothing() -> None:
    a_matter("file_case")
    client = at_desk("周承", Role.CASE_LEAD)

    assert len(client.get("/desk/case/?state=NONSENSE&order=password&page=99").context["table"]) == Case.objects.count()


def test_an_empty_list_says_what_would_be_here() -> None:
    assert "Nothing is here yet that you may see." in text(at_desk("苏眉").get("/desk/listing/"))


def test_one_box_finds_by_name_by_credit_code_and_by_the_number_of_a_document() -> None:
    case = a_matter("file_case").case
    client = at_desk("周承", Role.CASE_LEAD)
    number = client.get(f"/desk/case/{case.pk}/").context["number"]

    for word in (case.enterprise.name[2:5], case.enterprise.uscc, number):
        urls = {hit.url for _bench, hits in client.get("/desk/search/", {"q": word}).context["groups"] for hit in hits}
        assert f"/desk/case/{case.pk}/" in urls
