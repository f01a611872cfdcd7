"""The daily consecutive penalty."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.heard import Heard
from cases.measures.acts.daily import DailyPenaltyActs
from cases.measures.states import DailyPenaltyState
from cases.models import Case, CorrectionOrder

from .measure import A_SUM, Measure


class DailyPenalty(DailyPenaltyActs, Heard, Measure):
    """A daily consecutive penalty (按日连续处罚): so many days, each with the fine of the earlier decision."""

    state = FSMField(_("state"), choices=[("", ""), *DailyPenaltyState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="daily_penalties", verbose_name=_("case"))
    order = models.ForeignKey(
        CorrectionOrder, models.PROTECT, related_name="daily_penalties", verbose_name=_("order to correct")
    )
    found = models.TextField(_("re-inspection"))
    stopped_on = models.DateField(_("discharge ended by measures on"), null=True)
    first_day = models.DateField(_("first day counted"))
    last_day = models.DateField(_("last day counted"))
    days = models.PositiveIntegerField(_("days counted"))
    daily_fine = models.DecimalField(_("fine of each day"), **A_SUM)
    fine = models.DecimalField(_("amount"), **A_SUM)
    revised_fine = models.DecimalField(_("amount that the changed original fine makes"), null=True, **A_SUM)
    published_at = models.DateTimeField(_("published at"), null=True)

    correctable = ("found",)

    class Meta(Measure.Meta):
        verbose_name = _("daily consecutive penalty")
        ordering = ["-born_at"]

    def announces(self) -> dict[str, Any]:
        return {**super().announces(), "fine": str(self.fine), "daily": self.about, "decision": self.about}
