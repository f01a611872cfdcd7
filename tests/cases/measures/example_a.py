"""The company of the worked example (administrative-case.md §21), day by day up to a chosen moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from cases.citing import own_articles
from cases.models import Case, CorrectionOrder
from enforcement.models import Lead, MonitoringReport
from foundation.subjects.models import Enterprise
from tests.make import a_company, a_walk, act, fresh


def on(text: str) -> datetime:
    """ "2026-09-16" is ten o'clock of that day; a time may be given."""
    return datetime.fromisoformat(f"{text if 'T' in text else text + 'T10:00'}:00+08:00")


@dataclass
class ExampleA:
    lead: Lead
    report: MonitoringReport
    order: CorrectionOrder
    case: Any = None
    second: Any = None


def qingyun() -> Enterprise:
    return Enterprise.objects.create(
        uscc="91990100MABQY00145", name="青云新型建材有限公司", region_id="990100", address="临禾市工业园1号",
        legal_representative="刘安", representative_post="总经理",
    )  # fmt: skip


def ordered(enterprise: Enterprise | None = None) -> ExampleA:
    """A1 to A3: inspected, the report received on 08-27, the order served on 08-31."""
    lead = a_walk("accept", began_on=date(2026, 8, 24), enterprise=enterprise or a_company()).lead
    report = act(MonitoringReport(), "receive_report", on("2026-08-27"), of=lead)
    act(report, "tell_party", on("2026-08-27T11:00"))
    order = act(
        CorrectionOrder(), "order_correction", on("2026-08-31"), of=lead, report=report.pk.hex, conduct_on="2026-08-24"
    )
    return ExampleA(lead, fresh(report), act(order, "serve_order", on("2026-08-31T15:00")))


def filed(a: ExampleA) -> ExampleA:
    """A4, A5: filed on 09-01, the prior notice of 300,000 yuan served on 09-14."""
    a.case = act(
        Case(),
        "file_case",
        on("2026-09-01"),
        of=fresh(a.lead),
        violation="V02",
        articles=own_articles("V02", date(2026, 8, 24)),
        conduct_from="2026-08-24",
        conduct_to="2026-08-24",
    )
    for name, day in (
        ("begin_investigation", "2026-09-02"),
        ("finish_investigation", "2026-09-07"),
        ("pass_review", "2026-09-10"),
    ):
        a.case = act(a.case, name, on(day))
    a.case = act(a.case, "issue_prior_notice", on("2026-09-14T09:00"), fine="300000")
    a.case = act(a.case, "serve_prior_notice", on("2026-09-14T15:00"))
    return a


def refused(a: ExampleA, day: str = "2026-09-16", name: str = "find_refusal") -> ExampleA:
    """A13: the covert re-inspection of 09-16 finds it going on."""
    a.order = act(a.order, name, on(day))
    return a


def ordered_again(a: ExampleA) -> ExampleA:
    """A13a, A13b: the report of the re-inspection received on 09-18, the second order served on 09-21."""
    again = act(MonitoringReport(), "receive_report", on("2026-09-18"), of=fresh(a.lead), report_number="临环监字第2号")
    act(again, "tell_party", on("2026-09-18T11:00"))
    second = act(
        CorrectionOrder(), "order_again", on("2026-09-21"), of=a.order, report=again.pk.hex, conduct_on="2026-09-16"
    )
    a.second = act(second, "serve_order", on("2026-09-21T15:00"))
    return a


def decided(a: ExampleA) -> ExampleA:
    """A9, A10: decided on 10-19, served on 10-21."""
    a.case = act(fresh(a.case), "decide", on("2026-10-19"))
    a.case = act(a.case, "serve_decision", on("2026-10-21"))
    return a
