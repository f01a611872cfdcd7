"""Warning periods that a government ordered, and the lists of who does what in them (预警时段、应急减排清单)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from foundation.agencies.models import Region
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

from .acts.period import PeriodActs
from .acts.response import ResponseActs
from .states import Level, ListState, PeriodState


class WarningPeriod(PeriodActs, Workflow):
    """A warning from one order of the government to another (Code 264). Whether it is in force at an instant is computed."""

    state = FSMField(_("state"), choices=[("", ""), *PeriodState.choices], default="", protected=True)
    region = models.ForeignKey(Region, models.PROTECT, verbose_name=_("region"))
    level = models.CharField(_("level"), max_length=8, choices=Level)
    start_at = models.DateTimeField(_("begins at"))
    end_at = models.DateTimeField(_("ends at"), null=True)
    ordered_by = models.CharField(_("government that ordered it"), max_length=100)
    order_no = models.CharField(_("number of the order"), max_length=60)
    end_order_no = models.CharField(_("number of the order that ends it"), max_length=60, blank=True)

    class Meta(Workflow.Meta):
        verbose_name = _("warning period")
        ordering = ["-start_at"]

    def __str__(self) -> str:
        return f"{self.region} · {self.get_level_display()} · {self.order_no}"


class ResponseList(ResponseActs, Workflow):
    """Which enterprise reduces what in a warning, by its performance grade (Code 265); from a day to a day."""

    state = FSMField(_("state"), choices=[("", ""), *ListState.choices], default="", protected=True)
    title = models.CharField(_("title"), max_length=200)
    number = models.CharField(_("number of the list"), max_length=60)
    valid_from = models.DateField(_("valid from"))
    valid_until = models.DateField(_("valid until"), null=True)

    class Meta(Workflow.Meta):
        verbose_name = _("response list")
        ordering = ["-valid_from"]

    def __str__(self) -> str:
        return self.title


class ResponseLine(models.Model):
    """One enterprise, one measure. `measure`: a code of the law data; `reduction_ratio`: per cent."""

    list = models.ForeignKey(ResponseList, models.PROTECT, related_name="lines")
    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="response_lines")
    level = models.CharField(_("from this level on"), max_length=8, choices=Level)
    grade = models.CharField(_("performance grade"), max_length=4)
    measure = models.CharField(_("measure"), max_length=40)
    reduction_ratio = models.DecimalField(_("reduction (per cent)"), max_digits=5, decimal_places=2)

    append_only = True

    class Meta:
        default_permissions = ()
        ordering = ["pk"]

    def as_row(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in ("level", "grade", "measure", "reduction_ratio")}
