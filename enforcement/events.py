"""What enforcement hears and does about it."""

from __future__ import annotations

from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event

from .handing import hand_on
from .models import Lead, MonitoringReport
from .states import LeadState, ReportState


@listens("case.filed")
def note_filing(event: Event) -> None:
    lead = Lead.objects.get(pk=event.facts["lead"])
    if lead.state in (LeadState.CLUE, LeadState.PRE_CHECK):
        act_on(event, lead, "note_filing")


@listens("order.served")
def note_order(event: Event) -> None:
    report = MonitoringReport.objects.filter(pk=event.facts["report"]).first() if event.facts["report"] else None
    if report and report.state != ReportState.ANSWERED:
        act_on(event, report, "note_order")


@listens("lead.handed-over")
def bring_the_lead_to_its_receiver(event: Event) -> None:
    lead = Lead.objects.get(pk=event.about.split(":")[1])
    hand_on(event, lead, lead)
