"""`manage.py partner`: taking in, listing, rotating, opening and closing."""

from __future__ import annotations

import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from blacklist.partners.models import Endpoint, Partner, Secret

from .chaos import chaos, gives_back
from .rows import a_delivery, a_listing, a_partner, a_uscc

pytestmark = pytest.mark.django_db
BANK = ["临禾示范银行", "91990100MABANK014C", "R01", "--region", "990100"]


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("partner", *arguments, stdout=out)
    return out.getvalue()


def test_add_shows_the_secrets_once_and_leaves_the_endpoint_closed():
    out = run("add", *BANK, "--url", "https://bank.example/in", "--network", "10.0.0.0/8")

    partner = Partner.objects.get()
    shown = dict(re.findall(r"^  (\w+) (\S+)$", out, re.MULTILINE))
    assert set(shown) == {"client_id", "client_secret", "signing_secret"}
    assert shown["client_id"] == partner.application.client_id
    assert shown["signing_secret"] == Secret.objects.get().value
    assert (partner.networks, [region.pk for region in partner.regions.all()]) == (["10.0.0.0/8"], ["990100"])
    assert not partner.endpoint.open


def test_the_signing_secret_is_sealed_in_the_database():
    from django.db import connection

    run("add", *BANK, "--url", "https://bank.example/in")
    with connection.cursor() as cursor:
        cursor.execute("SELECT value FROM partners_secret")
        [(stored,)] = cursor.fetchall()

    assert "whsec_" not in stored
    assert Secret.objects.get().value.startswith("whsec_")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["X", "91990100MABANK0140", "R01", "--region", "990100"], "91990100MABANK0140"),
        ([*BANK[:3], "--region", "999999"], "999999"),
        ([*BANK, "--network", "ten"], "10.20.0.0/16"),
        ([*BANK, "--url", "ftp://bank.example/in"], "https"),
    ],
)
def test_add_names_what_is_wrong_and_adds_nothing(arguments, told):
    with pytest.raises(CommandError, match=told):
        run("add", *arguments)

    assert Partner.objects.count() == 0


def test_list_shows_what_is_outstanding():
    partner = a_partner(1, url="https://bank.example/in")
    a_partner(2)
    a_delivery(partner, a_listing())

    lines = run("list").splitlines()

    assert [line.split()[0] for line in lines] == [a_uscc(1), a_uscc(2)]
    assert ["1" in line.rsplit("  ", 1)[1] for line in lines] == [True, False]


def test_rotation_prints_a_new_secret_and_retires_the_old_one_after_a_day():
    partner = a_partner(url="https://bank.example/in")

    new = run("rotate-secret", partner.uscc).strip()

    assert Secret.objects.filter(retires_at=None).get().value == new
    assert Secret.objects.valid_at(timezone.now()).count() == 2


def test_open_asks_that_the_gap_be_confirmed():
    with chaos(gives_back) as server:
        partner = a_partner(url=server.url)
        Endpoint.objects.update(closed_at=timezone.now())
        a_delivery(partner, a_listing())

        with pytest.raises(CommandError, match="1"):
            run("open", partner.uscc)
        assert not Endpoint.objects.get().open

        run("open", partner.uscc, "--outstanding", "1")
        assert Endpoint.objects.get().open


def test_close_keeps_the_reason():
    partner = a_partner(url="https://bank.example/in")

    run("close", partner.uscc, "on the bank's request")

    assert Endpoint.objects.get().closed_reason == "on the bank's request"


def test_an_unknown_partner_is_named():
    with pytest.raises(CommandError, match=a_uscc(9)):
        run("rotate-secret", a_uscc(9))
