"""Restriction and suspension of production."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.heard import Heard
from cases.measures.acts.restriction import RestrictionActs
from cases.measures.states import EndReason, RestrictionKind, RestrictionState
from cases.models import Case

from .measure import Measure


class ProductionRestriction(RestrictionActs, Heard, Measure):
    """A restriction or suspension of production (限制生产、停产整治)."""

    state = FSMField(_("state"), choices=[("", ""), *RestrictionState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="production_restrictions", verbose_name=_("case"))
    kind = models.CharField(_("kind"), max_length=8, choices=RestrictionKind)
    ground = models.CharField(_("ground"), max_length=40)
    facts = models.TextField(_("facts"))
    scope = models.TextField(_("scope"))
    months = models.PositiveSmallIntegerField(_("months"), null=True)
    ends_on = models.DateField(_("last day"), null=True)
    extended = models.BooleanField(_("extended"), default=False)
    plan = models.TextField(_("rectification plan"), blank=True)
    planned_at = models.DateTimeField(_("plan filed at"), null=True)
    finished_on = models.DateField(_("rectification finished on"), null=True)
    completion = models.TextField(_("report of completion"), blank=True)
    lifted_at = models.DateTimeField(_("lifted at"), null=True)
    checked_at = models.DateTimeField(_("checked after lifting at"), null=True)
    found_again = models.BooleanField(_("the same act found again"), default=False)
    end_reason = models.CharField(_("why it ended by itself"), max_length=12, choices=EndReason, blank=True)
    closure_ground = models.CharField(_("ground for closure"), max_length=40, blank=True)
    closure_reported_at = models.DateTimeField(_("closure reported at"), null=True)

    correctable = ("facts", "scope")

    class Meta(Measure.Meta):
        verbose_name = _("restriction of production")
        ordering = ["-born_at"]
