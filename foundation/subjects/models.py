"""Who is acted upon: enterprises and their names in time, and natural persons whose identifiers are sealed."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Region
from foundation.prepared import ForeignKey

from .sealed import SealedField, blind_index
from .uscc import check_uscc


class PermitClass(models.TextChoices):
    """Management class of the discharge permit (reference-data.md §7)."""

    KEY = "KEY", _("Key management")
    SIMPLIFIED = "SIMPLIFIED", _("Simplified management")
    REGISTRATION = "REGISTRATION", _("Registration management")


class Enterprise(models.Model):
    """A legal person or other organisation (企业事业单位), known by its credit code."""

    uscc = models.CharField(_("unified social credit code"), max_length=18, unique=True, validators=[check_uscc])  # type: ignore[list-item]
    name = models.CharField(_("name"), max_length=120, db_index=True)
    region = ForeignKey(Region, models.PROTECT, verbose_name=_("region"))
    address = models.CharField(_("address"), max_length=200, blank=True)
    legal_representative = models.CharField(_("legal representative"), max_length=60, blank=True)
    representative_post = models.CharField(_("post"), max_length=40, blank=True)
    permit_class = models.CharField(_("permit class"), max_length=14, choices=PermitClass, blank=True)
    permit_number = models.CharField(_("permit number"), max_length=30, blank=True)
    industry = models.CharField(_("industry (GB/T 4754)"), max_length=6, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["name"]
        verbose_name = _("enterprise")

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.uscc = check_uscc(self.uscc)
        super().save(*args, **kwargs)


class NameQuerySet(models.QuerySet["EnterpriseName"]):
    def valid_on(self, day: date) -> NameQuerySet:
        return self.filter(Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_until=None) | Q(valid_until__gte=day))


class EnterpriseName(models.Model):
    """A name that an enterprise bears or bore (曾用名), from a day to a day."""

    enterprise = ForeignKey(Enterprise, models.CASCADE, related_name="names")
    name = models.CharField(_("name"), max_length=120, db_index=True)
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)

    objects = NameQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        ordering = ["valid_from"]

    def __str__(self) -> str:
        return self.name


class NaturalPerson(models.Model):
    """A natural person in a matter (自然人). Named officers only; never public, never in the ledger."""

    name = models.CharField(_("name"), max_length=60)
    id_number = SealedField(_("identity number"), blank=True)
    id_index = models.CharField(max_length=64, blank=True, db_index=True, editable=False)
    enterprise = ForeignKey(Enterprise, models.PROTECT, null=True, blank=True, related_name="people")
    post = models.CharField(_("post"), max_length=60, blank=True)

    class Meta:
        default_permissions = ()
        verbose_name = _("natural person")

    def __str__(self) -> str:
        return f"{self.name[:1]}{'某' * max(len(self.name) - 1, 1)}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.id_index = blind_index(self.id_number) if self.id_number else ""
        super().save(*args, **kwargs)
