"""A report by hotline: told, forwarded or refused in time, a lead begins with it, finished and answered (A §5, T1)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from demo.telling import at
from enforcement.hotline import guards
from enforcement.hotline.models import HotlineReport
from enforcement.models import Lead
from foundation.agencies.models import Agency
from foundation.clocks.queries import clocks_of, due_of
from foundation.documents.models import Document
from foundation.law import api as law
from foundation.notices.models import Notice
from foundation.outbox.models import Event
from tests.make import a_company, act, fresh, refusal, said, why, wrong
from tests.wrong_values import Asking, acts_with_fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("frozen")]


def a_report(**facts: object) -> HotlineReport:
    return act(
        HotlineReport(), "take_in_report", at("2026-10-08 10:00"), received_at="2026-10-08T09:00:00+08:00", **facts
    )


@pytest.fixture
def report() -> HotlineReport:
    return a_report()


def running(report: HotlineReport) -> dict[str, date]:
    return {one.limit: one.due_on for one in clocks_of(report.about) if one.ended_at is None}


def test_the_reporter_is_told_in_fifteen_days_and_a_foreign_matter_forwarded_in_three_working_days(
    report: HotlineReport,
) -> None:
    assert running(report) == {"hotline-reply": date(2026, 10, 23), "hotline-forward": date(2026, 10, 12)}


def test_with_the_acceptance_a_lead_begins_and_the_sixty_days_run(report: HotlineReport) -> None:
    accepted = act(report, "accept_report", at("2026-10-09 10:00"))

    assert running(accepted) == {"hotline-finish": date(2026, 12, 8)}
    lead = Lead.objects.get(origin=report.about)
    assert (lead.source, lead.title, lead.facts, lead.discovered_at, lead.agency) == (
        "HOTLINE", report.title, report.facts, report.received_at, report.agency,
    )  # fmt: skip
    extended = act(accepted, "extend_finish", at("2026-11-20 10:00"))
    assert due_of(extended.about, "hotline-finish") == date(2027, 1, 7)


def test_another_bodys_matter_goes_to_it_with_a_letter_and_begins_there_as_a_lead(report: HotlineReport) -> None:
    receiver = Agency.objects.get(name="临禾市公安局")

    forwarded = act(report, "forward_report", receiver=receiver.pk)

    letter = Document.objects.get(about=report.about)
    assert (letter.kind, letter.data["recipient"], running(forwarded)) == ("YJ", receiver.name, {})
    lead = Lead.objects.get(origin=report.about)
    assert (lead.agency, lead.origin_letter, lead.source) == (receiver, letter.number, "TRANSFER_IN")
    assert wrong(a_report(), "forward_report", receiver=report.agency_id) == ["receiver"]


def test_a_report_is_refused_with_a_reason_and_a_named_reporter_is_told(report: HotlineReport) -> None:
    assert wrong(report, "refuse_report", told="") == ["told"]

    assert act(report, "refuse_report").outcome == "理由"
    assert act(a_report(reporter=None), "refuse_report", told="").told == ""


def test_it_is_finished_when_its_lead_was_dealt_with_and_the_receiver_is_reminded(report: HotlineReport) -> None:
    accepted = act(report, "accept_report")
    assert why(accepted, "finish_report") == [said(guards.lead_is_dealt_with)]

    act(act(Lead.objects.get(origin=report.about), "accept_for_check"), "refuse_filing")

    assert list(Notice.objects.filter(matter=report.about).values_list("to", flat=True)) == [report.handler_id]
    answered = act(act(accepted, "finish_report"), "tell_result")
    assert (answered.state, running(answered)) == ("ANSWERED", {})


def finished(**facts: object) -> HotlineReport:
    report = act(a_report(**facts), "accept_report")
    act(act(Lead.objects.get(origin=report.about), "accept_for_check"), "refuse_filing")
    return act(report, "finish_report")


def decided(report: HotlineReport) -> HotlineReport:
    """As if the case on its lead had been decided."""
    Event.objects.create(
        topic="case.decided", about="case:1", occurred_at=report.state_since, facts={"lead": report.lead.pk.hex}
    )
    return report


def test_a_reward_follows_a_decided_case_within_the_rule_of_the_site_and_is_paid_once() -> None:
    report = finished()
    assert why(report, "decide_reward") == [said(guards.case_was_decided)]

    decided(report)

    assert wrong(report, "decide_reward", amount="3000.01") == ["amount"]
    rewarded = act(report, "decide_reward", amount="3000")
    assert rewarded.reward == Decimal(3000)
    paid = act(rewarded, "pay_reward")
    assert why(paid, "pay_reward") == [said(guards.reward_is_open)]
    assert why(paid, "decide_reward") == [said(guards.not_rewarded)]


def test_without_a_local_rule_no_reward_is_decided(monkeypatch: pytest.MonkeyPatch, in_english: None) -> None:
    report = decided(finished())
    monkeypatch.setattr(guards, "MOST", "reward.of-another-place")  # a setting that nobody entered

    refused = refusal(report, "decide_reward")

    assert [one[:43] for one in refused.reasons] == ["No local rule on rewards is configured: ent"]


def test_the_packaged_law_holds_no_amount() -> None:
    assert law.in_force("reward.most", on=date(2026, 11, 1)).label.endswith(("虚构，仅供演示）", "demonstration only)"))


@pytest.mark.parametrize(("label", "name"), acts_with_fields("hotline.hotlinereport"))
def test_every_field_names_what_is_wrong(report: HotlineReport, label: str, name: str) -> None:
    asked = Asking(HotlineReport(), name, of=a_company()) if name == "take_in_report" else Asking(fresh(report), name)

    assert asked.named() == []
    assert asked.missing() == {field: [field] for field in asked.missing()}
    found = asked.wrong()
    assert found == {field: {field} for field in found}


def test_a_report_is_received_before_it_is_taken_in_and_a_leave_ends_later(report: HotlineReport) -> None:
    intake, leave = Asking(HotlineReport(), "take_in_report", of=a_company()), Asking(report, "give_leave")

    assert intake.named(received_at=(intake.at + timedelta(1)).isoformat()) == ["received_at"]
    assert leave.named(until="2026-10-01") == ["until"]
