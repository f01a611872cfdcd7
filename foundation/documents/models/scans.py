"""Scanned paper (扫描件): a pile as it came, its pages, and the document that each page belongs to."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Agency, Posting

from .issued import Document


class Pile(models.Model):
    """One file from the scanner, kept as it came, under its SHA-256."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    name = models.CharField(_("file"), max_length=200)
    sha256 = models.CharField(max_length=64)
    path = models.CharField(max_length=80)
    mime = models.CharField(max_length=40)
    by = models.ForeignKey(Posting, models.PROTECT, related_name="+")
    at = models.DateTimeField(_("scanned at"))

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["-at"]
        constraints = [models.UniqueConstraint(fields=["agency", "sha256"], name="pile_once")]

    def __str__(self) -> str:
        return self.name


class ScannedPage(models.Model):
    """One page of a pile, cut out and kept by itself."""

    pile = models.ForeignKey(Pile, models.PROTECT, related_name="pages")
    index = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    path = models.CharField(max_length=80)
    mime = models.CharField(max_length=40)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["pile", "index"]
        constraints = [models.UniqueConstraint(fields=["pile", "index"], name="scanned_page_once")]

    def __str__(self) -> str:
        return f"{self.pile} {self.index}"


class Scan(models.Model):
    """A scanned page filed to its document: by the code printed on it, or by an officer's hand.

    `number` of `of` pages; `repeats` names an earlier scan of the same page.
    """

    page = models.OneToOneField(ScannedPage, models.PROTECT, related_name="scan")
    document = models.ForeignKey(Document, models.PROTECT, related_name="scans")
    number = models.PositiveIntegerField(_("page"))
    of = models.PositiveIntegerField(_("pages"))
    repeats = models.ForeignKey("self", models.PROTECT, null=True, related_name="repeated")
    filed_by = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+")
    filed_at = models.DateTimeField(_("filed at"))

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["document", "number", "filed_at"]
        constraints = [
            models.CheckConstraint(condition=models.Q(number__gte=1, number__lte=models.F("of")), name="scan_within")
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.number}/{self.of}"
