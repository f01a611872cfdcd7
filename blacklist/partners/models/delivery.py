"""What is delivered to a partner, and each attempt to do so. Rows, not queues, remember."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.outbox.models import Event

from .partner import Partner


class Outcome(models.TextChoices):
    WAITING = "WAITING", _("On its way")
    DELIVERED = "DELIVERED", _("Delivered")
    PARKED = "PARKED", _("Parked: tried in vain for days")
    SUPERSEDED = "SUPERSEDED", _("Not sent any more: the listing has ended")


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def due(self, now: datetime) -> DeliveryQuerySet:
        """To be sent now by whoever leases it first: withdrawals before all others."""
        free = Q(leased_until=None) | Q(leased_until__lte=now)
        waiting = self.filter(free, outcome=Outcome.WAITING, due_at__lte=now)
        return waiting.order_by("-urgent", "due_at", "number")


class Delivery(models.Model):
    """One event for one partner. `body` is frozen: the signed bytes are these bytes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partner = models.ForeignKey(Partner, models.PROTECT, related_name="deliveries")
    number = models.PositiveBigIntegerField(_("number"))
    event = models.ForeignKey(Event, models.PROTECT, related_name="+")
    kind = models.CharField(_("kind"), max_length=60)
    listing = models.UUIDField(_("listing"))
    urgent = models.BooleanField(_("withdrawal"), default=False)
    body = models.BinaryField()
    made_at = models.DateTimeField(_("made at"))
    trying_since = models.DateTimeField()  # the days of trying begin anew when an endpoint is opened again
    due_at = models.DateTimeField(_("due at"))
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, default=Outcome.WAITING)
    ended_at = models.DateTimeField(_("ended at"), null=True)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    last_status = models.PositiveSmallIntegerField(_("last status"), null=True)
    last_error = models.CharField(_("last error"), max_length=200, blank=True)
    lease = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["partner", "number"]
        verbose_name = _("delivery")
        constraints = [
            models.UniqueConstraint(fields=["partner", "number"], name="delivery_number_once"),
            models.UniqueConstraint(fields=["partner", "event"], name="delivery_event_once"),
        ]
        indexes = [
            models.Index(fields=["partner", "due_at"], condition=Q(outcome="WAITING"), name="delivery_waiting"),
            models.Index(fields=["listing"], name="delivery_listing"),
        ]

    def __str__(self) -> str:
        return f"{self.partner} #{self.number} {self.kind}"


class Attempt(models.Model):
    """One request that was made and what came back; `late` if its lease had run out meanwhile."""

    delivery = models.ForeignKey(Delivery, models.PROTECT, related_name="tries")
    n = models.PositiveIntegerField(_("attempt"))
    began_at = models.DateTimeField(_("began at"))
    ended_at = models.DateTimeField(_("ended at"))
    status = models.PositiveSmallIntegerField(_("status"), null=True)
    error = models.CharField(_("error"), max_length=200, blank=True)
    headers = models.JSONField(_("headers sent"), default=dict)
    late = models.BooleanField(_("after the lease"), default=False)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["delivery", "n"]
        constraints = [models.UniqueConstraint(fields=["delivery", "n"], name="attempt_once")]
