"""What is public is public to the second, on every address of the portal."""

from __future__ import annotations

import re
from datetime import timedelta
from html import escape
from urllib.parse import quote, unquote

import pytest
import time_machine
from django.test import Client

from blacklist.models import PenaltyItem

from .conftest import index
from .publishing import a_published_item, an_enterprise, withdraw

NAME = "临禾晨星铸造有限公司"
SECOND = timedelta(seconds=1)


@pytest.fixture
def item(visitor: Client) -> PenaltyItem:
    item = a_published_item(NAME)
    index()
    return item


def addresses(item: PenaltyItem) -> list[str]:
    """Every address that could name the enterprise."""
    uscc = item.enterprise.uscc
    searches = ["", "晨星", NAME, uscc, item.number, f'"{NAME}"']
    return [
        *(f"/blacklist/?q={quote(text)}" for text in searches),
        f"/blacklist/?q={quote('晨星')}&kind=penaltyitem&sort=oldest&violation=V02",
        f"/blacklist/{uscc}/", "/sitemap.xml", "/sitemap-1.xml", "/", "/news/", "/robots.txt",
    ]  # fmt: skip


def naming(visitor: Client, item: PenaltyItem) -> set[str]:
    """The addresses whose answer names the enterprise, its code or the decision, apart from an echo of the question."""
    tells = (NAME, item.enterprise.uscc, item.number, item.facts)
    return {address for address in addresses(item) if says(visitor.get(address).content.decode(), address, tells)}


def says(body: str, address: str, tells: tuple[str, ...]) -> bool:
    asked = unquote(address)
    return (
        any(tell in body and tell not in asked and escape(tell) not in asked for tell in tells) or 'class="row"' in body
    )


def test_an_item_appears_at_its_instant_and_not_a_second_before(visitor, item):
    with time_machine.travel(item.visible_from - SECOND, tick=False):
        assert naming(visitor, item) == set()
    with time_machine.travel(item.visible_from, tick=False):
        shown = naming(visitor, item)
    assert shown == set(addresses(item)) - {"/sitemap.xml", "/", "/news/", "/robots.txt"}


def test_an_item_is_gone_at_the_instant_its_term_ends(visitor, item):
    with time_machine.travel(item.visible_until - SECOND, tick=False):
        assert visitor.get(f"/blacklist/{item.enterprise.uscc}/").status_code == 200
    with time_machine.travel(item.visible_until, tick=False):
        assert naming(visitor, item) == set()


def test_a_withdrawn_item_is_gone_at_once_however_late_the_index_is(visitor, item):
    withdraw(item, item.visible_from + timedelta(days=3))

    assert naming(visitor, item) == set()


def test_an_item_that_is_prepared_and_not_published_is_nowhere(visitor):
    item = a_published_item(NAME, to="decide")
    index()

    assert naming(visitor, item) == set()


def test_what_is_never_public_stands_on_no_page(visitor, item):
    bodies = [visitor.get(address).content.decode() for address in addresses(item)]

    assert [word for word in ("保密路9号", "李敏", "周承") if any(word in body for body in bodies)] == []
    assert "沈伯年" in visitor.get(f"/blacklist/{item.enterprise.uscc}/").content.decode()


def test_counts_on_the_home_page_follow_the_clock(visitor, item):
    with time_machine.travel(item.visible_from, tick=False):
        now = visitor.get("/").context["statistics"]
    with time_machine.travel(item.visible_until, tick=False):
        then = visitor.get("/").context["statistics"]

    assert (now.enterprises, now.penalties, now.listings) == (1, 1, 0)
    assert (then.enterprises, then.penalties, then.listings) == (0, 0, 0)


def test_a_valid_code_with_nothing_public_and_an_unknown_one_answer_alike(visitor, item):
    withdraw(item, item.visible_from + timedelta(days=3))
    known, unknown = item.enterprise.uscc, "91990100MABQY00145"

    answers = [visitor.get(f"/blacklist/{code}/") for code in (known, unknown)]

    assert [answer.status_code for answer in answers] == [404, 404]
    first, second = (
        masked(answer.content.decode(), code) for answer, code in zip(answers, (known, unknown), strict=True)
    )
    assert first == second


def masked(body: str, code: str) -> str:
    """The page without the code that was asked for and without the form's token."""
    groups = "".join(f"<span>{code[at : at + 4]}</span>" for at in range(0, len(code), 4))
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", body).replace(groups, "").replace(code, "")


def test_no_answer_that_names_an_enterprise_may_be_stored(visitor, item):
    for address in [*addresses(item)[:8], "/verify/", "/verify/ABCD/"]:
        assert visitor.get(address)["Cache-Control"] == "no-store", address
    for address in ("/sitemap.xml", "/sitemap-1.xml"):
        assert "no-store" in visitor.get(address)["Cache-Control"], address


def test_a_namesake_counts_only_with_a_public_record(visitor, item):
    an_enterprise(NAME, 2, region="990100")
    page = f"/blacklist/{item.enterprise.uscc}/"
    assert visitor.get(page).context["sheet"].namesakes == []

    other = a_published_item(NAME, 2)

    assert visitor.get(page).context["sheet"].namesakes == [other.enterprise]
