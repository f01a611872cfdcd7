"""The law browser: by article, by violation, by time limit, by document; where each rule is used."""

from __future__ import annotations

import pytest

from demo.people import posting
from foundation.agencies.actor import Actor
from foundation.desk.lawbook.finding import heads
from foundation.desk.lawbook.uses import running, uses_of
from foundation.law.book import book

from .desks import a_matter, at_desk, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen", "in_english")]


def page(url: str, who: str = "周承", **asked: str) -> str:
    return text(at_desk(who).get(f"/desk/law/{url}", asked))


def test_the_first_page_leads_to_rules_and_articles() -> None:
    shown = page("")

    assert "Violations 54" in shown
    assert f"Time limits {len(heads('time_limit'))}" in shown
    assert "Ecological and Environmental Code 2026-08-15" in shown


def test_one_box_finds_articles_and_rules_in_both_languages() -> None:
    assert "code/1108" in page("", q="1108")
    assert "V04 Discharge by evading" in page("", q="逃避监管")
    assert "hearing-request" in page("", q="asking hearing")
    assert "Nothing matches. Try the number of an article" in page("", q="no such words")


def test_an_article_says_what_it_says_how_sure_and_what_rests_on_it() -> None:
    shown = page("article/mep28/8/")

    assert "Not certain: may be superseded" in shown
    assert "A paraphrase in our own words; the official text decides." in shown
    assert "correction-order" in shown
    assert "rests on it" in shown


def test_a_violation_shows_both_laws_side_by_side() -> None:
    shown = page("rule/V04/")

    new, old = shown.index("from 2026-08-15 in force today"), shown.index("2021-03-01 – 2026-08-14")
    assert new < old
    assert "art. 1108: 100,000–1,000,000 yuan" in shown[new:old]
    assert "art. 34(2): 200,000–1,000,000 yuan" in shown[old:]
    assert "Order to suspend: must follow; Ecological and Environmental Code, art. 1108" in shown[new:old]
    assert "5–10 days; Ecological and Environmental Code, art. 1108" in shown[new:old]


def test_a_time_limit_is_counted_day_by_day_as_the_command_counts_it() -> None:
    shown = page("rule/payment/", start="2026-09-18")

    assert "Paying the fine: to be done by Oct. 8, 2026, 24:00; 15 calendar day(s) from: " in shown
    assert "2026-10-03 Sat counted" in shown
    assert "the next working day: here the limit ends" in shown


def test_the_calculator_takes_excluded_time_and_extensions() -> None:
    shown = page("rule/decision/", start="2026-09-01", paused="2026-09-18..2026-10-12", extended="1")

    assert "24 day(s) excluded (2026-09-18 … 2026-10-12)" in shown
    assert "extended by 30 calendar day(s)" in shown
    assert "Jan. 25, 2027, 24:00" in shown


@pytest.mark.parametrize(
    ("limit", "asked", "says"),
    [
        ("payment", {"start": ""}, "This field is required."),
        ("payment", {"start": "2026-13-01"}, "Enter a valid date."),
        ("payment", {"start": "2026-09-01", "paused": "2026-09-05"}, "is no span; write 2026-09-18..2026-10-12."),
        ("payment", {"start": "2026-09-01", "paused": "2026-10-01..2026-10-09"}, "begins after the limit has run out"),
        ("filing", {"start": "2026-09-01", "extended": "7"}, "7 is not one of the available choices."),
        ("payment", {"start": "1900-01-01"}, "is not in force on 1900-01-01"),
    ],
)
def test_a_wrong_entry_is_named_at_its_field(limit: str, asked: dict[str, str], says: str) -> None:
    assert says in page(f"rule/{limit}/", **asked)


def test_a_limit_in_hours_asks_for_the_instant() -> None:
    shown = page("rule/transfer-deliver/", start="2026-09-24T16:00")

    assert "2026-09-25 16:00" in shown


def test_a_document_kind_says_its_number_its_signer_and_its_fields() -> None:
    shown = page("rule/GZ/")

    assert "Number 环罚告" in shown
    assert "Mandatory fields" in shown
    assert "issues it" in shown


def test_a_rule_is_used_by_acts_and_by_their_conditions() -> None:
    defence = uses_of("defence")

    assert ("starts", "Serve the prior notice") in {(str(one.how), str(one.act)) for one in defence.acts}
    assert any("The party may still be heard" in str(one.says) for one in defence.guards)
    assert "The collective discussion that this case needs was not held (F7)." in {
        str(one.says) for one in uses_of("discussion-fine").guards
    }
    assert "File the case" in {str(one.act) for one in uses_of("time-bar-2y").guards}


def test_an_article_knows_the_rules_that_cite_it() -> None:
    assert {one.code for one in uses_of("code/1054").rules} == {"no-penalty.time-barred", "time-bar-2y", "time-bar-5y"}
    assert "responsibility.IND" in {one.code for one in uses_of("V04").rules}


def test_open_clocks_are_counted_among_what_the_officer_may_see() -> None:
    a_matter("file_case")
    mine, other = Actor.officer(posting("周承")), Actor.officer(posting("高岩"))

    assert (running("decision", mine), running("decision", other)) == (1, 0)
    assert "Open clocks about what you may see: 1" in page("rule/decision/")


@pytest.mark.parametrize("url", ["rule/no-such/", "article/apl/9999/", "instrument/none/", "kind/none/"])
def test_what_the_law_does_not_have_is_not_there(url: str) -> None:
    assert at_desk("周承").get(f"/desk/law/{url}").status_code == 404


def test_every_rule_and_every_article_has_a_page() -> None:
    desk = at_desk("周承")
    wrong = [code for code in book().by_code if desk.get(f"/desk/law/rule/{code}/").status_code != 200]
    wrong += [
        code for code in list(book().provisions)[::7] if desk.get(f"/desk/law/article/{code}/").status_code != 200
    ]

    assert wrong == []


@pytest.mark.parametrize("who", ["审计员", "管理员", "高岩", "苏眉"])
def test_everybody_at_a_desk_may_read_the_law(who: str) -> None:
    assert "Time limits" in page("kind/time_limit/", who)
