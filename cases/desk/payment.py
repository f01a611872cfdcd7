"""Payments on the desk."""

from __future__ import annotations

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cases.decisions import number_of_decision
from cases.models import Payment
from cases.owed import is_overdue
from cases.states import PaymentState
from foundation.agencies.models import Role
from foundation.desk.display import money
from foundation.desk.registry import (
    Bench,
    Column,
    Filter,
    Next,
    Related,
    register,
    those,
)

from .owed import OWED_OF_PAYMENT

COLLECTS = (Role.CASE_LEAD, Role.INSPECTOR, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.SERVER)


def late(payment: Payment) -> bool:
    return is_overdue(payment, timezone.localdate())


def asked_to_defer(payment: Payment) -> bool:
    return payment.deferral_asked_at is not None


def agreement(payment: Payment) -> str:
    """The newest one: its number, and whether it is kept."""
    if not payment.agreements:
        return ""
    newest = payment.agreements[-1]
    if day := newest.get("broken_on"):
        return f"{newest['number']} · {_('broken on %(day)s') % {'day': day}}"
    return f"{newest['number']} · {_('kept') if payment.state == PaymentState.PERFORMED else _('in force')}"


register(
    Bench(
        Payment, icon="decimal", label=_("Payments"), group=_("Execution and remedies"), order=60, roles=COLLECTS,
        columns=(
            Column("case.enterprise", _("Party"), kind="link"), Column("fine", _("Fine"), lambda one: money(one.fine), order="fine"),
            Column("state", _("State"), kind="state"), Column("paid_at", _("Paid at"), order="paid_at", kind="day"),
        ),
        facts=(
            Column("case", _("Case")), Column("decision", _("Decision it executes"), number_of_decision), Column("fine", _("Fine"), lambda one: money(one.fine)),
            Column("paid", _("Paid"), lambda one: money(one.paid)), Column("surcharge", _("Surcharge paid"), lambda one: money(one.surcharge)),
            Column("reduced", _("Surcharge reduced by"), lambda one: money(one.reduced) if one.reduced else ""), Column("collector", _("Collector")),
            Column("agreements", _("Execution agreement"), agreement), Column("right_lost_on", _("Right to apply to the court lost on")),
            Column("deferral_asked_at", _("Deferral asked for at")), Column("deferral_reasons", _("Reasons for the deferral")),
            Column("demanded_at", _("Demand letter served at")), Column("stayed_at", _("Execution suspended since")),
            Column("receipt_number", _("Receipt number"), kind="code"), Column("paid_at", _("Paid at")),
            Column("refunded", _("Refunded"), lambda one: money(one.refunded) if one.refunded else ""),
        ),
        filters=(Filter("state", _("State")),), search=("receipt_number", "case__enterprise__name"), sections=(OWED_OF_PAYMENT,),
        suggest={"amount": "fine"}, select=("case__enterprise", "case__handler__officer"), steps=("DUE", "DEMANDED", "PERFORMED"),
        main=(Next("defer", when=asked_to_defer, verb=_("Decide on the deferral")), Next("record_payment"), Next("issue_demand", when=lambda one: one.state != "DEMANDED"),
              Next("serve_demand", after="issue_demand"), Next("refund", when=lambda one: one.to_refund > 0)),
        party="case.enterprise", handler="case.handler",
        related=(Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),),
    ),
)  # fmt: skip
