"""What is imposed beside a fine: every kind of penalty, what the law demands, and from where a hearing or discussion is due."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cases.law import gives_hearing_right, needs_discussion, needs_legal_review
from cases.models import Case
from foundation.documents.models import Document
from foundation.law.api import provision
from foundation.subjects.models import Enterprise
from tests.make import a_case, act, day_after, refusal, still_possible, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
ON = date(2026, 11, 23)
NONE = {"fine": "", "confiscation": "", "others": [], "others_text": ""}
WARNING = {**NONE, "others": ["WARNING"], "others_text": "警告"}


@pytest.fixture(scope="module")
def reviewed(standing: None) -> Case:
    return a_case("CASE_REVIEW")


@pytest.fixture(scope="module")
def evasion(standing: None) -> Case:
    return a_case("CASE_REVIEW", violation="V04", fine="300000")


def proposing(kinds: list[str] | None = None, uscc: str = "91", **sums: Any) -> Case:
    others = [{"type": one, "text": ""} for one in kinds or []]
    named = {f"proposed_{name}": value for name, value in sums.items()}
    return Case(enterprise=Enterprise(uscc=uscc + "0" * 16), proposed_others=others, **named)


@pytest.mark.parametrize(
    ("case", "given"),
    [
        (proposing(fine=200_000), True),
        (proposing(fine=199_999), False),
        (proposing(confiscation=200_000), True),
        (proposing(fine=150_000, confiscation=150_000), False),  # each measured by itself
        (proposing(uscc="92", fine=5_000), True),
        (proposing(uscc="92", fine=4_999), False),
        (proposing(uscc="92", confiscation=5_000), True),
        *((proposing([one]), True) for one in ("SUSPEND_PERMIT", "DOWNGRADE", "REVOKE", "BAN_APPLICATION")),
        *((proposing([one]), True) for one in ("RESTRICT_OPERATION", "ORDER_SUSPEND", "ORDER_CLOSE")),
        *((proposing([one]), True) for one in ("RESTRICT_PRACTICE", "BAN_PRACTICE")),
        *((proposing([one]), False) for one in ("WARNING", "CRITICISM", "CONFISCATE_GOODS")),
    ],
)
def test_a_hearing_is_due_by_sum_for_citizen_and_unit_and_always_for_the_heavy_kinds(case: Case, given: bool) -> None:
    assert gives_hearing_right(case, ON) is given


@pytest.mark.parametrize(
    ("case", "due"),
    [
        (proposing(fine=500_000), True),
        (proposing(fine=499_999), False),
        (proposing(confiscation=500_000), True),
        (proposing(fine=300_000, confiscation=300_000), False),
        *((proposing([one]), True) for one in ("REVOKE", "BAN_APPLICATION", "ORDER_SUSPEND", "ORDER_CLOSE")),
        *((proposing([one]), True) for one in ("RESTRICT_PRACTICE", "BAN_PRACTICE")),
        *((proposing([one]), False) for one in ("WARNING", "RESTRICT_OPERATION", "SUSPEND_PERMIT")),
    ],
)
def test_the_heads_discuss_from_half_a_million_and_what_ends_a_business(case: Case, due: bool) -> None:
    assert (needs_discussion(case, ON), needs_legal_review(case, ON)) == (due, due)


def test_what_a_person_saw_asks_for_review_and_discussion() -> None:
    complex_, public = proposing(), proposing()
    complex_.triggers, public.triggers = ["discussion.complex"], ["legal-review.public-interest"]

    assert (needs_discussion(complex_, ON), needs_legal_review(complex_, ON)) == (True, True)
    assert (needs_discussion(public, ON), needs_legal_review(public, ON)) == (False, True)


def test_a_warning_alone_needs_no_fine(reviewed: Case) -> None:
    noticed = act(act(reviewed, "issue_prior_notice", **WARNING), "serve_prior_notice")
    decided = act(noticed, "decide", day_after(noticed, "defence"), **WARNING, bank="")

    assert (decided.fine, decided.penalty_type, decided.other_penalties) == (
        None, "WARNING", [{"type": "WARNING", "text": "警告"}],
    )  # fmt: skip
    paper = Document.objects.get(about=decided.about, kind="CF")
    assert paper.data["penalty"] == ["警告：警告"]
    assert "account" not in paper.data


def test_whoever_is_fined_is_told_where_to_pay(reviewed: Case) -> None:
    noticed = act(act(reviewed, "issue_prior_notice", fine="300000"), "serve_prior_notice")

    assert wrong(noticed, "decide", day_after(noticed, "hearing-request"), bank="") == ["bank"]


def test_a_proposal_names_at_least_one_penalty(reviewed: Case) -> None:
    assert wrong(reviewed, "issue_prior_notice", **NONE) == ["fine"]


def test_what_is_confiscated_has_a_sum_and_a_name(reviewed: Case) -> None:
    assert wrong(reviewed, "issue_prior_notice", confiscation="1000") == ["confiscation"]
    assert wrong(reviewed, "issue_prior_notice", others=["CONFISCATE_GAIN"]) == ["confiscation"]
    with still_possible(
        reviewed, "issue_prior_notice", confiscation="1000", others=["CONFISCATE_GAIN"], others_text="销售所得"
    ) as case:
        paper = Document.objects.get(about=case.about, kind="GZ")
        assert paper.data["penalty"] == [
            "罚款600000元（人民币陆拾万元整）",
            "没收违法所得1000元（人民币壹仟元整）：销售所得",
        ]


def test_what_the_law_demands_beside_the_fine_is_proposed_or_refused_with_its_article(evasion: Case) -> None:
    fields = refusal(evasion, "issue_prior_notice", others=[], others_text="").fields

    assert list(fields) == ["others"]
    assert str(provision("code/1108")) in fields["others"][0]
    for one in ("RESTRICT_OPERATION", "ORDER_SUSPEND"):  # either is enough
        with still_possible(evasion, "issue_prior_notice", others=[one], others_text="一个月") as case:
            assert case.proposed_types == [one]


def test_of_another_penalty_the_party_is_told_before_it_is_decided(reviewed: Case) -> None:
    noticed = act(act(reviewed, "issue_prior_notice", fine="300000"), "serve_prior_notice")

    heard = day_after(noticed, "hearing-request")
    assert wrong(noticed, "decide", heard, others=["WARNING"], others_text="") == ["others"]
    assert wrong(noticed, "decide", heard, confiscation="1", others=["CONFISCATE_GOODS"], others_text="") == [
        "confiscation", "others",
    ]  # fmt: skip
