"""A restriction: one measure of one listing for one partner, with its own small workflow."""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from blacklist.models import Listing
from blacklist.partners.models import Partner
from foundation.agencies.actor import Actor
from foundation.workflow.models import Workflow, WorkflowQuerySet

from .acts.answering import AnsweringActs
from .acts.issuing import IssuingActs
from .acts.lifting import LiftingActs
from .states import Action, Effect, LiftReason, RestrictionState


class RestrictionQuerySet(WorkflowQuerySet):
    def visible_to(self, by: Actor) -> WorkflowQuerySet:
        """A partner sees its own; officers those of their agencies."""
        return self.filter(partner=by.body) if by.kind == "partner" else super().visible_to(by)


class Restriction(IssuingActs, AnsweringActs, LiftingActs, Workflow):
    """A measure (惩戒措施) asked of or told to one partner. `basis` and `effect` are those of the day of issue."""

    state = FSMField(_("state"), choices=[("", ""), *RestrictionState.choices], default="", protected=True)
    listing = models.ForeignKey(Listing, models.PROTECT, related_name="restrictions", verbose_name=_("listing"))
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="restrictions", verbose_name=_("partner"))
    measure = models.CharField(_("measure"), max_length=60)
    effect = models.CharField(_("effect"), max_length=12, choices=Effect)
    basis = models.JSONField(_("legal basis"), default=list)
    effective_on = models.DateField(_("in effect at the partner since"), null=True, blank=True)
    contact = models.CharField(_("contact at the partner"), max_length=60, blank=True)
    reason = models.CharField(_("reason given by the partner"), max_length=300, blank=True)
    lift_reason = models.CharField(_("reason of lifting"), max_length=10, choices=LiftReason, blank=True)
    lifted_at = models.DateTimeField(_("lifted at"), null=True, blank=True)

    objects = RestrictionQuerySet.as_manager()  # type: ignore[misc]

    class Meta(Workflow.Meta):
        verbose_name = _("restriction")
        ordering = ["born_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["listing", "measure", "partner"], name="restriction_once")]

    def __str__(self) -> str:
        return f"{self.measure} · {self.partner}"

    def announces(self) -> dict[str, Any]:
        return {"listing": self.listing_id.hex, "partner": self.partner_id.hex}


def key_of(listing: Listing, measure: str, partner: Partner) -> uuid.UUID:
    """The key of the one restriction of this measure, so that an event met twice meets the same row."""
    return uuid.uuid5(listing.pk, f"{measure}:{partner.pk.hex}")


class Feedback(models.Model):
    """What the partner did (反馈), as it reported it."""

    restriction = models.ForeignKey(Restriction, models.PROTECT, related_name="feedback")
    action = models.CharField(_("action"), max_length=16, choices=Action)
    taken_on = models.DateField(_("date"))
    amount = models.DecimalField(_("amount in yuan"), max_digits=18, decimal_places=2, null=True)
    note = models.CharField(_("note"), max_length=300, blank=True)
    given_at = models.DateTimeField(_("reported at"))

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["given_at", "pk"]
