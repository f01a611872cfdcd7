"""Issued documents (文书): frozen data, what was voided, and the rendered file."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Agency, Posting
from foundation.prepared import ForeignKey

from .numbers import NumberSeries


class Document(models.Model):
    """A document issued by an act. Its data are frozen in the act; the PDF follows after commit."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(_("document kind"), max_length=12, db_index=True)
    number = models.CharField(_("document number"), max_length=60, blank=True)
    series = ForeignKey(NumberSeries, models.PROTECT, null=True, related_name="documents")
    n = models.PositiveIntegerField(null=True)
    about = models.CharField(max_length=64, db_index=True)
    seq = models.PositiveIntegerField()
    agency = ForeignKey(Agency, models.PROTECT, related_name="+", verbose_name=_("agency"))
    issued_on = models.DateField(_("issued on"))
    data = models.JSONField()
    verify_code = models.CharField(max_length=20, unique=True)
    registered = models.BooleanField(_("registered, not issued here"), default=False)  # exists on paper from before
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
    by = ForeignKey(Posting, models.PROTECT, related_name="+")
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
