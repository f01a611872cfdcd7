"""What is public about an enterprise, and for how long: penalty items and listings."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.models import Case
from foundation.prepared import ForeignKey
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

from .acts.item import ItemActs
from .acts.listing import ListingActs
from .queries import PublicQuerySet
from .states import ItemState, ListingState, Tier


class PublicEntry(Workflow):
    """Something published against an enterprise from an instant to an instant."""

    enterprise = ForeignKey(Enterprise, models.PROTECT, related_name="+", verbose_name=_("enterprise"))
    number = models.CharField(_("document number"), max_length=60, db_index=True)
    decided_on = models.DateField(_("decided on"))
    tier = models.CharField(_("class"), max_length=8, choices=Tier)
    visible_from = models.DateTimeField(_("public from"), null=True)
    visible_until = models.DateTimeField(_("public until"), null=True)
    repairable_from = models.DateField(_("repair possible from"), null=True)
    withheld = models.BooleanField(_("withheld"), default=False)
    facts = models.TextField(_("facts"))

    objects = PublicQuerySet.as_manager()

    class Meta(Workflow.Meta):
        abstract = True

    def is_visible_on(self, instant: datetime) -> bool:
        """The same predicate as `visible_on`, for a row in hand."""
        if self.withheld or self.visible_from is None or self.visible_until is None:
            return False
        return self.visible_from <= instant < self.visible_until


class PenaltyItem(ItemActs, PublicEntry):
    """One administrative penalty as it is published (行政处罚信息公开)."""

    state = FSMField(_("state"), choices=[("", ""), *ItemState.choices], default="", protected=True)
    case = models.OneToOneField(Case, models.PROTECT, related_name="penalty_item", verbose_name=_("case"))
    violation = models.CharField(_("violation"), max_length=12)
    articles = models.TextField(_("articles"))
    penalty_type = models.CharField(_("penalty"), max_length=24)
    amount = models.DecimalField(_("amount"), max_digits=18, decimal_places=2, null=True)

    class Meta(PublicEntry.Meta):
        verbose_name = _("penalty item")
        ordering = ["-decided_on"]
        indexes = [models.Index(fields=["visible_from", "visible_until"], name="item_visible")]

    def __str__(self) -> str:
        return f"{self.enterprise} · {self.number}"

    def announces(self) -> dict[str, Any]:
        return {"case": self.case_id.hex, "uscc": self.enterprise.uscc, "tier": self.tier}


class Listing(ListingActs, PublicEntry):
    """A listing as seriously dishonest (列入失信名单), on a list with a legal basis of its own."""

    state = FSMField(_("state"), choices=[("", ""), *ListingState.choices], default="", protected=True)
    penalty = models.OneToOneField(PenaltyItem, models.PROTECT, related_name="listing", verbose_name=_("penalty item"))
    basis = models.CharField(_("list basis"), max_length=40)
    trigger = models.CharField(_("trigger"), max_length=12)
    measures = models.JSONField(_("measures"), default=list)
    version = models.PositiveIntegerField(_("version"), default=0)
    defence = models.TextField(_("defence"), blank=True)
    defence_answer = models.TextField(_("answer to the defence"), blank=True)

    class Meta(PublicEntry.Meta):
        verbose_name = _("listing")
        ordering = ["-decided_on"]
        indexes = [models.Index(fields=["visible_from", "visible_until"], name="listing_visible")]

    def __str__(self) -> str:
        return f"{self.enterprise} · {self.number or self._meta.verbose_name}"

    def announces(self) -> dict[str, Any]:
        ids = {"case": self.penalty.case_id.hex, "uscc": self.enterprise.uscc}
        return {**ids, "listing": self.pk.hex, "tier": self.tier, "version": self.version}
