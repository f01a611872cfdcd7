"""Leads, inspections, monitoring reports and the evidence they bring."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from enforcement.monitoring.models import *  # noqa: F403
from enforcement.texts.models import FindingText as FindingText
from foundation.agencies.models import Posting, Region
from foundation.ledger.chain import digest_of
from foundation.prepared import ForeignKey
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

from .acts.evidence import EvidenceActs
from .acts.inspection import InspectionActs
from .acts.lead import LeadActs
from .acts.report import ReportActs
from .acts.taking_over import TakenOver
from .states import ClueSource, EvidenceKind, InspectionState, LeadState, ReportState, SourceCategory, Unusable


class Lead(LeadActs, EvidenceActs, TakenOver, Workflow):
    """A clue to a violation (线索), from its registration to filing or refusal."""

    state = FSMField(_("state"), choices=[("", ""), *LeadState.choices], default="", protected=True)
    source = models.CharField(_("source"), max_length=20, choices=ClueSource)
    category = models.CharField(_("source category"), max_length=8, choices=SourceCategory)
    title = models.CharField(_("title"), max_length=200)
    facts = models.TextField(_("facts"))
    enterprise = ForeignKey(Enterprise, models.PROTECT, null=True, blank=True, verbose_name=_("enterprise"))
    region = ForeignKey(Region, models.PROTECT, verbose_name=_("region"))
    discovered_at = models.DateTimeField(_("discovered at"))
    handler = ForeignKey(Posting, models.PROTECT, null=True, verbose_name=_("handler"), related_name="+")
    taken_over = models.CharField(_("number before the move"), max_length=60, blank=True)
    outcome_reason = models.TextField(_("reason of the outcome"), blank=True)
    origin = models.CharField(_("matter it came from"), max_length=64, blank=True)
    origin_authority = models.CharField(_("authority that handed it over"), max_length=100, blank=True)
    origin_letter = models.CharField(_("number of its letter"), max_length=60, blank=True)

    correctable = ("title", "facts", "discovered_at")
    reassignable = True

    class Meta(Workflow.Meta):
        verbose_name = _("lead")
        ordering = ["-discovered_at"]
        indexes = [models.Index(fields=["-discovered_at"], name="lead_newest")]

    def __str__(self) -> str:
        return self.title


class Inspection(InspectionActs, Workflow):
    """An on-site inspection by two officers (现场检查)."""

    state = FSMField(_("state"), choices=[("", ""), *InspectionState.choices], default="", protected=True)
    lead = ForeignKey(Lead, models.PROTECT, related_name="inspections", verbose_name=_("lead"))
    place = models.CharField(_("place"), max_length=200)
    started_at = models.DateTimeField(_("started at"))
    ended_at = models.DateTimeField(_("ended at"))
    weather = models.CharField(_("weather"), max_length=60)
    production_status = models.TextField(_("production status"))
    facility_status = models.TextField(_("status of the facilities"))
    findings = models.TextField(_("findings"))
    covert = models.BooleanField(_("covert"), default=False)
    refusal_note = models.TextField(_("note of refusal to sign"), blank=True)

    correctable = ("place", "weather", "production_status", "facility_status", "findings")

    class Meta(Workflow.Meta):
        verbose_name = _("inspection")
        ordering = ["started_at"]

    def __str__(self) -> str:
        return f"{self.lead} · {self.started_at:%Y-%m-%d}"

    def announces(self) -> dict[str, Any]:
        return {"lead": self.lead_id.hex}


class MonitoringReport(ReportActs, Workflow):
    """A monitoring report received (监测报告); its result must be told to the party."""

    state = FSMField(_("state"), choices=[("", ""), *ReportState.choices], default="", protected=True)
    lead = ForeignKey(Lead, models.PROTECT, related_name="reports", verbose_name=_("lead"))
    body = models.CharField(_("monitoring body"), max_length=120)
    report_number = models.CharField(_("report number"), max_length=60)
    cma_number = models.CharField(_("CMA mark number"), max_length=40)
    point = models.CharField(_("sampling point"), max_length=60)
    sampled_at = models.DateTimeField(_("sampled at"))
    received_on = models.DateField(_("received on"))
    pollutant = models.CharField(_("pollutant"), max_length=60)
    measured = models.DecimalField(_("measured value"), max_digits=12, decimal_places=4)
    permitted = models.DecimalField(_("permitted value"), max_digits=12, decimal_places=4)
    unit = models.CharField(_("unit"), max_length=20)

    correctable = ("report_number", "point", "received_on")

    class Meta(Workflow.Meta):
        verbose_name = _("monitoring report")
        ordering = ["received_on"]

    def __str__(self) -> str:
        return f"{self.report_number} · {self.body}"

    def announces(self) -> dict[str, Any]:
        return {"lead": self.lead_id.hex}

    @property
    def over_limit(self) -> bool:
        return self.measured > self.permitted


class StoredFile(models.Model):
    """An uploaded original: content-addressed, checked to be what its name says."""

    sha256 = models.CharField(max_length=64, unique=True)
    name = models.CharField(max_length=200)
    mime = models.CharField(max_length=60)
    size = models.PositiveIntegerField()
    stored_at = models.DateTimeField(auto_now_add=True)
    stored_by = ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    append_only = True

    class Meta:
        default_permissions = ()


class Evidence(models.Model):
    """An exhibit (证据): the original's hash, who took it, when, and what it proves."""

    about = models.CharField(max_length=64, db_index=True)
    lead = ForeignKey(Lead, models.PROTECT, related_name="evidence")
    kind = models.CharField(_("kind"), max_length=16, choices=EvidenceKind)
    name = models.CharField(_("name"), max_length=200)
    proves = models.CharField(_("what it proves"), max_length=300)
    provider = models.CharField(_("provided by"), max_length=120, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    from_agency = models.CharField(_("gathered by another authority"), max_length=120, blank=True)
    details = models.JSONField(_("record of its type"), default=dict)  # {field of the type: text}
    file = ForeignKey(StoredFile, models.PROTECT, null=True)
    taken_at = models.DateTimeField(_("taken at"))
    entered_at = models.DateTimeField(_("brought in at"), null=True)  # when the act that brought it in happened
    taken_by = ForeignKey(Posting, models.PROTECT, related_name="+")
    witnessed_by = ForeignKey(Posting, models.PROTECT, null=True, related_name="+")

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["taken_at", "pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def content_hash(self) -> str:
        """SHA-256 of the original, or of all that was entered where there is no file."""
        return (
            self.file.sha256 if self.file else digest_of([self.kind, self.name, self.proves, self.source, self.details])
        )


class EvidenceExclusion(models.Model):
    """An exhibit that may carry no decision (排除), with the reason. It stays on file."""

    evidence = models.OneToOneField(Evidence, models.PROTECT, related_name="exclusion")
    ground = models.CharField(_("ground"), max_length=10, choices=Unusable)
    reasons = models.TextField(_("reasons"))
    excluded_by = ForeignKey(Posting, models.PROTECT, related_name="+")
    excluded_at = models.DateTimeField()

    append_only = True

    class Meta:
        default_permissions = ()
