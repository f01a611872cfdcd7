"""Registered evidence on the desk."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.desk import IN_WORK
from foundation.agencies.models import Role
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, Related, announce, extend, register, those

from .models import Preservation


def listed(one: Any) -> str:
    return "；".join(f"{line['name']} {line['quantity']}" for line in one.items)


register(
    Bench(
        Preservation, icon="lock", label=_("Registered evidence"), group=_("Evidence and monitoring"), order=35,
        roles=(Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.AGENCY_HEAD),
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("lead.enterprise", _("Party"), kind="link"), Column("items", _("Items"), listed), Column("state", _("State"), kind="state", order="state"),
            Column("registered_at", _("Registered at"), order="registered_at", kind="day"),
        ),
        facts=(
            Column("lead", _("Lead")), Column("lead.enterprise", _("Party")), Column("facts", _("Facts")),
            Column("reasons", _("Why it may be lost or hard to get later")), Column("items", _("Items"), listed), Column("kept_at", _("Kept at")),
            Column("approver.officer", _("Head who approved by message")), Column("approved_at", _("Approved at")), Column("registered_at", _("Registered at")),
            Column("handed_to", _("List handed to")), Column("measure", _("Measure")), Column("account", _("What was done")),
        ),
        filters=(Filter("state", _("State")),), search=("lead__title", "lead__enterprise__name", "facts"),
        select=("lead__enterprise", "lead__handler__officer", "approver__officer"), numbered_by=("DJ",), heading="lead.enterprise", party="lead.enterprise",
        handler="lead.handler", steps=("ORDERED", "PRESERVED", "DEALT_WITH"),
        main=(Next("register_evidence"), Next("make_up_papers"), Next("take_measure")),
        births=(Birth("approve_registration", "lead", "lead", IN_WORK), Birth("register_urgently", "lead", "lead", IN_WORK)),
        related=(Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)),),
    ),
)  # fmt: skip
extend("lead", related=(Related(_("Registered evidence"), those("preservation", "lead")),))
announce(
    {
        "preservation.approved": _("The officers: evidence is to be registered on site"),
        "preservation.registered": _("The party: evidence was registered"),
        "preservation.papers-made": _("Inside: the papers of the registration were made up"),
        "preservation.ended": _("Inside: the registered evidence was dealt with or released"),
    }
)
