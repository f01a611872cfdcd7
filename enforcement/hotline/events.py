"""What a report brings about: a lead here or at the competent body; and who hears of it, never by whom it was made."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_noop

from enforcement.handing import works_here
from enforcement.models import Lead
from enforcement.states import ClueSource
from foundation.agencies.models import Agency, Role
from foundation.agencies.queries import postings_of
from foundation.documents.models import Document
from foundation.notices.bell import Telling, notify, settle
from foundation.notices.models import Notice
from foundation.outbox.acting import act_on
from foundation.outbox.listeners import listens
from foundation.outbox.models import Event
from foundation.workflow.models import ActRecord

from .models import HotlineReport


def _of(event: Event) -> Any:
    return HotlineReport.objects.get(pk=event.about.split(":")[1])


def _lead(report: Any) -> dict[str, Any]:
    copied = ("category", "title", "facts")
    return {
        **{name: getattr(report, name) for name in copied}, "enterprise": report.enterprise_id, "region": report.region_id,
        "origin": report.about,
    }  # fmt: skip


@listens("report.accepted")
def begin_a_lead(event: Event) -> None:
    report = _of(event)
    facts = {"source": ClueSource.HOTLINE, "discovered_at": report.received_at.isoformat(), "agency": report.agency_id}
    act_on(event, Lead(), "register_lead", {**_lead(report), **facts})


@listens("report.forwarded")
def begin_a_lead_there(event: Event) -> None:
    """Where the competent body works here, too; the report itself, with its sealed part, is not shared."""
    report = _of(event)
    receiver = Agency.objects.get(pk=ActRecord.objects.get(about=report.about, seq=event.facts["seq"]).data["receiver"])
    if works_here(receiver):
        letter = Document.objects.get(about=report.about, kind="YJ", seq=event.facts["seq"])
        act_on(event, Lead(), "receive_handed_over", {
            **_lead(report), "source": ClueSource.TRANSFER_IN, "agency": receiver.pk, "received_at": event.occurred_at.isoformat(),
            "origin_authority": report.agency.name, "origin_letter": letter.number,
        })  # fmt: skip


@listens("lead.not-filed", "lead.handed-over", "case.filed")
def remind_of_the_answer(event: Event) -> None:
    lead = Lead.objects.get(pk=event.facts.get("lead") or event.about.split(":")[1])
    name, _colon, key = lead.origin.partition(":")
    report = HotlineReport.objects.filter(pk=key).first() if name == "hotlinereport" else None
    if report and report.handler:
        _tell(
            [report.handler],
            report,
            gettext_noop("What was reported has been dealt with: finish the report and tell the reporter."),
        )


@listens("report.retaliation")
def alert_the_heads(event: Event) -> None:
    report = _of(event)
    heads = postings_of(report.agency, Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)
    _tell(
        heads,
        report,
        gettext_noop("A reporter complains of retaliation: protect and have it looked into."),
        urgent=True,
    )


@listens("report.answered")
def nobody_waits_any_more(event: Event) -> None:
    settle(event.about)


def _tell(who: Any, report: Any, msgid: str, *, urgent: bool = False) -> None:
    level = Notice.Level.OVERDUE if urgent else Notice.Level.INFO
    notify(who, Telling(
        matter=report.about, msgid=msgid, about=report.about, url=f"/desk/hotlinereport/{report.pk}/", level=level, at_once=urgent,
    ))  # fmt: skip
