"""A new account sets up its second factor before anything else."""

from __future__ import annotations

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache

from foundation.ledger.models import AccessLog

from .factors import an_officer, at_the_desk, code_for, give_password

pytestmark = pytest.mark.django_db(transaction=True)
ENROL = "/accounts/2fa/totp/activate/"


@pytest.fixture(autouse=True)
def nothing_counted_yet(province: None) -> None:
    cache.clear()


def test_a_new_account_enrols_before_anything_else(client):
    an_officer("guyuan")

    give_password(client, "guyuan")

    for address in ("/desk/", "/", "/accounts/password/change/", "/accounts/2fa/", "/accounts/posting/"):
        assert client.get(address).headers["Location"] == ENROL, address
    page = client.get(ENROL)
    assert page.status_code == 200
    client.post(ENROL, {"code": code_for(page.context["form"].secret)})
    assert at_the_desk(client)
    assert AccessLog.objects.filter(what="second-factor-added").count() == 1


def test_enrolment_needs_a_right_code(client):
    an_officer("guyuan")
    give_password(client, "guyuan")
    client.get(ENROL)

    answer = client.post(ENROL, {"code": "000000"})

    assert answer.context["form"].errors["code"]
    assert Authenticator.objects.count() == 0
    assert not at_the_desk(client)


def test_recovery_codes_are_shown_once_after_enrolment(client):
    an_officer("guyuan")
    give_password(client, "guyuan")
    secret = client.get(ENROL).context["form"].secret
    page = client.post(ENROL, {"code": code_for(secret)})
    codes = "/accounts/2fa/recovery-codes/"
    assert page.headers["Location"] == codes
    looks = [client.get(codes) for _look in range(2)]
    assert [look.context["can_view_codes"] for look in looks] == [True, False]
    assert b"account/account.css" in looks[0].content
