"""Screening at its door: what a bank is told, and what is kept of the question."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
import time_machine
from django.db import DatabaseError, transaction
from django.utils import translation

from blacklist.screening import weights
from blacklist.screening.events import make_keys
from blacklist.screening.keys import refresh_all
from blacklist.screening.models import Key, Purpose, QueryLog, RarityTable
from blacklist.screening.screen import question, refuse, screen, screen_all
from blacklist.search import api, indexing
from foundation.outbox.models import Event, Feed
from foundation.outbox.relay import number
from foundation.subjects.models import EnterpriseName
from tests.blacklist.entries import a_company, a_listing, a_uscc, an_item, end, withhold
from tests.blacklist.partners.rows import a_partner
from tests.conftest import NOW

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("index", "frozen")]
HS, HEAT = a_uscc(1), a_uscc(2)


def settle() -> None:
    """The relay has handed the events on, the index has followed."""
    number()
    for event in Event.objects.filter(topic__in=["penalty.published", "listing.published"]):
        make_keys(event)
    indexing.catch_up(api.engine())


@pytest.fixture
def listing():
    """One company with a listing on its penalty, one with a penalty alone."""
    item = an_item(a_company())
    made = a_listing(item, visible_until=NOW + timedelta(days=100))
    an_item(a_company("临禾恒暖热电有限公司", n=2, region="990100"), number="临环罚〔2026〕2号")
    settle()
    return made


@pytest.fixture
def bank(listing):
    return a_partner()


def ask(bank, **asked: object) -> dict:
    return screen(question(**asked), bank, Purpose.PRE_LOAN)


def words(answer: dict) -> tuple:
    return answer["match"], answer["status"], answer["basis"]


ANSWERS = {
    "a listed company by its code": ({"uscc": HS}, ("hit", "LISTED", "uscc")),
    "a company with a penalty alone": ({"uscc": HEAT}, ("hit", "PENALTY_SHOWN", "uscc")),
    "a valid code unknown to us": ({"uscc": a_uscc(9)}, ("clear", "CLEAR", "none")),
    "a code with a wrong check character": ({"uscc": HS[:-1] + ("0" if HS[-1] != "0" else "1")}, ("invalid", "NOT_FOUND_USCC", "uscc")),
    "a name that says nothing": ({"name": "有限公司"}, ("invalid", None, "name")),
    "the organisation code": ({"identifier": HS[8:17]}, ("hit", "LISTED", "organisation_code")),
    "the name": ({"name": "江阴市宏盛化工有限公司"}, ("hit", "LISTED", "name")),
    "the name with another's code": ({"name": "江阴市宏盛化工有限公司", "uscc": a_uscc(9)}, ("info", "CLEAR", "name")),
    "a branch": ({"name": "江阴市宏盛化工有限公司第一分公司"}, ("review", "LISTED", "core")),
    "a homophone": ({"name": "江阴鸿盛化工有限公司"}, ("review-high", "LISTED", "fuzzy")),
    "another company": ({"name": "临禾北川水泥有限公司"}, ("clear", "CLEAR", "none")),
}  # fmt: skip


@pytest.mark.parametrize("case", ANSWERS)
def test_an_answer_says_how_sure_it_is_and_what_stands(bank, case):
    asked, expected = ANSWERS[case]

    assert words(ask(bank, **asked)) == expected


def test_the_answer_is_data_from_which_it_can_be_recomputed(bank, listing):
    answer = ask(bank, name="江阴鸿盛化工有限公司")

    log = QueryLog.objects.get()
    core = answer["evidence"][1]
    assert json.loads(json.dumps(answer)) == answer == log.answer
    assert answer["listing"] == {
        "id": str(listing.pk), "uscc": HS, "version": 1, "tier": "serious", "visible_until": "2027-03-03T10:00:00+08:00",
    }  # fmt: skip
    assert [part["part"] for part in answer["evidence"]] == ["region", "core", "form", "branch", "whole"]
    assert answer["evidence"][0] == {
        "part": "region",
        "query": "江阴",
        "listed": "江阴市",
        "relation": "same",
        "factor": 1.0,
    }
    assert core["edits"] == [{"at": 0, "query": "鸿", "listed": "宏", "kind": "homophone"}]
    assert (answer["score"], core["factor"]) == (pytest.approx(core["factor"], abs=1e-4), pytest.approx(0.9, abs=0.05))
    assert answer["list"]["sequence"] == Feed.objects.get().last
    assert (answer["algorithm"], answer["weights"]) == ("cn-org-1", RarityTable.objects.get().digest)


def test_a_penalty_behind_a_listing_is_shown_with_it(bank, listing):
    assert [one["number"] for one in ask(bank, uscc=HS)["penalties"]] == [listing.penalty.number]


def test_every_part_of_the_sentence_is_told_in_words(bank):
    with translation.override("en"):
        sentence = ask(bank, name="江阴鸿盛化工有限公司")["sentence"]

    assert sentence.startswith(f"Similar to 江阴市宏盛化工有限公司, credit code {HS}; score 0.9")
    assert "name core (鸿 sounds like 宏)" in sentence
    assert sentence.endswith("It is on the list, shown until 2027-03-03. For reference, not an instruction.")


def test_no_record_never_says_that_the_company_complies(bank):
    with translation.override("en"):
        sentence = ask(bank, uscc=a_uscc(9))["sentence"]

    assert sentence == "No current record was found. That does not mean that the company complies with the law."


def test_a_slip_of_the_pen_is_suggested(bank):
    answer = ask(bank, uscc=HS.replace("0", "O", 1))

    assert (words(answer), answer["suggestion"], answer["listing"]) == (("invalid", "NOT_FOUND_USCC", "uscc"), HS, None)


# -- what is gone is gone


def test_what_expired_is_not_told_by_code_name_or_likeness(bank, listing):
    with time_machine.travel(listing.penalty.visible_until, tick=False):
        answers = [
            ask(bank, uscc=HS),
            ask(bank, name="江阴市宏盛化工有限公司"),
            ask(bank, name="江阴市鸿盛化工有限公司"),
        ]

    assert [words(answer) for answer in answers] == [("clear", "CLEAR", "none")] * 3


def test_a_withdrawn_listing_leaves_the_penalty_though_the_index_is_late(bank, listing):
    withhold(listing)

    answers = [ask(bank, uscc=HS), ask(bank, name="江阴市鸿盛化工有限公司")]

    assert [(one["match"], one["status"], one["listing"]) for one in answers] == [
        ("hit", "PENALTY_SHOWN", None), ("review-high", "PENALTY_SHOWN", None)]  # fmt: skip


def test_a_company_that_was_listed_once_answers_like_one_that_never_was(bank, listing):
    end(listing)
    end(listing.penalty)

    once, never = ask(bank, uscc=HS), ask(bank, uscc=a_uscc(9))

    assert {**once, "receipt": ""} == {**never, "receipt": ""}


def test_the_root_changes_when_the_list_does_and_not_otherwise(bank, listing):
    before, again = ask(bank, uscc=HS)["list"]["root"], ask(bank, uscc=HEAT)["list"]["root"]
    withhold(listing)
    settle()

    assert before == again != ask(bank, uscc=HS)["list"]["root"]


# -- names in time


def test_a_former_name_is_a_hit_on_a_day_when_it_was_borne_and_for_review_later(bank, listing):
    EnterpriseName.objects.create(enterprise=listing.enterprise, name="江阴市红旗化工厂", valid_until=date(2024, 6, 30))
    refresh_all()

    assert words(ask(bank, name="江阴市红旗化工厂", on=date(2024, 1, 1))) == ("hit", "LISTED", "name")
    assert words(ask(bank, name="江阴市红旗化工厂")) == ("review", "LISTED", "name")


def test_keys_made_twice_are_made_once(listing):
    before = sorted(Key.objects.values_list("kind", "value", "name"))

    refresh_all()

    assert sorted(Key.objects.values_list("kind", "value", "name")) == before


def test_weights_get_a_new_row_only_when_the_names_have_changed(bank):
    ask(bank, uscc=HS)
    weights.renew()
    before = RarityTable.objects.count()
    an_item(a_company("南京长虹水泥有限公司", n=3, region="320100"), number="临环罚〔2026〕3号")
    settle()
    weights.renew()

    assert (before, RarityTable.objects.count()) == (1, 2)


# -- who asks, and what is kept


def test_the_log_says_who_when_why_what_and_with_which_result(bank, listing):
    answer = screen(question(uscc=HS), bank, Purpose.POST_LOAN, user="王经理")

    log = QueryLog.objects.get(pk=answer["receipt"])
    assert (log.partner, log.partner_user, log.asked_at, log.purpose) == (bank, "王经理", NOW, "POST_LOAN")
    assert (log.question, log.match, log.status, log.uscc) == ({"on": "2026-11-23", "uscc": HS}, "hit", "LISTED", HS)
    assert (log.results, log.keep_until) == ([listing.about, listing.penalty.about], date(2031, 11, 23))
    assert log.latency_us > 0


def test_a_log_row_is_never_changed_or_deleted(bank):
    ask(bank, uscc=HS)

    with pytest.raises(DatabaseError), transaction.atomic():
        QueryLog.objects.update(purpose="REGULATORY")
    with pytest.raises(DatabaseError), transaction.atomic():
        QueryLog.objects.all().delete()


def test_a_hundred_questions_are_answered_in_their_order_and_all_logged(bank):
    asked = [question(uscc=HS), question(name="临禾北川水泥有限公司"), question(uscc=HEAT)]

    answers = screen_all([*asked, *[question(uscc=a_uscc(n)) for n in range(100, 197)]], bank, Purpose.RISK_REVIEW)

    assert [one["match"] for one in answers[:3]] == ["hit", "clear", "hit"]
    assert {str(pk) for pk in QueryLog.objects.values_list("pk", flat=True)} == {one["receipt"] for one in answers}


BAD = {
    "a purpose in one's own words": ([question(uscc=HS)], "curiosity"),
    "no question": ([], "PRE_LOAN"),
    "more than a hundred": ([question(uscc=HS)] * 101, "PRE_LOAN"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_asked_is_refused_and_leaves_no_row(bank, case):
    with pytest.raises(ValueError, match=r"\S"):
        screen_all(BAD[case][0], bank, BAD[case][1])

    assert QueryLog.objects.count() == 0


def test_a_partner_out_of_contract_is_told_nothing_and_the_attempt_is_kept(bank):
    bank.active = False
    bank.save()

    answer = ask(bank, uscc=HS)

    assert (answer["match"], answer["status"], "listing" in answer) == (None, "NOT_AUTHORISED", False)
    assert QueryLog.objects.get().status == "NOT_AUTHORISED"


def test_a_question_about_a_person_is_refused_and_logged(bank):
    answer = refuse({"subject": "person"}, bank, Purpose.PRE_LOAN)

    log = QueryLog.objects.get(pk=answer["receipt"])
    assert (log.status, log.question, log.results) == ("NOT_AUTHORISED", {"subject": "person"}, [])
