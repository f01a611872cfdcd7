"""The page of one enterprise."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from blacklist.models import PenaltyItem

from .publishing import a_published_item


@pytest.fixture
def item(visitor: Client) -> PenaltyItem:
    return a_published_item("临禾晨星铸造有限公司")


def page_of(item: PenaltyItem) -> str:
    return f"/blacklist/{item.enterprise.uscc}/"


def test_the_page_says_what_was_decided_by_whom_and_until_when(english_visitor, item):
    [section] = english_visitor.get(page_of(item)).context["sheet"].items
    facts = {fact.label: str(fact.value) for fact in section.facts}

    assert facts["Number of the decision"] == f'<span lang="zh-Hans">{item.number}</span>'
    assert facts["Amount"] == "¥300,000"
    assert "13 October 2026" in facts["Day of the decision"]
    assert "13 October 2027 00:00" in facts["Public until"]
    assert "13 January 2027" in facts["Repair at the earliest"]


def test_the_time_axis_runs_from_the_conduct_to_the_end_with_today_in_its_place(english_visitor, item):
    [section] = english_visitor.get(page_of(item)).context["sheet"].items

    assert [(moment.on, moment.label, moment.stage) for moment in section.axis] == [
        (date(2026, 9, 1), "conduct", "past"),
        (date(2026, 10, 13), "decided", "past"),
        (date(2026, 10, 16), "public from", "past"),
        (date(2026, 11, 23), "today", "now"),
        (date(2027, 1, 13), "repair at the earliest", "to come"),
        (date(2027, 10, 13), "public until (0:00)", "to come"),
    ]


def test_the_first_sentence_says_what_stands(english_visitor, item):
    page = english_visitor.get(page_of(item)).content.decode()
    assert "Public at 23 November 2026 10:00: Penalty item 1; gravest class: General." in page


def test_a_code_typed_otherwise_leads_to_the_one_address(visitor, item):
    answer = visitor.get(f"/blacklist/{item.enterprise.uscc.lower()}/")
    assert (answer.status_code, answer["Location"]) == (302, page_of(item))


def test_a_code_that_is_none_is_told_what_would_be_right(english_visitor, item):
    right = item.enterprise.uscc
    wrong = right[:-1] + ("0" if right[-1] != "0" else "1")
    answer = english_visitor.get(f"/blacklist/{wrong}/")

    assert answer.status_code == 404
    assert f"to these 17 characters belongs “{right[-1]}”" in answer.content.decode()


def test_the_doors_name_the_authority_in_writing_and_lead_nowhere_dead(visitor, item):
    page = visitor.get(page_of(item)).content.decode()
    links = {part.split('"')[0] for part in page.split('href="')[1:]}

    assert "临禾市清源路1号" in page
    for link in links:
        if link.startswith("/") and not link.startswith(("/static/", "/desk/")):
            assert visitor.get(link).status_code == 200, link
