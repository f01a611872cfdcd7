"""Who acts in a case: recusal of officers, assistance of other authorities, jurisdiction before the superior."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.models import Case
from enforcement.models import Lead
from foundation.agencies.models import Agency, Posting
from foundation.workflow.models import Workflow

from .acts.assistance import AssistanceActs
from .acts.jurisdiction import DisputeActs
from .acts.recusal import RecusalActs
from .states import Asker, AssistanceState, DisputeState, RecusalState


class Recusal(RecusalActs, Workflow):
    """A request that an officer withdraw from a case (回避申请); granted, it bars him from every further act of it."""

    state = FSMField(_("state"), choices=[("", ""), *RecusalState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="recusals", verbose_name=_("case"))
    officer = models.ForeignKey(Posting, models.PROTECT, related_name="+", verbose_name=_("officer concerned"))
    asker = models.CharField(_("asked by"), max_length=6, choices=Asker)
    ground = models.CharField(_("ground"), max_length=30)
    reasons = models.TextField(_("reasons"))
    requested_at = models.DateTimeField(_("requested at"))
    answer = models.TextField(_("answer"), blank=True)
    told_to = models.CharField(_("answer handed to"), max_length=120, blank=True)
    decided_at = models.DateTimeField(_("decided at"), null=True)

    class Meta(Workflow.Meta):
        verbose_name = _("recusal")
        ordering = ["-requested_at"]

    def __str__(self) -> str:
        return f"{self.officer.officer} · {self.case.enterprise}"

    def announces(self) -> dict[str, Any]:
        return {"case": self.case_id.hex}

    def bars(self, asked: Any) -> Any:
        """Who decides here is judged by the guards of the recusal itself."""
        return ()


class Assistance(AssistanceActs, Workflow):
    """A request for assistance to another authority (协助调查), and its answer."""

    state = FSMField(_("state"), choices=[("", ""), *AssistanceState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="assistance", verbose_name=_("case"))
    receiver = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name=_("authority asked"))
    purpose = models.CharField(_("purpose"), max_length=300)
    tasks = models.TextField(_("items asked, one a line"))
    asked_at = models.DateTimeField(_("asked at"))
    answer_number = models.CharField(_("number of the answer"), max_length=60, blank=True)
    result = models.TextField(_("answer"), blank=True)
    answered_at = models.DateTimeField(_("answered at"), null=True)

    class Meta(Workflow.Meta):
        verbose_name = _("request for assistance")
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return f"{self.receiver} · {self.case.enterprise}"

    def announces(self) -> dict[str, Any]:
        return {"case": self.case_id.hex, "receiver": self.receiver_id}


class Dispute(DisputeActs, Workflow):
    """A question of jurisdiction before the superior (管辖争议、指定管辖、提级管辖)."""

    state = FSMField(_("state"), choices=[("", ""), *DisputeState.choices], default="", protected=True)
    lead = models.ForeignKey(Lead, models.PROTECT, related_name="disputes", verbose_name=_("lead"))
    superior = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name=_("common superior"))
    other = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name=_("other authority"))
    reasons = models.TextField(_("reasons"))
    reported_at = models.DateTimeField(_("reported at"))
    designated = models.ForeignKey(
        Agency, models.PROTECT, null=True, related_name="+", verbose_name=_("authority designated")
    )
    designation = models.TextField(_("reasons of the designation"), blank=True)
    designated_at = models.DateTimeField(_("designated at"), null=True)

    class Meta(Workflow.Meta):
        verbose_name = _("question of jurisdiction")
        ordering = ["-reported_at"]

    def __str__(self) -> str:
        return f"{self.lead} · {self._meta.verbose_name}"

    def announces(self) -> dict[str, Any]:
        return {"lead": self.lead_id.hex, "designated": self.designated_id}
