"""Leads, inspections and monitoring reports on the desk."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.clocks.limitation import limitation
from foundation.desk.menu import FURTHER
from foundation.desk.registry import (
    Bench,
    Birth,
    Column,
    Filter,
    Next,
    Related,
    Section,
    announce,
    register,
    those,
)
from foundation.desk.texts import offers_texts
from foundation.desk.uploads import Uploads
from foundation.desk.views.files import Stored, offers_files
from foundation.desk.widgets import draws

from .evidence import path_of, store
from .evidence_details import DetailsField, OriginalField, details_of
from .evidence_widgets import DetailsByKind, Upload
from .forms import PhotographsField
from .models import Evidence, Inspection, Lead, MonitoringReport
from .monitoring import hourly
from .queries import exhibits_of
from .states import EvidenceKind, LeadState
from .texts.keeping import offered

ECOLOGY = (
    Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.REVIEWER, Role.LEGAL_REVIEWER, Role.AGENCY_HEAD,
    Role.PRINCIPAL_HEAD, Role.SUPERIOR,
)  # fmt: skip
KEEPERS = {Role.UNIT_HEAD, Role.CASE_LEAD}  # of the texts with blanks
IN_WORK = (LeadState.CLUE, LeadState.PRE_CHECK, LeadState.FILED)


@draws(PhotographsField)
def photographs(field: Any, by: Actor) -> Uploads:
    return Uploads(lambda name, content: store(name, content, by.posting.officer).sha256)


def original(sha256: str) -> Stored | None:
    """The file of an exhibit; who may see the object that the exhibit is about may see it."""
    exhibit = Evidence.objects.filter(file__sha256=sha256).select_related("file").first()
    if exhibit is None:
        return None
    return Stored(exhibit.about, path_of(sha256), exhibit.file.mime, exhibit.file.name)


@draws(OriginalField)
def one_original(field: Any, by: Actor) -> Upload:
    return Upload(lambda name, content: store(name, content, by.posting.officer).sha256)


@draws(DetailsField)
def by_type(field: Any, by: Actor) -> DetailsByKind:
    return DetailsByKind({kind: (str(EvidenceKind(kind).label), parts) for kind, parts in field.types.items()})


def exhibits(lead_of: Any) -> Any:
    """For a section: the exhibits of the lead, whichever act brought them in, each with its type's record."""
    return lambda obj, by: [_told(one) for one in exhibits_of(getattr(lead_of(obj), "pk", lead_of(obj)), by)]


def _told(one: Evidence) -> Evidence:
    labels = {part.name: part.label for part in details_of(timezone.localdate(one.taken_at)).get(one.kind, [])}
    one.record = [(labels.get(name, name), text) for name, text in one.details.items()]  # type: ignore[attr-defined]
    return one


def evidence(lead_of: Any) -> Section:
    return Section("evidence", _("Evidence"), exhibits(lead_of), "desk/_evidence.html", internal=True)


def at_the_latest(lead: Lead) -> str | None:
    """Until when a case may still be filed, were the conduct to have ended on the day of its discovery, without harm."""
    today, discovered = timezone.localdate(), timezone.localdate(lead.discovered_at)
    return limitation(discovered, False, today).sentence if lead.state in IN_WORK[:2] else None


def over(report: MonitoringReport) -> str:
    return str(_("over the limit") if report.over_limit else _("within the limit"))


offers_files("evidence", original)
offers_texts(offered)
FURTHER.append(("desk-texts:index", _("Texts with blanks"), "doc-full", KEEPERS))
register(
    Bench(
        Lead, icon="crosshairs", label=_("Leads"), order=10, roles=ECOLOGY,
        columns=(
            Column("title", _("Title"), kind="link", order="title"), Column("enterprise", _("Enterprise"), order="enterprise__name"),
            Column("source", _("Source")), Column("state", _("State"), kind="state", order="state"),
            Column("discovered_at", _("Discovered at"), order="discovered_at", kind="day"),
        ),
        facts=(
            Column("title", _("Title")), Column("source", _("Source")), Column("category", _("Source category")),
            Column("enterprise", _("Enterprise")), Column("enterprise.uscc", _("Credit code"), kind="code"),
            Column("region", _("Region")), Column("discovered_at", _("Discovered at")), Column("facts", _("Facts")),
            Column("handler.officer", _("Handler")), Column("agency", _("Agency in charge")),
            Column("limitation", _("Limitation, if the conduct ended when it was discovered"), at_the_latest),
            Column("outcome_reason", _("Reason of the outcome")),
        ),
        filters=(Filter("state", _("State")), Filter("source", _("Source")), Filter("category", _("Source category"))),
        search=("title", "facts", "enterprise__name", "enterprise__uscc"), select=("enterprise", "region", "handler__officer"),
        steps=(LeadState.CLUE, LeadState.PRE_CHECK, LeadState.FILED), main=(Next("accept_for_check"),),
        births=(Birth("register_lead", without=("agency", "origin")), Birth("receive_handed_over", without=("agency", "origin"))), handler="handler",
        related=(Related(_("Inspections"), those("inspection", "lead")), Related(_("Monitoring reports"), those("monitoringreport", "lead"))),
        sections=(evidence(lambda lead: lead), Section("hours", _("Monitored hours"), hourly.rows_of, "desk/_hours.html", internal=True)),
    ),
    Bench(
        Inspection, icon="glasses", label=_("Inspections"), group=_("Evidence and monitoring"), order=20, roles=(Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD),
        columns=(
            Column("lead.title", _("Lead"), kind="link"), Column("place", _("Place"), order="place"),
            Column("started_at", _("Started at"), order="started_at", kind="day"), Column("lead.enterprise", _("Enterprise")),
        ),
        facts=(
            Column("lead", _("Lead")), Column("lead.enterprise", _("Enterprise")), Column("place", _("Place")),
            Column("started_at", _("Started at")), Column("ended_at", _("Ended at")), Column("weather", _("Weather")),
            Column("production_status", _("Production status")), Column("facility_status", _("Status of the facilities")),
            Column("findings", _("Findings")), Column("covert", _("Covert inspection")),
            Column("refusal_note", _("Note of refusal to sign")),
        ),
        filters=(Filter("covert", _("Covert inspection"), lambda: [("True", _("Yes")), ("False", _("No"))]),),
        search=("place", "findings", "lead__title", "lead__enterprise__name"), select=("lead__enterprise",),
        steps=("RECORDED",), party="lead.enterprise",
        births=(Birth("record_inspection", "lead", "lead", IN_WORK),),
        related=(Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)),),
        sections=(evidence(lambda inspection: inspection.lead_id),),
    ),
    Bench(
        MonitoringReport, icon="table", label=_("Monitoring reports"), group=_("Evidence and monitoring"), order=30, roles=(Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD),
        columns=(
            Column("report_number", _("Report number"), kind="link", order="report_number"), Column("body", _("Monitoring body")),
            Column("pollutant", _("Pollutant")), Column("over", _("Result"), over),
            Column("received_on", _("Received on"), order="received_on"), Column("state", _("State"), kind="state"),
        ),
        facts=(
            Column("lead", _("Lead")), Column("report_number", _("Report number"), kind="code"), Column("body", _("Monitoring body")),
            Column("cma_number", _("CMA mark number"), kind="code"), Column("point", _("Sampling point")),
            Column("sampled_at", _("Sampled at")), Column("received_on", _("Received on")), Column("pollutant", _("Pollutant")),
            Column("measured", _("Measured value"), lambda one: f"{one.measured.normalize():f} {one.unit}"),
            Column("permitted", _("Permitted value"), lambda one: f"{one.permitted.normalize():f} {one.unit}"),
            Column("over", _("Result"), over),
        ),
        filters=(Filter("state", _("State")),), search=("report_number", "body", "lead__title", "lead__enterprise__name"),
        select=("lead__enterprise", "lead__handler__officer"), steps=("RECEIVED", "TOLD", "ANSWERED"), main=(Next("tell_party"),),
        party="lead.enterprise", handler="lead.handler", births=(Birth("receive_report", "lead", "lead", IN_WORK),),
        related=(Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)),),
    ),
)  # fmt: skip
announce(
    {
        "lead.registered": _("Inside: a lead was registered"),
        "lead.not-filed": _("Inside: no case is filed"),
        "lead.handed-over": _("The receiving authority: the lead is handed over"),
        "inspection.recorded": _("Inside: an inspection was recorded"),
        "inspection.evidence-taken": _("The legal reviewers, where the case was reviewed already"),
        "lead.evidence-entered": _("The legal reviewers, where the case was reviewed already"),
        "report.received": _("The legal reviewers, where the case was reviewed already"),
        "report.told": _("The party: the result of the monitoring"),
        "record.corrected": _("Inside: a record was corrected"),
    }
)
