"""Performances in place on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.measures.models import InPlacePerformance
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, register

from .common import CASES, GROUP, NUMBER, PARTY, ROLES, STATE, sum_of
from .turns import OPEN_CASES

register(
    Bench(
        InPlacePerformance, icon="tick", label=_("Performances in place"), group=GROUP, order=55, roles=ROLES,
        columns=(NUMBER, PARTY, Column("performer", _("Who performs")), sum_of("cost", _("Estimated cost")), STATE),
        facts=(
            Column("enterprise", _("Party")), Column("duty", _("Duty not performed")), Column("performer", _("Who performs")),
            Column("manner", _("Method")), Column("begins_on", _("Begins on")), sum_of("cost", _("Estimated cost")),
            Column("served_at", _("Served at")), Column("demanded_at", _("Demand served at")),
            Column("carried_out_at", _("Carried out at")), Column("outcome", _("Outcome")), sum_of("final_cost", _("Cost")),
            Column("receipt_number", _("Receipt number"), kind="code"),
        ),
        filters=(Filter("state", _("State")),), search=("duty", "performer", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "handler__officer", "case"), numbered_by=("DLX",), heading="enterprise", handler="handler",
        steps=("DECIDED", "SERVED", "DEMANDED", "CARRIED_OUT", "SETTLED"),
        main=(
            Next("serve_decision"), Next("issue_demand"), Next("demand_performance"), Next("carry_out", waits=("inplace-demand",)), Next("settle_costs"),
        ),
        births=(Birth("decide_in_place", "case", "case", OPEN_CASES),), related=(CASES,),
    ),
)  # fmt: skip
