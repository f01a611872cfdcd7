"""Ledgers that are brought in, and number series that go on from elsewhere."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from foundation.agencies.models import Posting
from foundation.staff.models import OfficeQuerySet
from foundation.workflow.models import Workflow

from .acts.ledger import LedgerActs
from .acts.series import SeriesStartActs
from .states import MoveInState, SeriesStartState


class MoveIn(LedgerActs, Workflow):
    """One ledger of cases from before the move (迁入台账)."""

    state = FSMField(_("state"), choices=[("", ""), *MoveInState.choices], default="", protected=True)
    sha256 = models.CharField(_("digest of the file"), max_length=64)
    name = models.CharField(_("file name"), max_length=200)
    note = models.CharField(_("note"), max_length=300, blank=True)
    admitted_by = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+", verbose_name=_("admitted by"))
    totals = models.JSONField(_("reconciliation"), default=dict)
    refused = models.JSONField(_("rows refused"), default=list)  # {sheet, row, column, what}
    done = models.PositiveIntegerField(_("rows carried out"), default=0)  # rows of the sheet of cases
    given = models.PositiveIntegerField(_("rows given"), default=0)  # known from the first part on

    objects = OfficeQuerySet.as_manager()

    class Meta(Workflow.Meta):
        verbose_name = _("ledger brought in")
        ordering = ["-born_at"]

    def __str__(self) -> str:
        return self.name

    def announces(self) -> dict[str, Any]:
        return {"done": self.done}


class SeriesStart(SeriesStartActs, Workflow):
    """A number series that begins at another number than one, once (文号起始)."""

    state = FSMField(_("state"), choices=[("", ""), *SeriesStartState.choices], default="", protected=True)
    series = models.CharField(_("number series"), max_length=20)
    year = models.PositiveSmallIntegerField(_("year"))
    first = models.PositiveIntegerField(_("first number given here"))
    reason = models.CharField(_("reason"), max_length=300)

    objects = OfficeQuerySet.as_manager()

    class Meta(Workflow.Meta):
        verbose_name = _("start of a number series")
        ordering = ["-born_at"]

    def __str__(self) -> str:
        return f"{self.agency.short if self.agency else ''}{self.series}〔{self.year}〕{self.first}"

    def announces(self) -> dict[str, Any]:
        return {"year": self.year, "first": self.first}
