"""What the party does against an act of the agency: reconsideration (行政复议) and litigation (行政诉讼)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.models import Case
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

from .acts.remedy import RemedyActs
from .states import RemedyKind, RemedyResult, RemedyState


class Remedy(RemedyActs, Workflow):
    """One reconsideration or suit. `of`: the object whose act is attacked, such as "case:…" or "dailypenalty:…".

    `ended_on`: the last day of the proceedings, which is the day the outcome takes effect.
    """

    state = FSMField(_("state"), choices=[("", ""), *RemedyState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="remedies", verbose_name=_("case"))
    of = models.CharField(_("act attacked"), max_length=64, db_index=True)
    kind = models.CharField(_("kind"), max_length=16, choices=RemedyKind)
    after = models.ForeignKey(
        "self", models.PROTECT, null=True, related_name="followed_by", verbose_name=_("after the reconsideration")
    )
    body = models.CharField(_("reconsideration body or court"), max_length=120)
    number = models.CharField(_("number at the body or court"), max_length=60, blank=True)
    claim = models.TextField(_("claim and reasons"))
    applied_on = models.DateField(_("applied for on"))
    accepted_on = models.DateField(_("accepted on"), null=True)
    simple = models.BooleanField(_("simple procedure"), default=False)
    answered_at = models.DateTimeField(_("answered at"), null=True)
    stayed_at = models.DateTimeField(_("execution suspended since"), null=True)
    result = models.CharField(_("result"), max_length=12, choices=RemedyResult, blank=True)
    procedural = models.BooleanField(_("for the procedure only"), default=False)
    fine = models.DecimalField(_("fine as varied"), max_digits=18, decimal_places=2, null=True)
    outcome_number = models.CharField(_("number of the outcome"), max_length=60, blank=True)
    outcome = models.TextField(_("outcome"), blank=True)
    ended_on = models.DateField(_("ended on"), null=True)

    class Meta(Workflow.Meta):
        verbose_name = _("reconsideration or litigation")
        ordering = ["born_at"]

    def __str__(self) -> str:
        return f"{self.case.enterprise} · {self.get_kind_display()}"

    @property
    def enterprise(self) -> Enterprise:
        return self.case.enterprise

    def announces(self) -> dict[str, Any]:
        fine = None if self.fine is None else str(self.fine)
        ended = self.ended_on.isoformat() if self.ended_on else None
        return {
            "case": self.case_id.hex, "of": self.of, "result": self.result, "procedural": self.procedural, "fine": fine,
            "ended_on": ended,
        }  # fmt: skip
