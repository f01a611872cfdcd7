"""The law as dated rows: instruments, their provisions, rules with versions, and the holiday calendar."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from .certainty import doubts


class Bilingual(models.Model):
    """A row of law data with a Chinese and an English label and paraphrase, and how sure it is.

    `certainty` has the letters of the domain pages, separated by a space: V read in a full text, P seen in a
    partial source, M from memory, S may be superseded, D chosen by this system because no text states it.
    """

    label_zh = models.CharField(_("label (Chinese)"), max_length=200)
    label_en = models.CharField(_("label (English)"), max_length=200)
    summary_zh = models.TextField(_("paraphrase (Chinese)"), blank=True)
    summary_en = models.TextField(_("paraphrase (English)"), blank=True)
    certainty = models.CharField(_("how sure"), max_length=12)

    class Meta:
        abstract = True

    @property
    def label(self) -> str:
        return self.in_language("label")

    @property
    def summary(self) -> str:
        return self.in_language("summary")

    @property
    def unsure(self) -> bool:
        """Anything but read in a full text and not superseded: marked wherever it is shown."""
        return self.certainty != "V"

    @property
    def doubts(self) -> list[str]:
        """What is not sure about it, in words."""
        return doubts(self.certainty)

    def in_language(self, name: str) -> str:
        """The field of that name in the active language."""
        english = (get_language() or "").startswith("en")
        return getattr(self, f"{name}_{'en' if english else 'zh'}")


class Instrument(Bilingual):
    """A law, regulation, rule or policy paper (法律文件), by its short code such as `apl`."""

    code = models.CharField(_("code"), max_length=40, primary_key=True)
    valid_from = models.DateField(_("in force from"), null=True, blank=True)
    valid_until = models.DateField(_("in force until"), null=True, blank=True)

    class Meta:
        default_permissions = ()
        ordering = ["code"]

    def __str__(self) -> str:
        return self.label

    def holds_on(self, day: date) -> bool:
        """In force on the day; a date that the data does not know is open."""
        return (self.valid_from or day) <= day <= (self.valid_until or day)


class Provision(Bilingual):
    """One article (条文) of an instrument, by a code such as `apl/67` or `air-law/99(3)`."""

    code = models.CharField(_("code"), max_length=60, primary_key=True)
    instrument = models.ForeignKey(Instrument, models.CASCADE, related_name="provisions")

    class Meta:
        default_permissions = ()
        ordering = ["code"]

    def __str__(self) -> str:
        return self.label


class Rule(Bilingual):
    """One version of one rule. `body` has the shape that `foundation.law.shapes` declares for its kind.

    In force from `valid_from` through `valid_until` (inclusive; empty: open). `basis`: codes of provisions.
    """

    kind = models.CharField(_("kind"), max_length=40, db_index=True)
    code = models.CharField(_("code"), max_length=60)
    valid_from = models.DateField(_("in force from"))
    valid_until = models.DateField(_("in force until"), null=True, blank=True)
    body = models.JSONField(_("content"), default=dict)
    basis = models.JSONField(_("basis"), default=list)
    file = models.CharField(_("data file"), max_length=100)
    position = models.PositiveIntegerField(_("place in the file"), default=0)

    class Meta:
        default_permissions = ()
        ordering = ["kind", "position", "valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["code", "valid_from"], name="rule_version_once"),
            models.CheckConstraint(
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")), name="rule_until_after_from"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} ({self.valid_from})"

    def holds_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_until is None or day <= self.valid_until)

    def text(self, name: str) -> Any:
        """The part of the body written in both languages as `name_zh` and `name_en`, in the active one."""
        english = (get_language() or "").startswith("en")
        return self.body.get(f"{name}_{'en' if english else 'zh'}")


class CalendarYear(models.Model):
    """A year whose holidays (节假日安排) are published. A year without a row is computed on weekdays, provisionally."""

    year = models.PositiveSmallIntegerField(_("year"), primary_key=True)
    version = models.PositiveIntegerField(_("version"), default=1)
    source_zh = models.CharField(_("source (Chinese)"), max_length=200)
    source_en = models.CharField(_("source (English)"), max_length=200)
    certainty = models.CharField(_("how sure"), max_length=12)
    digest = models.CharField(max_length=64)
    by_administrator = models.BooleanField(_("loaded by an administrator"), default=False)
    loaded_at = models.DateTimeField(_("loaded at"), auto_now=True)

    class Meta:
        default_permissions = ()
        ordering = ["year"]

    def __str__(self) -> str:
        return str(self.year)


class CalendarDay(models.Model):
    """A day that differs from its weekday: a holiday off (放假), or a weekend day worked instead (调休上班)."""

    calendar = models.ForeignKey(CalendarYear, models.CASCADE, related_name="days")
    day = models.DateField(_("day"), unique=True)
    working = models.BooleanField(_("working day"))
    name_zh = models.CharField(_("name (Chinese)"), max_length=60)
    name_en = models.CharField(_("name (English)"), max_length=60)

    class Meta:
        default_permissions = ()
        ordering = ["day"]

    def __str__(self) -> str:
        return f"{self.day} {self.name}"

    @property
    def name(self) -> str:
        return self.name_en if (get_language() or "").startswith("en") else self.name_zh


class Load(models.Model):
    """The one row that says which data is loaded; every process drops its cache when `serial` changes."""

    serial = models.CharField(max_length=32)
    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField(auto_now=True)

    class Meta:
        default_permissions = ()
