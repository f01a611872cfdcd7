"""The duty to pay."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django_fsm import FSMField

from cases.acts.payment import PaymentActs
from cases.acts.taking_over import TakenOverPayment
from cases.states import PaymentState
from foundation.prepared import ForeignKey
from foundation.subjects.models import Enterprise
from foundation.workflow.models import Workflow

from .case import Case


class Payment(PaymentActs, TakenOverPayment, Workflow):
    """The duty to pay the fine of one decision (缴纳罚款), and its performance. Sums are yuan.

    `decision`: the object whose decision it executes, such as "case:…" or "dailypenalty:…". `plan`: the deferral or the
    instalments that were granted [{until, amount}]; `agreements`: those on the execution [{number, on, plan, broken_on}];
    `receipts`: what was paid [{on, fine, surcharge, number}]. Overdue is computed (`owed.py`).
    """

    state = FSMField(_("state"), choices=[("", ""), *PaymentState.choices], default="", protected=True)
    case = ForeignKey(Case, models.PROTECT, related_name="payments", verbose_name=_("case"))
    decision = models.CharField(_("decision it executes"), max_length=64, unique=True)
    fine = models.DecimalField(_("fine"), max_digits=18, decimal_places=2)
    paid = models.DecimalField(_("paid"), max_digits=18, decimal_places=2, default=0)
    surcharge = models.DecimalField(_("surcharge"), max_digits=18, decimal_places=2, default=0)
    receipt_number = models.CharField(_("receipt number"), max_length=60, blank=True)
    receipts = models.JSONField(_("receipts"), default=list)
    paid_at = models.DateTimeField(_("paid at"), null=True)
    collector = models.CharField(_("collector"), max_length=200, blank=True)
    deferral_asked_at = models.DateTimeField(_("deferral asked for at"), null=True)
    deferral_reasons = models.TextField(_("reasons for the deferral"), blank=True)
    plan = models.JSONField(_("instalments"), default=list)
    agreements = models.JSONField(_("execution agreements"), default=list)
    right_lost_on = models.DateField(_("right to apply to the court lost on"), null=True)
    reduced = models.DecimalField(_("surcharge reduced by"), max_digits=18, decimal_places=2, default=0)
    demanded_at = models.DateTimeField(_("demand letter served at"), null=True)
    stayed_at = models.DateTimeField(_("execution suspended since"), null=True)
    to_refund = models.DecimalField(_("to be refunded"), max_digits=18, decimal_places=2, default=0)
    refunded = models.DecimalField(_("refunded"), max_digits=18, decimal_places=2, default=0)

    class Meta(Workflow.Meta):
        verbose_name = _("payment")
        ordering = ["born_at"]

    def __str__(self) -> str:
        return f"{self.case.enterprise} · {self._meta.verbose_name}"

    @property
    def enterprise(self) -> Enterprise:
        return self.case.enterprise

    def announces(self) -> dict[str, Any]:
        return {"case": self.case_id.hex, "decision": self.decision}
