"""Keys by which listed companies are found, the weights of an algorithm's run, and the log of every question."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from blacklist.models import Listing, PenaltyItem
from blacklist.partners.models import Partner
from foundation.subjects.models import Enterprise


class KeyKind(models.TextChoices):
    NAME = "name", _("Normalised name")
    CORE = "core", _("Core of the name")
    ORGANISATION = "organisation_code", _("Organisation code")


class KeyQuerySet(models.QuerySet["Key"]):
    def visible_on(self, instant: datetime) -> KeyQuerySet:
        """Keys of companies against which something stands at `instant`."""
        listed = (model.objects.visible_on(instant).values("enterprise") for model in (PenaltyItem, Listing))
        shown = Q()
        for enterprises in listed:
            shown |= Q(enterprise__in=enterprises)
        return self.filter(shown)


class Key(models.Model):
    """One way to find a company: a name as it is compared, one of its cores, its organisation code. Made from the rows."""

    enterprise = models.ForeignKey(Enterprise, models.CASCADE, related_name="+")
    kind = models.CharField(_("kind"), max_length=20, choices=KeyKind)
    value = models.CharField(_("compared value"), max_length=120)
    name = models.CharField(_("name"), max_length=120)
    former = models.BooleanField(_("former name"), default=False)
    valid_from = models.DateField(_("valid from"), null=True)
    valid_until = models.DateField(_("valid until"), null=True)

    objects = KeyQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["kind", "value"], name="screening_key_value")]

    def __str__(self) -> str:
        return f"{self.kind} {self.value}"


class RarityTable(models.Model):
    """How often each character stood in the list's names when the weights were made; answers name its digest."""

    digest = models.CharField(max_length=16, db_index=True)
    algorithm = models.CharField(max_length=20)
    made_at = models.DateTimeField(auto_now_add=True)
    names = models.PositiveIntegerField()
    counts = models.JSONField()

    append_only = True

    class Meta:
        default_permissions = ()


class Purpose(models.TextChoices):
    """The lawful purposes of a query (joint-punishment.md §6.1); free text is not accepted."""

    PRE_LOAN = "PRE_LOAN", _("Before a loan")
    POST_LOAN = "POST_LOAN", _("After a loan")
    RISK_REVIEW = "RISK_REVIEW", _("Risk review")
    REGULATORY = "REGULATORY", _("Regulatory duty")


class Status(models.TextChoices):
    """What stands against the company now (joint-punishment.md §6.1). No record never means compliant."""

    CLEAR = "CLEAR", _("No current record")
    PENALTY_SHOWN = "PENALTY_SHOWN", _("Penalty shown")
    LISTED = "LISTED", _("Listed")
    LISTED_OBJECTION = "LISTED_OBJECTION", _("Listed, objection pending")
    NOT_FOUND_USCC = "NOT_FOUND_USCC", _("Credit code not valid")
    NOT_AUTHORISED = "NOT_AUTHORISED", _("Not authorised")


class QueryLog(models.Model):
    """Who asked what, when, for which purpose, and what was answered. Its key is the answer's receipt."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    partner = models.ForeignKey(Partner, models.PROTECT, null=True, related_name="+", verbose_name=_("partner"))
    partner_user = models.CharField(_("user"), max_length=80, blank=True)
    asked_at = models.DateTimeField(_("asked at"), db_index=True)
    purpose = models.CharField(_("purpose"), max_length=12, choices=Purpose)
    question = models.JSONField(_("question"))
    match = models.CharField(_("match"), max_length=12, blank=True)
    status = models.CharField(_("what stands"), max_length=20, choices=Status, blank=True)
    uscc = models.CharField(_("company found"), max_length=18, blank=True, db_index=True)
    results = models.JSONField(_("entries shown"), default=list)
    answer = models.JSONField(_("answer"))
    latency_us = models.PositiveIntegerField(_("latency in microseconds"))
    keep_until = models.DateField(_("kept at least until"))

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["-asked_at"]
        verbose_name = _("screening query")

    def __str__(self) -> str:
        return f"{self.partner or '-'} {self.asked_at:%Y-%m-%d %H:%M} {self.match}"
