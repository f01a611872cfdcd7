"""Campaigns and random checks on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from enforcement.origin import leads_of, origin_in
from foundation.agencies.models import Role
from foundation.desk.registry import (
    Bench,
    Birth,
    Column,
    Filter,
    Next,
    Related,
    announce,
    extend,
    register,
    those,
)

from .models import Campaign, RandomCheck

GROUP = _("Random checks")
ROLES = (Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.WEB_OFFICER)


def listed(rows: dict[str, str]) -> str:
    return "\n".join(f"{name} {code}" for code, name in sorted(rows.items()))


register(
    Bench(
        Campaign, icon="pick", label=_("Campaigns"), group=GROUP, order=15, roles=ROLES,
        columns=(
            Column("title", _("Title"), kind="link", order="title"), Column("size", _("Subjects to be drawn"), order="size"),
            Column("subjects", _("On the list"), lambda one: len(one.subjects)), Column("state", _("State"), kind="state", order="state"),
            Column("born_at", _("Planned at"), order="born_at", kind="day"),
        ),
        facts=(
            Column("title", _("Title")), Column("plan", _("What is checked, by which plan")), Column("size", _("Subjects to be drawn")),
            Column("subjects", _("Subjects that may be drawn"), lambda one: listed(one.subjects)),
            Column("inspectors", _("Officers who may be drawn"), lambda one: listed(one.inspectors)),
            Column("commitment", _("Digest of the seed, published before the draw"), kind="code"), Column("number", _("Number drawn in public"), kind="code"),
            Column("witness", _("Witnesses of the draw")), Column("seed", _("Seed, opened by the draw"), kind="code"),
        ),
        filters=(Filter("state", _("State")),), search=("title", "plan"), party="title", steps=("PLANNED", "DRAWN"), main=(Next("draw_checks"),),
        births=(Birth("plan_campaign"),), related=(Related(_("Random checks"), those("randomcheck", "campaign")),),
    ),
    Bench(
        RandomCheck, icon="glasses", label=_("Random checks"), group=GROUP, order=16, roles=ROLES,
        columns=(
            Column("enterprise", _("Enterprise"), kind="link"), Column("campaign", _("Campaign")), Column("team_names", _("Drawn officers")),
            Column("result", _("Result")), Column("state", _("State"), kind="state", order="state"), Column("checked_at", _("Checked at"), order="checked_at", kind="day"),
        ),
        facts=(
            Column("enterprise", _("Enterprise")), Column("enterprise.uscc", _("Credit code"), kind="code"), Column("campaign", _("Campaign")),
            Column("team_names", _("Drawn officers")), Column("recused", _("Replaced"), lambda one: "、".join(one.campaign.inspectors[each] for each in one.recused)),
            Column("result", _("Result")), Column("findings", _("Findings")), Column("checked_at", _("Checked at")), Column("published_at", _("Published at")),
        ),
        filters=(Filter("state", _("State")), Filter("result", _("Result"))), search=("enterprise__name", "enterprise__uscc", "campaign__title"),
        select=("enterprise", "campaign"), heading="enterprise", steps=("DRAWN", "CHECKED", "PUBLISHED"),
        main=(Next("record_check"), Next("publish_result")), related=(Related(_("Leads"), leads_of),),
    ),
)  # fmt: skip
extend("lead", related=(Related(_("Random checks"), origin_in("randomcheck")),))
announce(
    {
        "campaign.planned": _("The public: lists and digest of the seed"),
        "campaign.drawn": _("The public: seed, number and draw; the drawn officers"),
        "random-check.officer-replaced": _("The next in the order of the draw"),
        "random-check.recorded": _("Inside: the result is to be published"),
        "random-check.published": _("The public: the result"),
    }
)
