"""The order to correct."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.acts.order import OrderActs
from cases.states import OrderState, Refusal
from enforcement.models import Lead, MonitoringReport
from foundation.prepared import ForeignKey
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

from .case import Case


class CorrectionOrder(OrderActs, Workflow):
    """An order to correct an unlawful act (责令改正违法行为决定), its service and the re-inspection."""

    state = FSMField(_("state"), choices=[("", ""), *OrderState.choices], default="", protected=True)
    lead = ForeignKey(Lead, models.PROTECT, related_name="orders", verbose_name=_("lead"))
    case = ForeignKey(Case, models.PROTECT, null=True, related_name="orders", verbose_name=_("case"))
    report = ForeignKey(MonitoringReport, models.PROTECT, null=True, blank=True, related_name="orders")
    enterprise = ForeignKey(Enterprise, models.PROTECT, related_name="+", verbose_name=_("party"))
    violation = models.CharField(_("violation"), max_length=12)
    conduct_on = models.DateField(_("conduct on"))
    facts = models.TextField(_("facts"))
    correction = models.TextField(_("required correction"))
    deadline = models.CharField(_("term of correction"), max_length=120)
    served_at = models.DateTimeField(_("served at"), null=True)
    reinspected_at = models.DateTimeField(_("re-inspected at"), null=True)
    refusal = models.CharField(_("refusal"), max_length=12, choices=Refusal, blank=True)
    follows = ForeignKey(
        "self", models.PROTECT, null=True, related_name="followed_by", verbose_name=_("follows the refused order")
    )
    reported_at = models.DateTimeField(_("correction reported at"), null=True)
    reported = models.TextField(_("the party's report of correction"), blank=True)

    correctable = ("facts", "correction")

    class Meta(Workflow.Meta):
        verbose_name = _("order to correct")
        ordering = ["-born_at"]

    def __str__(self) -> str:
        return f"{self.enterprise} · {self._meta.verbose_name}"

    def announces(self) -> dict[str, Any]:
        return {"lead": self.lead_id.hex, "report": self.report_id.hex if self.report_id else None}
