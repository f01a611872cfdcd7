"""Series of official numbers (文号), and the numbers in them that no document here bears."""

from __future__ import annotations

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


class Why(models.TextChoices):
    """Why numbers of a series are not borne by a document of this installation."""

    STARTED = "STARTED", _("The series began elsewhere")
    RESERVED = "RESERVED", _("Reserved")


class NumberRange(models.Model):
    """Numbers that no document here bears, the first to the last: by whom, when and why (文号使用说明)."""

    series = models.ForeignKey(NumberSeries, models.PROTECT, related_name="ranges")
    first = models.PositiveIntegerField(_("first number"))
    last = models.PositiveIntegerField(_("last number"))
    why = models.CharField(_("why"), max_length=10, choices=Why)
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(Posting, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(_("made at"))

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["series", "first"]
        constraints = [
            models.CheckConstraint(condition=models.Q(last__gte=models.F("first")), name="number_range_forward"),
            models.CheckConstraint(condition=~models.Q(reason=""), name="number_range_explained"),
        ]

    def __str__(self) -> str:
        return f"{self.series} {self.first}–{self.last}"
