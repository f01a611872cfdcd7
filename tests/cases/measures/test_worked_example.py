"""Rows A2, A3, A13 to A16 of the worked example, date by date (administrative-case.md §21)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from cases.measures import guards
from cases.measures.models import DailyPenalty
from cases.models import Payment
from enforcement.models import MonitoringReport
from foundation.clocks.queries import clocks_of, due_of
from foundation.documents.models import Document
from foundation.outbox.models import Event
from tests.make import act, fresh, said, why

from .example_a import ExampleA, decided, filed, on, ordered, ordered_again, qingyun, refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


@pytest.fixture(scope="module")
def a(standing: None) -> ExampleA:
    """Up to A13b: the second re-inspection of 10-15 found compliance, the decision of 300,000 was served on 10-21."""
    story = ordered_again(refused(filed(ordered(qingyun()))))
    story.second = act(story.second, "find_corrected", on("2026-10-15"))
    return decided(story)


@pytest.fixture(scope="module")
def noticed(a: ExampleA) -> DailyPenalty:
    """A14: the notice of 10-22."""
    proposed = act(DailyPenalty(), "propose_daily_penalty", on("2026-10-22T09:00"), of=a.case)
    return act(act(proposed, "issue_notice", on("2026-10-22T11:00")), "serve_notice", on("2026-10-22T15:00"))


@pytest.fixture(scope="module")
def made(noticed: DailyPenalty) -> DailyPenalty:
    """A15: reviewed, discussed, and decided on 11-16."""
    reviewed = act(noticed, "review_legally", on("2026-11-02"))
    return act(act(reviewed, "discuss_collectively", on("2026-11-10")), "decide", on("2026-11-16"))


def test_a2_the_order_is_due_three_working_days_after_the_report(a: ExampleA) -> None:
    assert due_of(a.report.about, "correction-order") == date(2026, 9, 1)
    assert fresh(a.report).state == "ANSWERED"


def test_a3_the_re_inspection_is_due_thirty_days_after_the_service(a: ExampleA) -> None:
    assert due_of(a.order.about, "reinspection") == date(2026, 9, 30)


def test_a13a_the_second_order_is_due_on_the_make_up_week(a: ExampleA) -> None:
    again = MonitoringReport.objects.get(lead=a.lead, report_number="临环监字第2号")

    assert due_of(again.about, "correction-order") == date(2026, 9, 22)
    assert again.state == "ANSWERED"


def test_a13b_the_second_order_is_re_inspected_in_its_turn(a: ExampleA) -> None:
    assert due_of(a.second.about, "reinspection") == date(2026, 10, 21)
    assert (a.second.follows_id, a.second.state) == (a.order.pk, "CORRECTED")


def test_a13_sixteen_days_count_and_the_second_re_inspection_adds_none(noticed: DailyPenalty) -> None:
    assert (noticed.first_day, noticed.last_day, noticed.days) == (date(2026, 9, 1), date(2026, 9, 16), 16)
    assert (noticed.daily_fine, noticed.fine) == (Decimal(300_000), Decimal(4_800_000))


def test_a14_the_party_may_be_heard_until_the_29th_and_ask_for_a_hearing(noticed: DailyPenalty) -> None:
    limits = {one.limit: one.due_on for one in clocks_of(noticed.about)}

    assert limits == {"defence": date(2026, 10, 29), "hearing-request": date(2026, 10, 29)}
    assert Document.objects.get(about=noticed.about, kind="LFG").data["hearing_days"] == 5


def test_a14_it_is_not_decided_while_the_party_may_be_heard(noticed: DailyPenalty) -> None:
    reviewed = act(act(noticed, "review_legally", on("2026-10-23")), "discuss_collectively", on("2026-10-26"))

    assert why(reviewed, "decide", on("2026-10-29T23:00")) == [said(guards.party_was_heard)]
    assert act(reviewed, "decide", on("2026-10-30T09:00")).state == "DECIDED"


def test_a15_the_decision_names_days_and_sum_and_is_published_until_the_25th(made: DailyPenalty) -> None:
    document = Document.objects.get(about=made.about, kind="LF")

    assert document.number == "临环连罚〔2026〕1号"
    assert (document.data["days"], document.data["amount"]) == (16, "4800000.00")
    assert due_of(made.about, "publication") == date(2026, 11, 25)


def test_a15_the_second_order_stands_in_the_decision(made: DailyPenalty, a: ExampleA) -> None:
    numbers = {one.about: one.number for one in Document.objects.filter(kind="ZG")}
    data = Document.objects.get(about=made.about, kind="LF").data

    assert (data["order_number"], data["second_order_number"]) == (numbers[a.order.about], numbers[a.second.about])


def test_a16_from_the_service_the_party_pays_and_may_contest(made: DailyPenalty) -> None:
    served = act(made, "serve_decision", on("2026-11-18"))
    payment = Payment.objects.get(decision=served.about)

    assert due_of(payment.about, "payment") == date(2026, 12, 3)
    assert payment.fine == Decimal(4_800_000)
    assert due_of(served.about, "recon-apply") == date(2027, 1, 18)
    assert due_of(served.about, "litigation") == date(2027, 5, 18)


def test_a16_the_service_tells_who_opens_the_duty_to_pay(made: DailyPenalty) -> None:
    served = act(made, "serve_decision", on("2026-11-18"))
    event = Event.objects.get(topic="daily-penalty.served", about=served.about)

    assert (event.facts["case"], event.facts["fine"], event.facts["daily"]) == (
        served.case_id.hex, "4800000.00", served.about,
    )  # fmt: skip


def test_it_is_published_once(made: DailyPenalty) -> None:
    published = act(made, "publish_decision", on("2026-11-20"))

    assert why(published, "publish_decision") == [said(guards.not_published)]
    assert fresh(published).published_at == on("2026-11-20")
