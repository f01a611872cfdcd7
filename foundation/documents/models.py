"""Issued documents (文书): frozen data, official numbers, the rendered file, and their service (送达)."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Agency, Posting


class NumberSeries(models.Model):
    """One series of numbers: agency, type, year. Its row is locked while a number is reserved."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    series = models.CharField(max_length=20)  # such as 环罚
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["agency", "series", "year"], name="series_once")]

    def __str__(self) -> str:
        return f"{self.agency.short}{self.series}〔{self.year}〕"


class Document(models.Model):
    """A document issued by an act. Its data are frozen in the act; the PDF follows after commit."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("document kind"), max_length=12, db_index=True)
    number = models.CharField(_("document number"), max_length=60, blank=True)
    series = models.ForeignKey(NumberSeries, models.PROTECT, null=True, related_name="documents")
    n = models.PositiveIntegerField(null=True)
    about = models.CharField(max_length=64, db_index=True)
    seq = models.PositiveIntegerField()
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name=_("agency"))
    issued_on = models.DateField(_("issued on"))
    data = models.JSONField()
    verify_code = models.CharField(max_length=20, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["issued_on", "created_at"]
        verbose_name = _("document")
        constraints = [models.UniqueConstraint(fields=["series", "n"], name="document_number_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}".strip()

    @property
    def ledger_about(self) -> str:
        """How the ledger names the document itself."""
        return f"document:{self.pk.hex}"


class VoidedNumber(models.Model):
    """A document whose act was taken back (作废), numbered or not. Its number stays used."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="voided")
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(Posting, models.PROTECT, related_name="+")
    voided_at = models.DateTimeField()

    append_only = True

    class Meta:
        default_permissions = ()


class DocumentFile(models.Model):
    """The PDF of a document, in the vault under its SHA-256."""

    document = models.OneToOneField(Document, models.PROTECT, related_name="file")
    path = models.CharField(max_length=80)
    sha256 = models.CharField(max_length=64, db_index=True)
    size = models.PositiveIntegerField()
    rendered_at = models.DateTimeField()

    append_only = True

    class Meta:
        default_permissions = ()


class ServiceMethod(models.TextChoices):
    """Methods of service (administrative-case.md §11; CPL-civ 87-95)."""

    DIRECT = "DIRECT", _("Direct service")
    LEFT = "LEFT", _("Left in place")
    ELECTRONIC = "ELECTRONIC", _("Electronic service")
    ENTRUSTED = "ENTRUSTED", _("Entrusted service")
    POST = "POST", _("Service by post")
    FORWARDED = "FORWARDED", _("Forwarded service")
    NOTICE = "NOTICE", _("Service by public notice")


class Service(models.Model):
    """One document handed over (送达): how, to whom, when, by which two servers."""

    document = models.ForeignKey(Document, models.PROTECT, related_name="services")
    about = models.CharField(max_length=64, db_index=True)
    method = models.CharField(_("method of service"), max_length=12, choices=ServiceMethod)
    receiver = models.CharField(_("receiver"), max_length=60)
    identity = models.CharField(_("identity and post of the receiver"), max_length=120)
    place = models.CharField(_("place of service"), max_length=200)
    served_at = models.DateTimeField(_("served at"))
    refusal_reason = models.CharField(_("reason of refusal"), max_length=300, blank=True)
    proof = models.CharField(_("witnesses, media, consent or slip"), max_length=300, blank=True)
    remark = models.CharField(_("remark"), max_length=300, blank=True)
    servers = models.ManyToManyField(Posting, related_name="+", verbose_name=_("servers"))

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["served_at", "pk"]
        verbose_name = _("service")

    def __str__(self) -> str:
        return f"{self.document} · {self.get_method_display()} · {self.receiver}"
