"""Saved views: a name for what a list was asked."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from demo.people import posting
from foundation.agencies.models import Role
from foundation.desk.models import SavedView
from tests.foundation.desk.desks import LEAD, a_matter, at_desk, text, working_as
from tests.foundation.desk.test_visibility import a_stranger

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ASKED = "q=%E4%B8%B4%E7%A6%BE&state=FILED&order=-born_at"


def save(client: Client, name: str, question: str = ASKED, **more: Any) -> Any:
    return client.post("/desk/case/views/", {"name": name, "question": question, **more})


def above(client: Client) -> list[str]:
    return [one.name for one in client.get("/desk/case/").context["views"]]


def test_a_view_keeps_word_filters_and_order_under_its_name() -> None:
    filed, _noticed = a_matter("file_case", 1).case, a_matter("serve_notice", 2).case
    client = at_desk(*LEAD)

    answer = save(client, "新立案")

    assert answer["Location"] == f"/desk/case/?{ASKED}"
    page = client.get(answer["Location"])
    assert [row["url"] for row in page.context["table"]] == [f"/desk/case/{filed.pk}/"]
    assert (page.context["question"], [one.question for one in page.context["views"]]) == (ASKED, [ASKED])
    assert f'href="?{ASKED.replace("&", "&amp;")}" aria-current="true"' in page.content.decode()


def test_only_what_the_list_can_be_asked_is_kept() -> None:
    save(at_desk(*LEAD), "x", "q=a&page=7&do=assign&state=FILED&row=1")

    assert SavedView.objects.get().question == "q=a&state=FILED"


def test_a_private_view_is_its_owners_alone_and_a_shared_one_the_agencys() -> None:
    save(at_desk(*LEAD), "我的")
    save(at_desk(*LEAD), "大家的", shared="on")

    assert above(at_desk(*LEAD)) == ["大家的", "我的"]
    assert above(at_desk("顾远")) == ["大家的"]
    assert above(working_as(a_stranger())) == []
    assert "周承" in text(at_desk("顾远").get("/desk/case/")).split("Contains")[0]


def test_the_owner_renames_shares_and_deletes() -> None:
    client = at_desk(*LEAD)
    save(client, "旧名")
    view = SavedView.objects.get()

    client.post("/desk/case/views/", {"view": view.pk, "name": "新名", "shared": "on"})
    assert SavedView.objects.values_list("name", "shared", "question").get() == ("新名", True, ASKED)

    client.post("/desk/case/views/", {"delete": view.pk})
    assert not SavedView.objects.exists()


def test_nobody_changes_anothers_view_and_only_a_head_deletes_a_shared_one() -> None:
    save(at_desk(*LEAD), "大家的", shared="on")
    view = SavedView.objects.get()
    colleague, stranger = at_desk("林溪", Role.INSPECTOR), working_as(a_stranger(Role.AGENCY_HEAD))
    rename, delete = {"view": view.pk, "name": "别名"}, {"delete": view.pk}

    answers = [
        one.post("/desk/case/views/", what).status_code for one in (colleague, stranger) for what in (rename, delete)
    ]

    assert answers == [404] * 4
    assert at_desk("程岳").post("/desk/case/views/", rename).status_code == 404
    assert at_desk("程岳").post("/desk/case/views/", delete).status_code == 302


def test_a_name_is_needed_and_is_given_once() -> None:
    client = at_desk(*LEAD)
    save(client, "新立案")

    again, nameless = save(client, "新立案"), save(client, "  ")

    assert again.context["errors"] == [("id_name", "Name: You have a view of this name here; choose another.")]
    assert nameless.context["errors"] == [("id_name", "Name: This field is required.")]
    assert {again.status_code, nameless.status_code} == {422}


def test_a_view_of_one_list_is_no_view_of_another() -> None:
    save(at_desk(*LEAD), "新立案")

    assert at_desk(*LEAD).get("/desk/lead/").context["views"] == []


def test_the_list_costs_the_same_however_many_views_there_are() -> None:
    a_matter("file_case")
    client, owner = at_desk(*LEAD), posting(*LEAD)

    def queries() -> int:
        client.get("/desk/case/")
        with CaptureQueriesContext(connection) as caught:
            client.get("/desk/case/")
        return len(caught)

    none = queries()
    for number in range(5):
        SavedView.objects.create(
            owner=owner.officer, agency=owner.agency, bench="case", name=f"{number}", question="q=1"
        )

    assert queries() == none
