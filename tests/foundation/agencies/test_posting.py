"""A session is bound to one posting, and rights end with it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.cache import cache
from django.utils import timezone

from foundation.agencies.models import Posting

from .factors import at_the_desk, enrolled, sign_in

pytestmark = pytest.mark.django_db
CHOOSE = "/accounts/posting/"


@pytest.fixture(autouse=True)
def nothing_counted_yet() -> None:
    cache.clear()


def end_postings(officer) -> None:
    officer.postings.update(valid_until=timezone.localdate() - timedelta(days=1))


def test_who_holds_one_posting_works_in_it(client):
    enrolled("guyuan")
    sign_in(client, "guyuan")
    assert at_the_desk(client)


def test_who_holds_two_chooses_before_the_desk_opens(client):
    officer = enrolled("zhoucheng")
    sign_in(client, "zhoucheng")

    assert client.get("/desk/").headers["Location"] == f"{CHOOSE}?next=%2Fdesk%2F"
    assert client.get(CHOOSE).context["held"] == list(officer.postings.all())
    chosen = officer.postings.get(role="INSPECTOR")
    assert client.post(CHOOSE, {"posting": chosen.pk}).headers["Location"] == "/desk/"
    assert client.get("/desk/").wsgi_request.actor.posting == chosen


def test_the_posting_can_be_switched_and_the_way_goes_on(client):
    officer = enrolled("zhoucheng")
    sign_in(client, "zhoucheng")
    for role in ("INSPECTOR", "CASE_LEAD"):
        posting = officer.postings.get(role=role)
        assert (
            client.post(CHOOSE, {"posting": posting.pk, "next": "/desk/account/"}).headers["Location"]
            == "/desk/account/"
        )
        assert client.get("/desk/").wsgi_request.actor.posting == posting


@pytest.mark.parametrize("wanted", ["", "x", "999999", "another's"])
def test_nobody_works_in_a_posting_that_is_not_his(client, wanted):
    enrolled("zhoucheng")
    sign_in(client, "zhoucheng")
    if wanted == "another's":
        wanted = str(Posting.objects.get(officer__username="guyuan").pk)

    answer = client.post(CHOOSE, {"posting": wanted})

    assert (answer.status_code, bool(answer.context["error"])) == (422, True)
    assert not at_the_desk(client)


def test_without_a_posting_today_a_page_says_so(client):
    officer = enrolled("guyuan")
    end_postings(officer)
    sign_in(client, "guyuan")

    page = client.get("/desk/", follow=True)

    assert page.redirect_chain == [(f"{CHOOSE}?next=%2Fdesk%2F", 302)]
    assert (page.status_code, page.context["held"]) == (200, [])
    assert [str(one.agency) for one in page.context["past"]] == ["临禾市生态环境局"]


def test_a_posting_that_ends_during_the_session_ends_its_rights(client):
    officer = enrolled("guyuan")
    sign_in(client, "guyuan")
    assert at_the_desk(client)
    end_postings(officer)
    assert not at_the_desk(client)


def test_a_posting_that_begins_tomorrow_gives_nothing_today(client):
    officer = enrolled("guyuan")
    officer.postings.update(valid_from=timezone.localdate() + timedelta(days=1))
    sign_in(client, "guyuan")
    assert not at_the_desk(client)


def test_the_choice_does_not_outlive_the_sign_in(client):
    officer = enrolled("zhoucheng")
    sign_in(client, "zhoucheng")
    client.post(CHOOSE, {"posting": officer.postings.first().pk})
    client.post("/accounts/logout/")
    assert "posting" not in client.session


def test_the_way_on_stays_on_this_site(client):
    officer = enrolled("zhoucheng")
    sign_in(client, "zhoucheng")
    posting = officer.postings.first().pk
    answer = client.post(CHOOSE, {"posting": posting, "next": "https://example.org/desk/"})
    assert answer.headers["Location"] == "/desk/"


def test_visitors_are_sent_to_the_sign_in(client):
    assert client.get(CHOOSE).headers["Location"].startswith("/accounts/login/")


def test_when_the_chosen_posting_ends_nobody_slips_into_the_other(client):
    officer = enrolled("zhoucheng")
    sign_in(client, "zhoucheng")
    chosen, other = officer.postings.get(role="INSPECTOR"), officer.postings.get(role="CASE_LEAD")
    client.post(CHOOSE, {"posting": chosen.pk})
    assert at_the_desk(client)
    officer.postings.filter(pk=chosen.pk).update(valid_until=timezone.localdate() - timedelta(days=1))

    assert not at_the_desk(client)
    client.post(CHOOSE, {"posting": other.pk})
    assert client.get("/desk/").wsgi_request.actor.posting == other
