"""Paying in parts, by instalments, late, by agreement; being reminded (A T22 to T25; §12; rows A10 to A12)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.utils import translation

from cases import paying_guards as guards
from cases.enforcing.window import demanded as demanded_sum
from cases.models import Payment
from cases.owed import is_overdue, owed
from cases.owed_words import owed_in_words
from cases.plans import agreement_of, next_deadline
from foundation.clocks.models import Clock
from foundation.clocks.queries import due_of, open_clocks
from foundation.clocks.recount import explained
from foundation.documents.models import Document
from tests.make import act, fresh, said, why, wrong

from .payments import LAST_DAY, a_payment, at, demanded

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def payment(standing: None) -> Payment:
    return a_payment()


def total(payment: Payment, day: str) -> tuple[int, int]:
    now = owed(payment, date.fromisoformat(day))
    return int(now.fine), int(now.surcharge)


# -- rows A10 to A12


def test_rows_a10_to_a12_day_by_day(payment: Payment) -> None:
    assert next_deadline(payment) == LAST_DAY  # A10
    assert due_of(payment.decision, "recon-apply") == date(2026, 12, 21)  # A11
    assert due_of(payment.decision, "litigation") == date(2027, 4, 21)
    assert total(payment, "2026-11-05") == (300_000, 0)
    assert total(payment, "2026-11-06") == (300_000, 9_000)
    assert total(payment, "2026-11-20") == (300_000, 135_000)  # A12
    assert total(payment, "2026-12-08") == (300_000, 297_000)
    assert total(payment, "2026-12-09") == (300_000, 300_000)  # the 34th day reaches the cap
    assert total(payment, "2027-03-01") == (300_000, 300_000)


def test_the_decision_tells_the_rate_of_the_surcharge(payment: Payment) -> None:
    assert Document.objects.get(about=payment.decision, kind="CF").data["surcharge_rate"] == "3%"


def test_overdue_begins_on_the_day_after_the_last(payment: Payment) -> None:
    assert [is_overdue(payment, date(2026, 11, day)) for day in (5, 6)] == [False, True]


def test_what_is_owed_is_said_with_its_computation(payment: Payment) -> None:
    with translation.override("en"):
        sentence = owed_in_words(payment, date(2026, 11, 20))

    assert "435,000.00 yuan is owed" in sentence
    assert "surcharge 135,000.00 yuan = 15 days" in sentence
    assert "× 3 % × 300,000.00" in sentence


def test_the_sentence_names_the_cap(payment: Payment) -> None:
    with translation.override("en"):
        assert "never more than the fine (ACL 45)" in owed_in_words(payment, date(2026, 12, 20))


def test_nothing_is_owed_once_it_is_paid(payment: Payment) -> None:
    paid = act(payment, "record_payment", at("2026-11-20"))

    assert (paid.paid, paid.surcharge, total(paid, "2026-12-01")) == (300_000, 135_000, (0, 0))
    with translation.override("en"):
        assert owed_in_words(paid, date(2026, 12, 1)) == "Nothing is owed."


# -- parts


def test_a_part_in_time_leaves_the_rest_to_the_surcharge(payment: Payment) -> None:
    part = act(payment, "record_part", at("2026-11-02"), amount="100000")

    assert (part.state, part.paid, total(part, "2026-11-06")) == ("DUE", 100_000, (200_000, 6_000))


def test_the_day_of_a_part_counts_as_overdue_for_the_part(payment: Payment) -> None:
    part = act(payment, "record_part", at("2026-11-10"), amount="200000")

    assert total(part, "2026-11-10") == (100_000, 5 * 9_000)
    assert total(part, "2026-11-12") == (100_000, 5 * 9_000 + 2 * 3_000)


def test_parts_and_the_rest_make_the_whole(payment: Payment) -> None:
    part = act(payment, "record_part", at("2026-11-10"), amount="200000", surcharge="45000")
    done = act(part, "record_payment", at("2026-11-12"), amount="100000", surcharge="6000")

    assert (done.state, done.paid, done.surcharge) == ("PERFORMED", 300_000, 51_000)
    assert [one["on"] for one in done.receipts] == ["2026-11-10", "2026-11-12"]
    assert Document.objects.filter(about=done.about, kind="SJ").count() == 2


@pytest.mark.parametrize(
    ("paid", "field"),
    [
        ({"amount": "300000", "surcharge": "45000"}, "amount"),  # all is no part
        ({"amount": "0", "surcharge": "0"}, "amount"),
        ({"amount": "300000.01"}, "amount"),
        ({"surcharge": "45000.01"}, "surcharge"),
    ],
)
def test_a_part_is_more_than_nothing_and_less_than_all(payment: Payment, paid: dict[str, str], field: str) -> None:
    assert wrong(payment, "record_part", at("2026-11-10"), **paid) == [field]


# -- deferral and instalments (T23)


def asked(payment: Payment, day: str = "2026-11-05") -> Payment:
    return act(payment, "request_deferral", at(day, 23))


def test_a_deferral_is_asked_for_up_to_the_last_day_and_not_after_it(payment: Payment) -> None:
    assert wrong(payment, "request_deferral", at("2026-11-06", 0)) == ["posted_on"]

    assert asked(payment).deferral_asked_at == at("2026-11-05", 23)


def test_a_request_posted_on_the_last_day_is_in_time_whenever_it_arrives(payment: Payment) -> None:
    late = at("2026-11-09")
    assert [wrong(payment, "request_deferral", late, posted_on=day) for day in ("2026-11-06", "2026-11-10", "soon")] == [["posted_on"]] * 3  # fmt: skip

    assert act(payment, "request_deferral", late, posted_on="2026-11-05").deferral_asked_at == late


@pytest.mark.parametrize("name", ["defer", "grant_instalments", "refuse_deferral"])
def test_what_nobody_asked_for_is_not_decided(payment: Payment, name: str) -> None:
    assert why(payment, name, at("2026-11-04")) == [said(guards.deferral_was_asked)]


def test_a_deferred_fine_is_overdue_only_after_the_new_day(payment: Payment) -> None:
    deferred = act(asked(payment), "defer", at("2026-11-09"), until="2026-12-31")

    assert (deferred.state, next_deadline(deferred)) == ("DEFERRED", date(2026, 12, 31))
    assert total(deferred, "2026-12-31") == (300_000, 0)
    assert total(deferred, "2027-01-02") == (300_000, 18_000)
    assert due_dates(deferred) == [("instalment", date(2026, 12, 31))]


def test_the_consent_names_the_collector_who_gets_a_copy(payment: Payment) -> None:
    deferred = act(asked(payment), "defer", at("2026-11-09"), collector="临禾示范银行")

    document = Document.objects.get(about=deferred.about, kind="YS")
    assert (document.number[:6], document.data["collector"]) == ("临环延缴〔2", "临禾示范银行")


def due_dates(payment: Payment) -> list[tuple[str, date]]:
    return [(one.limit, one.due_on) for one in open_clocks(payment.about, at=at("2026-11-10")) if one.duty]


PLAN = [
    {"until": "2026-12-05", "amount": "100000"},
    {"until": "2027-01-05", "amount": "100000"},
    {"until": "2027-02-05", "amount": "100000"},
]


def test_instalments_are_overdue_each_for_itself(payment: Payment) -> None:
    plan = act(asked(payment), "grant_instalments", at("2026-11-09"), plan=PLAN)
    paid = act(plan, "record_part", at("2026-11-20"), amount="100000", surcharge="0")

    assert total(paid, "2027-01-05") == (200_000, 0)
    assert total(paid, "2027-01-07") == (200_000, 2 * 3_000)
    assert next_deadline(paid) == date(2027, 1, 5)


def test_each_instalment_has_a_clock_that_warns_before_its_last_day(payment: Payment) -> None:
    plan = act(asked(payment), "grant_instalments", at("2026-11-09"), plan=PLAN)

    assert due_dates(plan) == [("instalment", date.fromisoformat(one["until"])) for one in PLAN]
    second = Clock.objects.get(about=plan.about, limit="instalment", due_on=date(2027, 1, 5))
    assert (second.soon_at, second.alarm_at) == (at("2026-12-30", 0), at("2026-12-30", 0))
    assert explained(second).days[-1].date == date(2027, 1, 5)


def test_a_payment_ends_the_clocks_of_the_instalments_that_it_covers(payment: Payment) -> None:
    plan = act(asked(payment), "grant_instalments", at("2026-11-09"), plan=PLAN)
    part = act(plan, "record_part", at("2026-11-20"), amount="199999.99", surcharge="0")
    assert due_dates(part) == [("instalment", date(2027, 1, 5)), ("instalment", date(2027, 2, 5))]

    more = act(part, "record_part", at("2026-11-21"), amount="0.01", surcharge="0")
    assert due_dates(more) == [("instalment", date(2027, 2, 5))]
    assert due_dates(act(more, "record_payment", at("2026-11-22"))) == []


def test_of_a_missed_instalment_only_what_is_due_is_demanded(payment: Payment) -> None:
    early = [{**PLAN[0], "until": "2026-11-12"}, *PLAN[1:]]
    served = demanded(act(asked(payment), "grant_instalments", at("2026-11-09"), plan=early), "2026-11-16")

    letter = Document.objects.get(about=served.about, kind="CG").data
    assert (Decimal(letter["fine"]), Decimal(letter["surcharge"])) == (100_000, 4 * 3_000)
    assert demanded_sum(served) == 100_000


@pytest.mark.parametrize(
    "plan",
    [
        PLAN[:1],  # one is a deferral
        PLAN[:2],  # too little
        [PLAN[1], PLAN[0], PLAN[2]],  # out of order
        [{**PLAN[0], "until": "2026-11-09"}, *PLAN[1:]],  # not after the consent
        [{**PLAN[0], "amount": "-100000"}, *PLAN[1:]],
        [{**PLAN[0], "until": "soon"}, *PLAN[1:]],
    ],
)
def test_a_plan_has_days_in_order_and_the_whole_sum(payment: Payment, plan: list[dict[str, str]]) -> None:
    assert wrong(asked(payment), "grant_instalments", at("2026-11-09"), plan=plan) == ["plan"]


def test_a_refused_deferral_leaves_the_term_of_the_law(payment: Payment) -> None:
    refused = act(asked(payment), "refuse_deferral", at("2026-11-09"))

    assert (refused.state, next_deadline(refused), refused.deferral_asked_at) == ("DUE", LAST_DAY, None)


# -- reminder, demand, agreement


def test_the_party_may_be_reminded_at_any_time(payment: Payment) -> None:
    assert act(payment, "remind", at("2026-10-30")).state == "DUE"
    assert act(payment, "remind", at("2026-11-30")).state == "DUE"


def test_a_demand_needs_something_overdue(payment: Payment) -> None:
    assert why(payment, "issue_demand", at("2026-11-05")) == [said(guards.overdue)]


def test_the_demand_names_the_sums_to_its_day_and_waits_ten_working_days(payment: Payment) -> None:
    served = demanded(payment, "2026-11-09")

    letter = Document.objects.get(about=served.about, kind="CG").data
    assert (Decimal(letter["fine"]), Decimal(letter["surcharge"])) == (300_000, 36_000)
    assert (letter["surcharge_rate"], letter["demand_days"]) == ("3%", 10)
    assert (served.state, due_of(served.about, "demand-wait")) == ("DEMANDED", date(2026, 11, 23))


def test_the_partys_statement_on_the_demand_is_answered(payment: Payment) -> None:
    assert act(demanded(payment), "record_demand_statement").state == "DEMANDED"


def test_an_agreement_reduces_the_surcharge_only_for_harm_remedied(payment: Payment) -> None:
    day = at("2026-11-20")
    assert wrong(payment, "agree_execution", day, reduced="100000") == ["remedied"]
    assert wrong(payment, "agree_execution", day, reduced="135000.01", remedied="已修复") == ["reduced"]

    agreed = act(payment, "agree_execution", day, reduced="100000", remedied="已完成生态修复")

    assert total(agreed, "2026-11-20") == (300_000, 35_000)


def test_an_agreement_stages_what_is_left(payment: Payment) -> None:
    plan = [{"until": "2026-12-01", "amount": "150000"}, {"until": "2027-01-04", "amount": "150000"}]

    agreed = act(payment, "agree_execution", at("2026-11-20"), plan=plan)

    assert total(agreed, "2026-12-01") == (300_000, 135_000)  # nothing new while the plan is kept
    assert total(agreed, "2026-12-03") == (300_000, 135_000 + 2 * 4_500)
    assert due_dates(agreed) == [("instalment", date(2026, 12, 1)), ("instalment", date(2027, 1, 4))]
    paper = Document.objects.get(about=agreed.about, kind="ZXX")
    assert (paper.number[:5], [one["amount"] for one in paper.data["instalments"]]) == ("临环执协〔", ["150000"] * 2)


AGREED = [{"until": "2026-11-17", "amount": "150000"}, {"until": "2027-01-04", "amount": "150000"}]


def test_a_broken_agreement_brings_back_the_whole_debt_and_the_demand(payment: Payment) -> None:
    agreed = act(payment, "agree_execution", at("2026-11-16", 9), plan=AGREED, reduced="90000", remedied="已完成修复")
    assert why(agreed, "note_breach", at("2026-11-17")) == [said(guards.agreement_is_broken)]
    assert why(agreed, "agree_execution", at("2026-11-18")) == [said(guards.no_agreement)]

    broken = act(agreed, "note_breach", at("2026-11-18"))

    assert (agreement_of(broken), next_deadline(broken), due_dates(broken)) == (None, LAST_DAY, [])
    assert total(broken, "2026-11-18") == (300_000, 9_000 + 4_500)
    assert total(broken, "2026-11-19") == (300_000, 9_000 + 4_500 + 9_000)  # what held without it holds again
    assert demanded_sum(demanded(broken, "2026-11-19")) == 300_000


def test_an_agreement_is_kept_by_paying(payment: Payment) -> None:
    agreed = act(payment, "agree_execution", at("2026-11-16", 9), plan=AGREED, reduced="99000", remedied="已完成修复")
    half = act(agreed, "record_part", at("2026-11-17"), amount="150000", surcharge="0")
    assert why(half, "note_breach", at("2026-11-18")) == [said(guards.agreement_is_broken)]

    paid = act(half, "record_payment", at("2026-11-19"), amount="150000", surcharge="0")

    assert (paid.state, agreement_of(paid)["number"]) == ("PERFORMED", "执行协议1号")


def test_a_fine_that_was_paid_is_not_demanded(payment: Payment) -> None:
    paid = act(payment, "record_payment", at("2026-11-20"))

    assert len(why(fresh(paid), "issue_demand", at("2026-11-21"))) == 1
