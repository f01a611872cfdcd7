"""Orders to correct on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.models import CorrectionOrder
from enforcement.desk import IN_WORK
from foundation.agencies.models import Role
from foundation.desk.registry import (
    Bench,
    Birth,
    Column,
    Filter,
    Next,
    Related,
    register,
    those,
)

from .violation import violation


def unanswered(order: CorrectionOrder) -> bool:
    """Refused, and no second order follows it yet."""
    return order.state == "REFUSED" and all(one.state == "WITHDRAWN" for one in order.followed_by.all())


register(
    Bench(
        CorrectionOrder, icon="edit", label=_("Orders to correct"), order=50,
        roles=(Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.SERVER),
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("enterprise", _("Party"), kind="link", order="enterprise__name"), Column("violation", _("Violation"), violation),
            Column("state", _("State"), kind="state"), Column("served_at", _("Served at"), order="served_at", kind="day"),
        ),
        facts=(
            Column("enterprise", _("Party")), Column("violation", _("Violation"), violation), Column("conduct_on", _("Conduct on")),
            Column("facts", _("Facts")), Column("correction", _("Required correction")), Column("deadline", _("Term of correction")),
            Column("served_at", _("Served at")), Column("reported", _("The party's report of correction")),
            Column("reinspected_at", _("Re-inspected at")), Column("refusal", _("Refusal")), Column("follows", _("Follows the refused order")),
        ),
        filters=(Filter("state", _("State")),), search=("facts", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "lead__handler__officer"), prefetch=("followed_by",), numbered_by=("ZG",), heading="enterprise", steps=("ORDERED", "SERVED", "CORRECTED"), handler="lead.handler",
        main=(Next("serve_order"), Next("find_corrected", verb=_("Re-inspect")), Next("correctionorder.order_again", when=unanswered)),
        births=(Birth("order_correction", "lead", "lead", IN_WORK), Birth("order_again", "correctionorder", "follows", ("REFUSED",), when=unanswered)),
        related=(
            Related(_("Orders that follow"), those("correctionorder", "follows")),
            Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)),
            Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),
        ),
    ),
)  # fmt: skip
