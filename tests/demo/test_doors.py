"""The ten doors of `/demo/`: one click signs in a demo account, and nobody else's."""

from __future__ import annotations

import json

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.test import Client

from demo.doors import BY_KEY, DOORS
from foundation.agencies.models import Officer
from foundation.agencies.standing import SECOND_FACTOR
from foundation.ledger.models import AccessLog

pytestmark = pytest.mark.django_db
OFFICERS = [door.key for door in DOORS if door.login]
OPEN_TO_ALL = {
    "company": "/blacklist/91990100MAHNR0014E/", "bank": "/demo/bank/", "citizen": "/blacklist/?q=%E6%81%92%E6%9A%96",
}  # fmt: skip


def enter(client: Client, key: str):
    return client.post(f"/demo/enter/{key}/")


def test_there_is_a_door_for_each_kind_of_user(client):
    page = client.get("/demo/")
    assert list(BY_KEY) == [
        "inspector", "reviewer", "head", "police", "prosecutor", "company", "bank", "citizen", "auditor", "administrator",
    ]  # fmt: skip
    assert (page.status_code, page.content.count(b"/demo/enter/")) == (200, 10)


@pytest.mark.parametrize("key", OFFICERS)
def test_one_click_signs_in_with_both_factors_at_the_desk(client, key):
    answer = enter(client, key)

    assert answer.headers["Location"].startswith("/desk/")
    page = client.get(answer.headers["Location"])
    assert page.status_code == 200
    assert page.wsgi_request.actor.posting == BY_KEY[key].posting
    assert AccessLog.objects.filter(what="demo-door").count() == 1


@pytest.mark.parametrize("key", sorted(OPEN_TO_ALL))
def test_three_doors_need_no_sign_in(client, key):
    assert enter(client, key).headers["Location"] == OPEN_TO_ALL[key]
    assert "_auth_user_id" not in client.session


def test_one_door_after_another_changes_the_officer(client):
    enter(client, "inspector"), enter(client, "police")
    assert client.get("/desk/").wsgi_request.actor.posting == BY_KEY["police"].posting


def test_an_account_of_somebodys_own_is_never_opened(client):
    officer = Officer.objects.get(username="zhoucheng")
    officer.set_password("a password of one's own")
    officer.save()

    assert enter(client, "inspector").status_code == 409
    assert not client.session.get(SECOND_FACTOR)


def test_a_look_is_not_enough(client):
    assert client.get("/demo/enter/inspector/").status_code == 405


def test_another_site_cannot_press_the_button():
    assert enter(Client(enforce_csrf_checks=True), "inspector").status_code == 403


def test_there_is_no_eleventh_door(client):
    assert enter(client, "minister").status_code == 404


def test_a_production_start_refuses_to_have_them(settings):
    settings.EMBEDDED = False
    with pytest.raises(ImproperlyConfigured):
        apps.get_app_config("demo").ready()


def test_story_json_names_them():
    told = json.loads(json.dumps([door.as_json() for door in DOORS]))
    assert [one["url"].rsplit("/", 2)[1] for one in told] == list(BY_KEY)


def test_the_bank_page_says_what_is_missing(client):
    from blacklist.partners import enrolment
    from demo.banks import BANKS

    assert client.get("/demo/bank/").context["partner"] is None
    enrolment.enrol(
        name=BANKS[0]["name"],
        uscc=BANKS[0]["uscc"],
        recipient_class="R01",
        regions=["990100"],
        networks=["127.0.0.0/8"],
    )

    assert client.post("/demo/bank/", {"uscc": " ", "name": ""}).status_code == 422
    answer = client.post("/demo/bank/", {"uscc": "91990100MAHNR0014E"})
    assert (answer.status_code, answer.context["answer"]["status"]) == (200, "CLEAR")
    wrong = client.post("/demo/bank/", {"uscc": "91990100MAHNR0014X"})
    assert (wrong.status_code, wrong.context["answer"]["status"]) == (200, "NOT_FOUND_USCC")
