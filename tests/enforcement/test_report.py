"""A monitoring report: told to the party, answered by an order in three working days (A §18.1; F5)."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from cases.models import CorrectionOrder
from enforcement.models import Lead, MonitoringReport
from foundation.clocks.queries import clocks_of, due_of, latest_of
from tests.make import a_walk, act, fresh, later, wrong

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]
A2 = datetime.fromisoformat("2026-08-27T10:00:00+08:00")


@pytest.fixture(scope="module")
def lead(standing: None) -> Lead:
    return fresh(a_walk("sample").lead)


@pytest.fixture(scope="module")
def report(lead: Lead) -> MonitoringReport:
    return act(MonitoringReport(), "receive_report", A2, of=lead)


def test_an_order_follows_in_three_working_days(report: MonitoringReport) -> None:
    assert due_of(report.about, "correction-order") == date(2026, 9, 1)  # A2


def test_a_result_within_the_permitted_value_starts_no_duty(lead: Lead) -> None:
    report = act(MonitoringReport(), "receive_report", A2, of=lead, measured="200", permitted="200")

    assert list(clocks_of(report.about)) == []
    assert act(report, "tell_party").state == "TOLD"


def test_the_service_of_the_order_ends_the_duty_whether_told_or_not(lead: Lead, report: MonitoringReport) -> None:
    order = act(CorrectionOrder(), "order_correction", later(report), of=lead, report=report.pk.hex)
    assert latest_of(report.about, "correction-order").ended_at is None

    served = act(order, "serve_order")

    assert fresh(report).state == "ANSWERED"
    assert latest_of(report.about, "correction-order").ended_at == served.served_at
    assert due_of(served.about, "reinspection") >= served.served_at.date()


def test_a_report_of_another_lead_is_not_answered(lead: Lead, report: MonitoringReport) -> None:
    other = a_walk("tell_result").lead

    assert wrong(CorrectionOrder(), "order_correction", later(report), of=other, report=report.pk.hex) == ["report"]
