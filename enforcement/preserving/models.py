"""Evidence registered and preserved in advance (先行登记保存), where it may be lost or hard to get later."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from enforcement.models import Lead
from enforcement.states import Measure, PreservationState
from foundation.agencies.models import Posting
from foundation.clocks.due import due
from foundation.clocks.tables import known
from foundation.law import api as law
from foundation.workflow.models import Workflow

from .acts import PreservationActs


class Preservation(PreservationActs, Workflow):
    """Registered evidence (APL 56; MEE30 art. 32, 33). `items`: [{name, quantity, feature, place}]."""

    state = FSMField(_("state"), choices=[("", ""), *PreservationState.choices], default="", protected=True)
    lead = models.ForeignKey(Lead, models.PROTECT, related_name="preservations", verbose_name=_("lead"))
    facts = models.TextField(_("facts"))
    reasons = models.TextField(_("why it may be lost or hard to get later"))
    items = models.JSONField(_("items"), default=list)
    kept_at = models.CharField(_("kept at"), max_length=200)
    approver = models.ForeignKey(
        Posting, models.PROTECT, null=True, related_name="+", verbose_name=_("approved by message by")
    )
    approved_at = models.DateTimeField(_("approved at"), null=True)
    registered_at = models.DateTimeField(_("registered at"), null=True)
    handed_to = models.CharField(_("list handed to"), max_length=120, blank=True)
    measure = models.CharField(_("measure"), max_length=12, choices=Measure, blank=True)
    account = models.TextField(_("what was done"), blank=True)

    correctable = ("facts", "kept_at")

    class Meta(Workflow.Meta):
        verbose_name = _("registration of evidence")
        ordering = ["-born_at"]

    def __str__(self) -> str:
        return f"{self.lead} · {self._meta.verbose_name}"

    def announces(self) -> dict[str, Any]:
        return {"lead": self.lead_id.hex}

    @property
    def term_until(self) -> date:
        """The last day on which a measure may be taken."""
        on = timezone.localdate(self.registered_at)
        return due(law.limit("evidence-measure", on=on), on, known()).on
