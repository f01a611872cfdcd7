"""Who receives, and where."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Region
from foundation.subjects.sealed import SealedField
from foundation.subjects.uscc import check_uscc


class RecipientClass(models.TextChoices):
    """Classes of recipients (joint-punishment.md §3)."""

    R01 = "R01", _("Commercial bank or lender")
    R02 = "R02", _("Credit reference system of the central bank")
    R03 = "R03", _("Securities regulator or exchange")
    R04 = "R04", _("Development and reform")
    R05 = "R05", _("Finance or government procurement")
    R06 = "R06", _("Public-resource trading centre")
    R07 = "R07", _("Natural resources")
    R08 = "R08", _("Tax")
    R09 = "R09", _("Customs")
    R10 = "R10", _("Market regulation")
    R11 = "R11", _("Industry and information")
    R12 = "R12", _("State-asset body")
    R13 = "R13", _("Insurer or other financial institution")
    R14 = "R14", _("Own units of ecology and environment")
    R15 = "R15", _("Court")
    R16 = "R16", _("Credit portal")
    R17 = "R17", _("Honours and civic office")
    R19 = "R19", _("Credit-rating firm")
    R20 = "R20", _("Fund or asset manager")


class Partner(models.Model):
    """A body that receives restrictions or asks about companies (接收单位). Without regions it is told nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("name"), max_length=100, unique=True)
    uscc = models.CharField(_("unified social credit code"), max_length=18, unique=True, validators=[check_uscc])  # type: ignore[list-item]
    recipient_class = models.CharField(_("recipient class"), max_length=3, choices=RecipientClass)
    regions = models.ManyToManyField(Region, verbose_name=_("regions"), related_name="+")
    active = models.BooleanField(_("active"), default=True)
    networks = models.JSONField(_("private networks it may be reached in"), default=list, blank=True)
    application = models.OneToOneField(
        "oauth2_provider.Application", models.PROTECT, null=True, related_name="partner", editable=False
    )
    last_number = models.PositiveBigIntegerField(default=0, editable=False)  # numbers its deliveries without gaps

    class Meta:
        default_permissions = ()
        ordering = ["name"]
        verbose_name = _("partner")

    def __str__(self) -> str:
        return self.name


class Endpoint(models.Model):
    """Where a partner listens. Closed until a handshake proves that it wants to; nobody re-opens it in silence."""

    partner = models.OneToOneField(Partner, models.CASCADE, related_name="endpoint")
    url = models.URLField(_("address"), max_length=300)
    opened_at = models.DateTimeField(_("opened at"), null=True)
    closed_at = models.DateTimeField(_("closed at"), null=True)
    closed_reason = models.CharField(_("reason of closing"), max_length=200, blank=True)
    failures = models.PositiveIntegerField(default=0)  # in a row; what the breaker looks at
    resting_until = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(_("last answered at"), null=True)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.url

    @property
    def open(self) -> bool:
        return self.opened_at is not None and self.closed_at is None


class Scheme(models.TextChoices):
    """Signature schemes of Standard Webhooks."""

    V1 = "v1", "HMAC-SHA256"
    V1A = "v1a", "Ed25519"


class SecretQuerySet(models.QuerySet["Secret"]):
    def valid_at(self, now: datetime) -> SecretQuerySet:
        return self.filter(Q(retires_at=None) | Q(retires_at__gt=now))


class Secret(models.Model):
    """A signing secret, sealed at rest. During rotation two are valid, and each message bears both signatures."""

    endpoint = models.ForeignKey(Endpoint, models.CASCADE, related_name="secrets")
    scheme = models.CharField(max_length=3, choices=Scheme, default=Scheme.V1)
    value = SealedField()
    made_at = models.DateTimeField()
    retires_at = models.DateTimeField(null=True)

    objects = SecretQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["-made_at", "-pk"]
