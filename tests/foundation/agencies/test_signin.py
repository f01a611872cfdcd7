"""Nobody passes the desk's door without a password and a second factor."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from foundation.agencies.models import Officer
from foundation.agencies.standing import SECOND_FACTOR
from foundation.ledger.models import AccessLog

from .factors import (
    CODE,
    LOGIN,
    PASSWORD,
    SECRET,
    an_officer,
    at_the_desk,
    code_for,
    enrolled,
    give_code,
    give_password,
    sign_in,
)  # fmt: skip

pytestmark = pytest.mark.django_db
ENROL = "/accounts/2fa/totp/activate/"


@pytest.fixture(autouse=True)
def nothing_counted_yet() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


def addresses(patterns=None, prefix: str = "/") -> Iterator[str]:
    """Every address of the site that needs no argument."""
    for one in get_resolver().url_patterns if patterns is None else patterns:
        here = prefix + str(one.pattern).lstrip("^").rstrip("$").replace("\\Z", "")
        if isinstance(one, URLResolver):
            yield from addresses(one.url_patterns, here)
        elif isinstance(one, URLPattern) and not set("<(?[") & set(here):
            yield here


def test_the_addresses_of_sign_in_are_among_those_tried():
    tried = set(addresses())
    assert {LOGIN, CODE, ENROL, "/desk/login/", "/accounts/password/reset/", "/accounts/reauthenticate/"} <= tried


@pytest.mark.parametrize("login", ["zhoucheng", "guyuan"])
def test_a_bare_password_posted_to_every_address_gets_nowhere(login):
    an_officer("zhoucheng"), enrolled("guyuan")
    fields = {"login": login, "username": login, "password": PASSWORD, "email": login}
    for address in sorted({one for one in addresses() if one.startswith(("/accounts/", "/desk/"))}):
        client = Client(raise_request_exception=False)
        client.post(address, {**fields, "next": "/desk/"}, follow=True)

        assert not client.session.get(SECOND_FACTOR), address
        assert not at_the_desk(client), address


def test_wagtails_own_sign_in_and_reset_lead_to_ours(client):
    assert client.get("/desk/login/").headers["Location"].startswith(LOGIN)
    assert client.post("/desk/password_reset/").headers["Location"].startswith(LOGIN)
    assert client.post("/desk/password_reset/confirm/MQ/set-password/").headers["Location"].startswith(LOGIN)


def test_both_factors_open_the_desk(client):
    officer = enrolled("guyuan")

    assert give_password(client, "guyuan").headers["Location"] == CODE
    assert not at_the_desk(client)
    assert give_code(client).headers["Location"] == "/desk/"
    assert at_the_desk(client)
    assert AccessLog.objects.filter(what="signed-in", about=f"officer:{officer.pk}").count() == 1


@pytest.mark.parametrize("code", ["000000", "", "12345", "abcdef"])
def test_a_wrong_code_leads_nowhere_and_says_so(client, code):
    enrolled("guyuan")
    give_password(client, "guyuan")

    answer = client.post(CODE, {"code": code})

    assert answer.status_code == 200
    assert answer.context["form"].errors["code"]
    assert not at_the_desk(client)


def test_yesterdays_code_is_wrong(client):
    enrolled("guyuan")
    give_password(client, "guyuan")
    give_code(client, code_for(SECRET, at=1_700_000_000))
    assert not at_the_desk(client)


def test_a_code_works_once(client):
    enrolled("guyuan")
    code = code_for(SECRET)
    give_password(client, "guyuan"), give_code(client, code)
    other = Client()
    give_password(other, "guyuan"), give_code(other, code)
    assert (at_the_desk(client), at_the_desk(other)) == (True, False)


def test_a_recovery_code_replaces_the_second_factor_once(client):
    officer = enrolled("guyuan")
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

    code = RecoveryCodes.activate(officer).get_unused_codes()[0]
    give_password(client, "guyuan"), give_code(client, code)
    other = Client()
    give_password(other, "guyuan"), give_code(other, code)
    assert (at_the_desk(client), at_the_desk(other)) == (True, False)


def test_secrets_are_sealed_at_rest():
    officer = enrolled("guyuan")
    assert SECRET not in str(Authenticator.objects.get(user=officer).data)


def test_a_session_that_came_by_another_way_with_the_password_alone_is_ended(client):
    client.force_login(enrolled("guyuan"))

    assert client.get("/desk/").headers["Location"] == LOGIN
    assert "_auth_user_id" not in client.session


def test_the_only_second_factor_cannot_be_given_up(client):
    enrolled("guyuan")
    sign_in(client, "guyuan")

    client.post("/accounts/2fa/totp/deactivate/")

    assert Authenticator.objects.filter(type="totp").count() == 1


def test_the_only_key_cannot_be_removed_either(client):
    officer = enrolled("guyuan")
    sign_in(client, "guyuan")
    Authenticator.objects.all().delete()
    key = Authenticator.objects.create(user=officer, type="webauthn", data={"name": "key"})

    answer = client.post(f"/accounts/2fa/webauthn/keys/{key.pk}/remove/")

    assert answer.headers["Location"] == "/accounts/2fa/"
    assert Authenticator.objects.get() == key


def test_after_five_wrong_passwords_the_door_is_locked_and_says_for_how_long(client):
    enrolled("guyuan")
    answers = [give_password(client, "guyuan", "wrong password") for _try in range(5)]

    assert [one.status_code for one in answers] == [200, 200, 200, 200, 429]
    assert "60" in answers[-1].content.decode()
    assert give_password(client, "guyuan").status_code == 429
    assert not at_the_desk(client)


def test_the_lock_holds_for_that_name_only(client):
    enrolled("guyuan"), enrolled("shenyi")
    for _try in range(5):
        give_password(client, "guyuan", "wrong password")
    sign_in(client, "shenyi")
    assert at_the_desk(client)


def test_a_wrong_password_is_answered_without_saying_which_part_was_wrong(client):
    enrolled("guyuan")
    known, unknown = give_password(client, "guyuan", "wrong"), give_password(client, "nobody", "wrong")
    assert known.context["form"].errors == unknown.context["form"].errors != {}


def test_codes_cannot_be_guessed_without_end(client):
    enrolled("guyuan")
    give_password(client, "guyuan")
    for number in range(11):
        client.post(CODE, {"code": f"{number:06d}"})
    give_code(client)
    assert not at_the_desk(client)


def test_a_change_of_factors_later_in_the_session_asks_anew(client):
    enrolled("guyuan")
    sign_in(client, "guyuan")
    add = "/accounts/2fa/webauthn/add/"
    assert client.get(add).status_code == 200
    with time_machine.travel(time.time() + 3600):
        assert client.get(add).headers["Location"].startswith("/accounts/reauthenticate/")


def test_signing_out_ends_the_session(client):
    enrolled("guyuan")
    sign_in(client, "guyuan")
    client.post("/accounts/logout/")
    assert client.get("/desk/").headers["Location"].startswith(LOGIN)


def test_signing_out_takes_more_than_a_look(client):
    enrolled("guyuan")
    sign_in(client, "guyuan")
    client.get("/accounts/logout/")
    assert at_the_desk(client)


def test_nobody_registers(client):
    assert client.post("/accounts/signup/", {"username": "x", "password1": PASSWORD}).status_code == 404


def test_nobody_is_superuser():
    assert Officer.objects.filter(is_superuser=True).count() == 0


def test_the_way_on_stays_on_this_site(client):
    enrolled("guyuan")
    give_password(client, "guyuan", next="https://example.org/")
    assert give_code(client).headers["Location"] == "/desk/"


PAGES = [
    "account_reset_password", "account_reset_password_done", "account_reset_password_from_key_done", "account_login",
    "account_inactive",
]  # fmt: skip
MINE = [
    "account_logout", "account_reauthenticate", "mfa_reauthenticate", "mfa_index", "account_change_password",
    "mfa_generate_recovery_codes", "mfa_list_webauthn", "mfa_add_webauthn",
    "mfa_deactivate_totp", "choose_posting",
]  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_every_page_for_those_outside_has_our_look(client, name):
    page = client.get(reverse(name))
    assert (page.status_code, b"account/account.css" in page.content) == (200, True)


@pytest.mark.parametrize("name", MINE)
def test_every_page_for_those_inside_has_our_look_and_no_inline_script(client, name):
    enrolled("guyuan")
    sign_in(client, "guyuan")
    page = client.get(reverse(name))
    assert (page.status_code, b"account/account.css" in page.content) == (200, True)
    assert [mark for mark in (b"<script>", b"onclick", b"style=") if mark in page.content] == []
