"""The application for enforcement by the court (申请人民法院强制执行)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.models import Case, Payment
from foundation.agencies.models import Agency, AgencyKind
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

from .acts.application import ApplicationActs
from .states import ApplicationState


class CourtApplication(ApplicationActs, Workflow):
    """One application for one duty to pay: what is claimed, and what the court did. Sums are yuan."""

    state = FSMField(_("state"), choices=[("", ""), *ApplicationState.choices], default="", protected=True)
    case = models.ForeignKey(Case, models.PROTECT, related_name="court_applications", verbose_name=_("case"))
    payment = models.ForeignKey(Payment, models.PROTECT, related_name="court_applications", verbose_name=_("payment"))
    court = models.ForeignKey(
        Agency, models.PROTECT, related_name="+", verbose_name=_("court"), limit_choices_to={"kind": AgencyKind.COURT}
    )
    fine = models.DecimalField(_("fine claimed"), max_digits=18, decimal_places=2)
    surcharge = models.DecimalField(_("surcharge claimed"), max_digits=18, decimal_places=2)
    court_number = models.CharField(_("number at the court"), max_length=60, blank=True)
    accepted_on = models.DateField(_("accepted on"), null=True)
    outcome = models.TextField(_("outcome"), blank=True)

    class Meta(Workflow.Meta):
        verbose_name = _("application for enforcement")
        ordering = ["born_at"]

    def __str__(self) -> str:
        return f"{self.case.enterprise} · {self._meta.verbose_name}"

    @property
    def enterprise(self) -> Enterprise:
        return self.case.enterprise

    def announces(self) -> dict[str, Any]:
        return {"case": self.case_id.hex, "payment": self.payment_id.hex}
