"""Payments on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.models import Payment
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

register(
    Bench(
        Payment, icon="decimal", label=_("Payments"), order=60, roles=(Role.CASE_LEAD, Role.INSPECTOR),
        columns=(
            Column("case.enterprise", _("Party"), kind="link"), Column("fine", _("Fine"), lambda one: money(one.fine), order="fine"),
            Column("state", _("State"), kind="state"), Column("paid_at", _("Paid at"), order="paid_at", kind="day"),
        ),
        facts=(
            Column("case", _("Case")), Column("fine", _("Fine"), lambda one: money(one.fine)), Column("paid", _("Paid"), lambda one: money(one.paid)),
            Column("surcharge", _("Surcharge"), lambda one: money(one.surcharge)), Column("receipt_number", _("Receipt number"), kind="code"),
            Column("paid_at", _("Paid at")),
        ),
        filters=(Filter("state", _("State")),), search=("receipt_number", "case__enterprise__name"),
        suggest={"amount": "fine"}, select=("case__enterprise", "case__handler__officer"), steps=("DUE", "PERFORMED"), main=(Next("record_payment"),),
        party="case.enterprise", handler="case.handler",
        related=(Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),),
    ),
)  # fmt: skip
