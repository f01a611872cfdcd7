"""Seals of agencies (印章): ink on paper, or an electronic seal with its certificate."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Agency


class SealKind(models.TextChoices):
    INK = "INK", _("Ink stamp")
    ELECTRONIC = "ELECTRONIC", _("Electronic seal")


class SealQuerySet(models.QuerySet["Seal"]):
    def valid_on(self, day: date) -> SealQuerySet:
        return self.filter(Q(valid_until=None) | Q(valid_until__gte=day), valid_from__lte=day)


class Seal(models.Model):
    """An agency's seal from a day to a day. `name` is what is engraved, and must be the agency's (F1).

    `key` names the PKCS#12 file in the secret store; `certificate` is its public part (PEM). Neither holds a secret.
    """

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="seals", verbose_name=_("agency"))
    kind = models.CharField(_("kind of seal"), max_length=10, choices=SealKind)
    name = models.CharField(_("name on the seal"), max_length=100)
    key = models.SlugField(_("key"), max_length=60, blank=True)
    certificate = models.TextField(_("certificate"), blank=True)
    is_test = models.BooleanField(_("test seal"), default=False)
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    objects = SealQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["agency", "-valid_from", "-pk"]
        verbose_name = _("seal")
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=SealKind.ELECTRONIC) | (~Q(key="") & ~Q(certificate="")),
                name="electronic_seal_has_certificate",
            )
        ]

    def __str__(self) -> str:
        return self.name
