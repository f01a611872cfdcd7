"""The search page: what finds, what is refused, and that its whole state stands in the address."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from django.test import Client

from blacklist.models import PenaltyItem

from .conftest import index
from .publishing import NEVER_HEARD_OF, a_published_item


@pytest.fixture
def two(visitor: Client) -> tuple[PenaltyItem, PenaltyItem]:
    items = a_published_item("临禾晨星铸造有限公司", 1), a_published_item("临禾晨露化工有限公司", 2, violation="V04")
    index()
    return items


def names(visitor: Client, query: str) -> list[str]:
    response = visitor.get(f"/blacklist/?{query}")
    assert response.status_code == 200
    return sorted("".join(piece for piece, _ in row.name) for row in response.context["rows"])


FOUNDRY, CHEMICALS = "临禾晨星铸造有限公司", "临禾晨露化工有限公司"


@pytest.mark.parametrize(("text", "found"), [
    ("铸造", [FOUNDRY]), ("晨星", [FOUNDRY]), ("临禾", [FOUNDRY, CHEMICALS]), ("臨禾晨星", [FOUNDRY]), ("", [FOUNDRY, CHEMICALS]),
])  # fmt: skip
def test_a_fragment_of_two_characters_finds(visitor, two, text, found):
    assert names(visitor, f"q={quote(text)}") == found


def test_a_credit_code_and_a_decision_number_find(visitor, two):
    assert names(visitor, f"q={two[0].enterprise.uscc}") == [FOUNDRY]
    assert names(visitor, f"q={two[0].enterprise.uscc.lower()}") == [FOUNDRY]
    assert names(visitor, f"q={quote(two[1].number)}") == [CHEMICALS]


def test_filters_narrow_and_a_press_takes_them_back(visitor, two):
    assert names(visitor, "violation=V04") == [CHEMICALS]
    assert names(visitor, "violation=V04&violation=V02") == [FOUNDRY, CHEMICALS]
    chips = visitor.get("/blacklist/?violation=V04&q=临禾").context["chips"]
    assert [chip.address for chip in chips] == [f"/blacklist/?q={quote('临禾')}"]


def test_every_choice_is_a_plain_link_that_keeps_the_question(visitor, two):
    page = visitor.get(f"/blacklist/?q={quote('临禾')}&sort=oldest")
    violation = next(facet for facet in page.context["facets"] if facet.field == "violation")

    assert [(one.value, one.count) for one in violation.choices] == [("V02", 1), ("V04", 1)]
    assert {one.address for one in violation.choices} == {
        f"/blacklist/?q={quote('临禾')}&sort=oldest&violation={code}" for code in ("V02", "V04")
    }


def test_days_of_decision_bound_the_search(visitor, two):
    day = two[0].decided_on.isoformat()
    assert names(visitor, f"since={day}&until={day}") == [FOUNDRY, CHEMICALS]
    assert names(visitor, "until=2026-01-01") == []


@pytest.mark.parametrize(
    "query", ["q=公", "q=有限公司", "since=gestern", "since=2026-02-30", "since=2026-05-02&until=2026-05-01"]
)
def test_a_bad_question_gets_a_hint_beside_the_box(visitor, two, query):
    page = visitor.get(f"/blacklist/?{query}")

    assert page.status_code == 200
    [(field, hint)] = page.context["errors"]
    assert (field, bool(hint)) == ("q", True)
    assert 'class="row"' not in page.content.decode()


def test_what_no_person_types_harms_nothing(visitor, two):
    for query in (
        "page=0",
        "page=-1",
        "page=9999999999",
        "page=x",
        "sort=drop",
        "region=%00",
        "tier='",
        "q=%F0%9F%92%A9%F0%9F%92%A9",
        f"q={'x' * 400}",
    ):
        assert visitor.get(f"/blacklist/?{query}").status_code in (200, 302), query


def test_a_page_behind_the_last_leads_to_the_last(visitor, two):
    page = visitor.get(f"/blacklist/?q={quote('临禾')}&page=7")
    assert (page.status_code, page["Location"]) == (302, f"/blacklist/?q={quote('临禾')}")


def test_an_empty_result_says_that_no_record_does_not_mean_compliant(visitor, english_visitor, two):
    for query in (f"q={quote('查无此名')}", f"q={NEVER_HEARD_OF}"):
        page = english_visitor.get(f"/blacklist/?{query}").content.decode()
        assert "This does not mean that an enterprise is compliant" in page


def test_markup_in_a_question_stays_text(visitor, two):
    attack = '"><script>alert(1)</script>'
    for address in (f"/blacklist/?q={quote(attack)}", f"/blacklist/?region={quote(attack)}", f"/blacklist/?since={quote(attack)}",
                    f"/blacklist/{quote(attack, safe='')}/", f"/verify/{quote(attack, safe='')}/"):  # fmt: skip
        assert "<script>alert" not in visitor.get(address).content.decode()


def test_pages_carry_no_inline_script_or_style_and_stay_small(visitor, two):
    for address in ("/", "/blacklist/", f"/blacklist/{two[0].enterprise.uscc}/", "/verify/", "/news/", "/nothing/"):
        response = visitor.get(address)
        page = response.content.decode()
        assert len(response.content) < 100_000, address
        assert ("style=" in page, "onclick" in page, "<script>" in page, "<style" in page) == (False,) * 4, address
        assert "script-src 'self'" in response["Content-Security-Policy"]


def test_who_asks_too_often_waits(visitor, two, settings):
    settings.PORTAL_REQUESTS_PER_MINUTE = 3
    answers = [visitor.get("/blacklist/", REMOTE_ADDR="203.0.113.9") for _ in range(5)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert 0 < int(answers[-1]["Retry-After"]) <= 60
    assert visitor.get("/blacklist/", REMOTE_ADDR="203.0.113.10").status_code == 200


def test_visitors_behind_an_unnamed_proxy_are_not_shut_out_together(visitor, two, settings):
    settings.PORTAL_REQUESTS_PER_MINUTE = 1
    assert [visitor.get("/blacklist/", REMOTE_ADDR=one).status_code for one in ("127.0.0.1", "127.0.0.1", "")] == [
        200
    ] * 3
