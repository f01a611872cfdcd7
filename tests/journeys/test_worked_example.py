"""The worked example as one whole (administrative-case.md §21): the demo's third case, its computed results typed by hand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from django.utils import timezone

from blacklist.models import PenaltyItem
from cases.enforcing.mornings import open_windows
from cases.enforcing.window import application_faults, window
from cases.hearing.law import earliest_day
from cases.models import Payment
from cases.owed import owed
from demo import case_three
from demo.case_one import LEAD
from demo.case_three import Example
from demo.stations import make_stations
from demo.telling import Teller, at
from foundation.clocks.due import due
from foundation.clocks.queries import due_of, latest_of
from foundation.clocks.sentence import spans_of
from foundation.clocks.tables import known
from foundation.documents.models import Document
from foundation.law import api as law
from foundation.ledger.chain import verify
from foundation.outbox.models import Consumption
from tests.foundation.desk.desks import at_desk, text
from tests.make import act, fresh
from tests.standing import undone

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]

PAPERS = """
lead             XS
inspection       XC CY
report           JG
order            ZG SH XC
case             LA DB SC GZ SH FZ JT CF SH
second_report    JG
second           ZG SH XC
hearing          TX SH TB TBB
seizure          CFD CFQ XC CFQY SH CFQJ SH
daily            LFG SH FZ JT LF SH
item             GSJ
payment          SJ
"""
UNPAID_DAYS = ("2026-11-05", "2026-11-06", "2026-11-20", "2026-12-08", "2026-12-09", "2026-12-31")


def quiet() -> Teller:
    return Teller(lambda line: None)


def told_on(moment: str) -> Example:
    with time_machine.travel(f"{moment}:00+08:00", tick=False):
        return case_three.tell(quiet())


@pytest.fixture(scope="module")
def unpaid(standing: None) -> tuple[Example, dict[str, Any]]:
    """All but the payment, told an hour before it; and what is owed on some days if it is not paid."""
    make_stations()
    example = told_on("2026-11-20T15:00")
    return example, {day: owed(example.payment, date.fromisoformat(day)) for day in UNPAID_DAYS}


@pytest.fixture(scope="module")
def told(unpaid: tuple[Example, dict[str, Any]]) -> Example:
    case_three.paid_late(unpaid[0])
    return unpaid[0]


@pytest.fixture
def next_july() -> Iterator[None]:
    with time_machine.travel("2027-08-20T10:00:00+08:00", tick=False):
        yield


def day_of(moment: datetime) -> str:
    return timezone.localdate(moment).isoformat()


def due_on(obj: Any, limit: str) -> str:
    found = due_of(obj.about, limit)
    assert found is not None, limit
    return found.isoformat()


def provisional(obj: Any, limit: str) -> bool:
    return latest_of(obj.about, limit).provisional


# -- A1 to A4


def test_a1_it_is_filed_within_fifteen_days_of_the_inspection(told: Example) -> None:
    assert (day_of(told.lead.discovered_at), due_on(told.lead, "filing")) == ("2026-08-24", "2026-09-08")


def test_a1_once_extended_it_is_filed_fifteen_days_later(told: Example) -> None:
    with undone():
        other = told_on("2026-08-31T16:00")
        assert not hasattr(other, "case")  # what lies ahead is not told

        act(fresh(other.lead), "extend_filing", at("2026-08-31 15:30"))

        assert due_on(other.lead, "filing") == "2026-09-23"


def test_a2_the_order_follows_the_report_in_three_working_days(told: Example) -> None:
    assert (told.report.received_on.isoformat(), due_on(told.report, "correction-order")) == (
        "2026-08-27",
        "2026-09-01",
    )


def test_a3_the_re_inspection_follows_the_order_in_thirty_days(told: Example) -> None:
    assert (day_of(told.order.served_at), due_on(told.order, "reinspection")) == ("2026-08-31", "2026-09-30")


def test_a4_it_is_decided_within_ninety_days_of_the_filing(told: Example) -> None:
    with undone():
        other = told_on("2026-09-17T12:00")

        assert latest_of(other.case.about, "decision").started_on == date(2026, 9, 1)
        assert due_on(other.case, "decision") == "2026-11-30"


# -- A5 to A8


@pytest.mark.parametrize("limit", ["defence", "hearing-request"])
def test_a5_the_party_may_be_heard_until_the_make_up_sunday(told: Example, limit: str) -> None:
    assert (day_of(told.case.noticed_at), due_on(told.case, limit)) == ("2026-09-14", "2026-09-20")


def test_a6_the_hearing_was_asked_for_in_time(told: Example) -> None:
    assert (day_of(told.hearing.requested_at), told.hearing.in_time, told.hearing.state) == (
        "2026-09-18",
        True,
        "REPORTED",
    )


def test_a7_the_hearing_lies_after_seven_full_working_days(told: Example) -> None:
    notified = timezone.localdate(told.hearing.notice_served_at)

    assert (notified.isoformat(), due_on(told.hearing, "hearing-notice")) == ("2026-09-21", "2026-10-08")
    assert earliest_day(notified) == date(2026, 10, 9)


def test_a8_the_hearing_takes_24_days_out_of_the_time_for_deciding(told: Example) -> None:
    clock = latest_of(told.case.about, "decision")
    (pause,) = clock.intervals.all()

    assert (day_of(pause.paused_at), day_of(pause.resumed_at)) == ("2026-09-18", "2026-10-12")  # 09-19 to 10-12
    assert (timezone.localdate(pause.resumed_at) - timezone.localdate(pause.paused_at)).days == 24
    base = due(law.limit("decision", on=date(2026, 9, 1)), date(2026, 9, 1), known(), excluded=spans_of(clock))
    assert (base.on, due_on(told.case, "decision")) == (date(2026, 12, 24), "2026-12-24")


# -- A9 to A12


@pytest.mark.parametrize("limit", ["decision-service", "publication"])
def test_a9_the_decision_is_served_and_published_in_seven_working_days(told: Example, limit: str) -> None:
    assert (day_of(told.case.decided_at), told.case.fine) == ("2026-10-19", 300_000)
    assert due_on(told.case, limit) == "2026-10-28"


def test_a9_the_fine_rests_on_article_1107_of_the_code(told: Example) -> None:
    assert "第一千一百零七条" in Document.objects.get(about=told.case.about, kind="CF").data["articles"]


def test_a10_the_fine_is_paid_in_fifteen_days(told: Example) -> None:
    case = fresh(told.case)

    assert (day_of(case.served_at), due_on(told.payment, "payment")) == ("2026-10-21", "2026-11-05")


def test_a11_both_remedies_run_from_the_service(told: Example) -> None:
    assert (due_on(told.case, "recon-apply"), provisional(told.case, "recon-apply")) == ("2026-12-21", False)
    assert (due_on(told.case, "litigation"), provisional(told.case, "litigation")) == ("2027-04-21", True)


def test_a12_each_overdue_day_adds_9_000_yuan_until_the_thirty_fourth(unpaid: tuple[Example, dict[str, Any]]) -> None:
    surcharges = {day: (int(one.surcharge), one.capped) for day, one in unpaid[1].items()}

    assert surcharges == {
        "2026-11-05": (0, False), "2026-11-06": (9_000, False), "2026-11-20": (135_000, False), "2026-12-08": (297_000, False),
        "2026-12-09": (300_000, True), "2026-12-31": (300_000, True),
    }  # fmt: skip


def test_a12_with_the_surcharge_435_000_yuan_were_paid(told: Example, unpaid: tuple[Example, dict[str, Any]]) -> None:
    assert unpaid[1]["2026-11-20"].total == 435_000
    assert sum(one.days for one in unpaid[1]["2026-11-20"].spells) == 15
    assert (told.payment.paid, told.payment.surcharge, told.payment.state) == (300_000, 135_000, "PERFORMED")


# -- A13 to A16


def test_a13_from_the_day_after_the_service_to_the_finding_are_16_days(told: Example) -> None:
    daily = told.daily

    assert (told.order.state, day_of(told.order.reinspected_at)) == ("REFUSED", "2026-09-16")
    assert (daily.first_day, daily.last_day, daily.days) == (date(2026, 9, 1), date(2026, 9, 16), 16)


def test_a13a_the_second_order_follows_the_second_report(told: Example) -> None:
    received = told.second_report.received_on.isoformat()

    assert (received, due_on(told.second_report, "correction-order")) == ("2026-09-18", "2026-09-22")


def test_a13b_the_second_re_inspection_finds_compliance_and_adds_no_day(told: Example) -> None:
    second = told.second

    assert (day_of(second.served_at), due_on(second, "reinspection")) == ("2026-09-21", "2026-10-21")
    assert (second.follows_id, second.state, day_of(second.reinspected_at)) == (
        told.order.pk,
        "CORRECTED",
        "2026-10-15",
    )
    assert told.daily.days == 16


@pytest.mark.parametrize("limit", ["defence", "hearing-request"])
def test_a14_the_daily_penalty_is_told_before(told: Example, limit: str) -> None:
    assert (day_of(told.daily.noticed_at), due_on(told.daily, limit)) == ("2026-10-22", "2026-10-29")


def test_a15_sixteen_times_the_fine_is_decided_together_and_published(told: Example) -> None:
    daily = told.daily

    assert (day_of(daily.decided_at), daily.daily_fine, daily.fine) == ("2026-11-16", 300_000, Decimal(4_800_000))
    assert (day_of(daily.legal_at), day_of(daily.discussed_at)) == ("2026-11-02", "2026-11-10")
    assert due_on(daily, "publication") == "2026-11-25"


def test_a16_from_its_service_the_party_pays_or_contests(told: Example) -> None:
    daily, payment = told.daily, Payment.objects.get(decision=told.daily.about)

    assert (day_of(daily.served_at), payment.fine, due_on(payment, "payment")) == (
        "2026-11-18",
        4_800_000,
        "2026-12-03",
    )
    assert (due_on(daily, "recon-apply"), provisional(daily, "recon-apply")) == ("2027-01-18", True)
    assert (due_on(daily, "litigation"), provisional(daily, "litigation")) == ("2027-05-18", True)


# -- A17: if it is still unpaid


def test_a17_ten_working_days_after_the_demand_the_court_may_be_asked(told: Example, next_july: None) -> None:
    payment = Payment.objects.get(decision=told.daily.about)
    with undone():
        open_windows(at("2027-05-19 08:00"))
        demanded = act(
            act(fresh(payment), "issue_demand", at("2027-07-05 09:00")), "serve_demand", at("2027-07-05 15:00")
        )

        assert (due_on(demanded, "demand-wait"), provisional(demanded, "demand-wait")) == ("2027-07-19", True)
        assert (due_on(demanded, "court-application"), provisional(demanded, "court-application")) == (
            "2027-08-18",
            True,
        )
        assert window(demanded) == (date(2027, 5, 18), date(2027, 8, 18))
        days = ("2027-07-19", "2027-07-20", "2027-08-18", "2027-08-19")
        possible = [not application_faults(demanded, at(f"{day} 16:00")) for day in days]
        assert possible == [False, True, True, False]


# -- the sealing of B1 and B12, and the whole


def test_b1_b12_the_sealing_is_approved_in_a_day_and_lasts_thirty_and_thirty(told: Example) -> None:
    with undone():
        other = told_on("2026-09-17T12:00")
        assert due_on(other.seizure, "seizure-term") == "2026-10-16"
    assert due_of(told.seizure.about, "seizure-report") == at("2026-09-17 10:00")
    assert (due_on(told.seizure, "seizure-term"), told.seizure.state) == ("2026-11-15", "RETURNED")


def test_every_act_leaves_its_papers(told: Example) -> None:
    typed = {name: sorted(kinds) for name, *kinds in (line.split() for line in PAPERS.strip().splitlines())}
    found = {name: _kinds(getattr(told, name)) for name in typed}

    assert found == typed


def _kinds(obj: Any) -> list[str]:
    return sorted(Document.objects.filter(about=obj.about).values_list("kind", flat=True))


def test_each_document_names_the_evidence_of_its_own_facts(told: Example) -> None:
    assert _evidence(told.order, "ZG") == ["DA001排放口二氧化硫样品", "监测报告（临环监字2026第082701号）"]
    assert _evidence(told.case, "CF") == _evidence(told.case, "GZ") == _evidence(told.order, "ZG")
    assert _evidence(told.second, "ZG") == ["复查现场检查（勘察）笔录", "监测报告（临环监字2026第091801号）"]
    assert (
        _evidence(told.daily, "LF")
        == _evidence(told.daily, "LFG")
        == _evidence(told.order, "ZG") + _evidence(told.second, "ZG")
    )


def _evidence(obj: Any, kind: str) -> list[str]:
    return [one["name"] for one in Document.objects.get(about=obj.about, kind=kind).data["evidence"]]


def test_the_report_of_the_hearing_says_when_it_began(told: Example) -> None:
    assert Document.objects.get(about=told.hearing.about, kind="TBB").data["held_at"] == "2026-10-12T09:30:00+08:00"


def test_every_object_stands_where_the_page_leaves_it(told: Example) -> None:
    names = [line.split()[0] for line in PAPERS.strip().splitlines()]

    assert {name: fresh(getattr(told, name)).state for name in names} == {
        "lead": "FILED", "inspection": "RECORDED", "report": "ANSWERED", "order": "REFUSED", "case": "SERVED",
        "second_report": "ANSWERED", "second": "CORRECTED", "hearing": "REPORTED", "seizure": "RETURNED", "daily": "SERVED",
        "item": "PUBLISHED", "payment": "PERFORMED",
    }  # fmt: skip


# -- on the desk


def desk_of(obj: Any) -> str:
    return text(at_desk(*LEAD).get(f"/desk/{obj._meta.model_name}/{obj.pk}/"))


def test_what_was_done_is_not_offered_again(told: Example) -> None:
    assert "Draft: Order the correction once more" not in desk_of(told.order)
    assert "Propose a daily consecutive penalty" not in desk_of(told.case)


def test_a_limit_on_the_case_page_says_what_it_belongs_to(told: Example) -> None:
    shown = desk_of(told.case)

    assert "Bringing a suit 149 d left April 21, 2027" in shown  # A11: the case's own
    assert "Bringing a suit daily consecutive penalty 176 d left May 18, 2027" in shown  # A16


def test_the_daily_penalty_leads_to_its_payment(told: Example) -> None:
    payment = Payment.objects.get(decision=told.daily.about)

    assert f"/desk/payment/{payment.pk}/" in at_desk(*LEAD).get(f"/desk/dailypenalty/{told.daily.pk}/").content.decode()


def test_nothing_is_left_undelivered_and_the_ledger_is_whole(told: Example) -> None:
    assert PenaltyItem.objects.get(case=told.case).tier == "general"
    assert Consumption.objects.filter(done_at=None).count() == 0
    assert verify() is None
