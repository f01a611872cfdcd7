"""Every address under /desk/ as every role: ours, or on a short written list."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from foundation.agencies.models import Agency, Officer, Posting, Role
from tests.foundation.desk.desks import working_as

pytestmark = pytest.mark.django_db

CATCH_ALL = "/desk//"
RESET = {f"/desk/password_reset/{one}" for one in ("", "done/", "complete/", "confirm/x/x/")}
WITHOUT_DATA = {"/desk/sprite/", "/desk/jsi18n/", "/desk/login/", *RESET}
SHELL = {"/desk/", "/desk/account/", "/desk/logout/"}
OURS = re.compile(
    r"/desk/(case-file|scans|scanned-page|numbers)/|"
    r"/desk/(lead|inspection|monitoringreport|case|correctionorder|payment|courtapplication|remedy|transfer|hearing|recusal|assistance|dispute|penaltyitem|listing|restriction"
    r"|deputyship|handover|staff|movein|movein-template|texts|seriesstart"
    r"|seizure|productionrestriction|dailypenalty|inplaceperformance"
    r"|publicnotice|preservation|entrustment|hotlinereport|campaign|randomcheck|warningperiod|responselist"
    r"|search|notices|law|draft|document|file|agencies|officers|postings|ledger|access-log)/"
)
EDITORS = re.compile(
    r"/desk/(pages|images|documents|api|choose-|tag-autocomplete|block-preview|dismissibles|editing-sessions|embeds)"
)
NOBODY = re.compile(
    r"/desk/(users|groups|reports|workflows|collections|sites|settings|snippets|bulk|failwhale|test404)"
)
SAMPLES = {"uuid": uuid.UUID(int=7), "int": 7, "slug": "x", "str": "x", "path": "x"}


def addresses() -> list[str]:
    desk = next(one for one in get_resolver().url_patterns if str(one.pattern) == "desk/")
    return sorted({f"/desk/{route}" for route in _routes(desk.url_patterns, "")} - {CATCH_ALL})


def _routes(patterns: list[Any], before: str) -> Iterator[str]:
    for one in patterns:
        route = before + _filled(str(one.pattern))
        if isinstance(one, URLResolver):
            yield from _routes(one.url_patterns, route)
        elif isinstance(one, URLPattern):
            yield route


def _filled(route: str) -> str:
    """The pattern with a sample for each of its parts."""
    route = re.sub(r"\(\?P<\w+>[^()]*\)", "7", route)
    route = re.sub(r"<(?:(\w+):)?\w+>", lambda part: str(SAMPLES[part.group(1) or "str"]), route)
    return re.sub(r"\\Z|[\^$\\?]|\.\*", "", route)


def an_officer(role: Role) -> Posting:
    officer = Officer.objects.create(username=f"any-{role}".lower(), name=str(role))
    agency = Agency.objects.get(name="临禾市生态环境局")
    return Posting.objects.create(officer=officer, agency=agency, role=role, valid_from="2025-01-01")


def test_every_address_is_ours_or_written_down() -> None:
    unknown = [
        one for one in addresses()
        if one not in WITHOUT_DATA | SHELL and not any(known.match(one) for known in (OURS, EDITORS, NOBODY))
    ]  # fmt: skip

    assert unknown == []


def test_a_visitor_gets_no_further_than_the_sign_in(client: Client) -> None:
    through = {url for url in addresses() if client.get(url).status_code != 302}

    assert through == {"/desk/sprite/", "/desk/jsi18n/"}


def test_what_a_visitor_is_shown_instead_is_the_sign_in(client: Client) -> None:
    wrong = [
        url for url in addresses() if url not in WITHOUT_DATA and "/accounts/login/" not in client.get(url)["Location"]
    ]

    assert wrong == []


@pytest.mark.parametrize("role", Role.values)
def test_each_role_finds_only_what_is_ours_and_the_short_list(role: Role) -> None:
    client = working_as(an_officer(Role(role)))
    editor = role in (Role.WEB_OFFICER, Role.ADMINISTRATOR)
    closed = [url for url in addresses() if NOBODY.match(url) or (EDITORS.match(url) and not editor)]

    answered = [url for url in closed if client.get(url).status_code != 404]

    assert answered == []


@pytest.mark.parametrize("role", Role.values)
def test_no_address_of_ours_breaks_for_any_role(role: Role) -> None:
    client = working_as(an_officer(Role(role)))

    answers = {url: client.get(url).status_code for url in addresses() if OURS.match(url) or url in SHELL}

    assert {url: code for url, code in answers.items() if code not in (200, 404, 405)} == {}


@pytest.mark.parametrize(
    ("role", "registers"),
    [
        (Role.ADMINISTRATOR, {"agencies", "officers", "postings"}),
        (Role.SECURITY, {"officers", "postings", "access-log"}),
        (Role.AUDITOR, {"ledger", "access-log"}),
        (Role.INSPECTOR, set()),
        (Role.POLICE_OFFICER, set()),
    ],
)
def test_a_register_is_found_by_those_who_work_with_it(role: Role, registers: set[str]) -> None:
    client = working_as(an_officer(role))
    names = ("agencies", "officers", "postings", "ledger", "access-log")

    assert {name for name in names if client.get(f"/desk/{name}/").status_code == 200} == registers


def test_a_bare_password_at_the_shells_own_sign_in_gets_nowhere(client: Client) -> None:
    posting = an_officer(Role.INSPECTOR)
    posting.officer.set_password("a long password 1")
    posting.officer.save()

    client.post("/desk/login/", {"username": posting.officer.username, "password": "a long password 1"})

    assert client.get("/desk/")["Location"].startswith("/accounts/login/")
