"""What every measure has."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Posting
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

A_SUM: dict[str, Any] = {"max_digits": 18, "decimal_places": 2}


class Measure(Workflow):
    """What every measure has: the party, the officer who works on it, the facts."""

    enterprise = models.ForeignKey(Enterprise, models.PROTECT, related_name="+", verbose_name=_("party"))
    handler = models.ForeignKey(Posting, models.PROTECT, null=True, related_name="+", verbose_name=_("handler"))

    class Meta(Workflow.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self.enterprise} · {self._meta.verbose_name}"

    def announces(self) -> dict[str, Any]:
        return {"case": self.case_id.hex if self.case_id else None}  # type: ignore[attr-defined]
