"""Performance in place of the party."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.measures.acts.in_place import InPlaceActs
from cases.measures.states import InPlaceState
from cases.models import Case, CorrectionOrder

from .measure import A_SUM, Measure


class InPlacePerformance(InPlaceActs, Measure):
    """Performance in place of the party, at its cost (代履行)."""

    state = FSMField(_("state"), choices=[("", ""), *InPlaceState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="in_place_performances", verbose_name=_("case"))
    order = models.ForeignKey(
        CorrectionOrder,
        models.PROTECT,
        null=True,
        related_name="in_place_performances",
        verbose_name=_("order to correct"),
    )
    duty = models.TextField(_("duty not performed"))
    performer = models.CharField(_("who performs"), max_length=120)
    manner = models.TextField(_("method"))
    begins_on = models.DateField(_("begins on"))
    cost = models.DecimalField(_("estimated cost"), **A_SUM)
    served_at = models.DateTimeField(_("served at"), null=True)
    demanded_at = models.DateTimeField(_("demand served at"), null=True)
    carried_out_at = models.DateTimeField(_("carried out at"), null=True)
    outcome = models.TextField(_("outcome"), blank=True)
    final_cost = models.DecimalField(_("cost"), null=True, **A_SUM)
    receipt_number = models.CharField(_("receipt number"), max_length=60, blank=True)

    correctable = ("duty",)

    class Meta(Measure.Meta):
        verbose_name = _("performance in place")
        ordering = ["-born_at"]
