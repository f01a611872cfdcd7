"""Testing or appraisal by another body (监测、鉴定委托), whose time may be excluded."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from enforcement.models import Lead, MonitoringReport
from enforcement.states import EntrustmentState
from foundation.workflow.models import Workflow

from .acts import EntrustmentActs


class Kind(models.TextChoices):
    MONITORING = "MONITORING", _("Monitoring or testing")
    APPRAISAL = "APPRAISAL", _("Appraisal")


class Entrustment(EntrustmentActs, Workflow):
    """What another body was asked to find (MEE30 art. 29). Its time counts as excluded once the party was told."""

    state = FSMField(_("state"), choices=[("", ""), *EntrustmentState.choices], default="", protected=True)
    lead = models.ForeignKey(Lead, models.PROTECT, related_name="entrustments", verbose_name=_("lead"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    body = models.CharField(_("body entrusted"), max_length=120)
    qualification = models.CharField(_("qualification"), max_length=200)
    tasks = models.TextField(_("tasks"))
    material = models.TextField(_("samples and material"))
    reply_by = models.DateField(_("report due"))
    sent_at = models.DateTimeField(_("entrusted at"))
    told_at = models.DateTimeField(_("excluded time told at"), null=True)
    told_to = models.CharField(_("told to"), max_length=120, blank=True)
    received_on = models.DateField(_("received on"), null=True)
    report_number = models.CharField(_("report number"), max_length=60, blank=True)
    report = models.ForeignKey(
        MonitoringReport, models.PROTECT, null=True, related_name="entrustments", verbose_name=_("monitoring report")
    )
    approach = models.CharField(_("method"), max_length=200, blank=True)
    conclusion = models.TextField(_("conclusion"), blank=True)

    correctable = ("body", "report_number")

    class Meta(Workflow.Meta):
        verbose_name = _("entrustment")
        ordering = ["-sent_at"]

    def __str__(self) -> str:
        return f"{self.body} · {self.get_kind_display()}"

    def announces(self) -> dict[str, Any]:
        return {"lead": self.lead_id.hex}
