"""Penalty items and listings on the desk."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.desk.display import money
from foundation.desk.law_words import rule_label
from foundation.desk.registry import (
    Bench,
    Column,
    Filter,
    Next,
    Related,
    announce,
    extend,
    register,
    those,
)

from .models import Listing, PenaltyItem

OFFICES = (Role.CREDIT_OFFICER, Role.WEB_OFFICER)


def measures(listing: Listing) -> list[str]:
    return [rule_label(code) for code in listing.measures]


def basis(listing: Listing) -> str:
    return rule_label(listing.basis, listing.penalty.case.conduct_on)


PUBLICITY: tuple[Any, ...] = (
    Column("tier", _("Class")), Column("visible_from", _("Public from")), Column("visible_until", _("Public until")),
    Column("repairable_from", _("Repair possible from")), Column("withheld", _("Withheld")),
)  # fmt: skip

register(
    Bench(
        PenaltyItem, icon="globe", label=_("Penalty items"), order=80, roles=(*OFFICES, Role.AGENCY_HEAD, Role.SUPERIOR),
        columns=(
            Column("number", _("Decision number"), kind="code"), Column("enterprise", _("Enterprise"), kind="link", order="enterprise__name"),
            Column("tier", _("Class")), Column("state", _("State"), kind="state"), Column("decided_on", _("Decided on"), order="decided_on"),
            Column("visible_until", _("Public until"), order="visible_until", kind="day"),
        ),
        facts=(
            Column("enterprise", _("Enterprise")), Column("enterprise.uscc", _("Credit code"), kind="code"), Column("number", _("Decision number"), kind="code"),
            Column("decided_on", _("Decided on")), Column("violation", _("Violation"), lambda one: rule_label(one.violation, one.case.conduct_on)),
            Column("facts", _("Facts as published")), Column("articles", _("Articles")),
            Column("amount", _("Fine"), lambda one: money(one.amount)), *PUBLICITY,
        ),
        filters=(Filter("state", _("State")), Filter("tier", _("Class"))), search=("number", "facts", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "case"), heading="enterprise", clocked_by="case", steps=("PREPARED", "PUBLISHED"), main=(Next("publish_item", when=lambda one: one.tier != "minor", clocks=("publication",)),),
        related=(Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)), Related(_("Listings"), those("listing", "penalty"))),
    ),
    Bench(
        Listing, icon="list-ul", label=_("Listings"), order=90, roles=(Role.CREDIT_OFFICER, Role.REVIEWER, Role.AGENCY_HEAD, Role.SERVER, Role.SUPERIOR),
        columns=(
            Column("number", _("Number"), kind="code"), Column("enterprise", _("Enterprise"), kind="link", order="enterprise__name"),
            Column("basis", _("List basis"), basis), Column("state", _("State"), kind="state"),
            Column("visible_until", _("Public until"), order="visible_until", kind="day"),
        ),
        facts=(
            Column("enterprise", _("Enterprise")), Column("enterprise.uscc", _("Credit code"), kind="code"),
            Column("basis", _("List basis"), basis), Column("trigger", _("Trigger"), lambda one: rule_label(one.trigger)),
            Column("penalty.number", _("Underlying decision"), kind="code"), Column("facts", _("Facts")), Column("measures", _("Measures"), measures),
            Column("decided_on", _("Decided on")), Column("defence", _("Statement and defence")), Column("defence_answer", _("Answer")), *PUBLICITY,
        ),
        filters=(Filter("state", _("State")), Filter("tier", _("Class"))), search=("number", "facts", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "penalty__case"), steps=("CANDIDATE", "NOTICE_SERVED", "DECIDED", "SERVED", "PUBLISHED"), heading="enterprise", drafters=(Role.CREDIT_OFFICER,),
        main=(
            Next("issue_notice"), Next("serve_notice", after="issue_notice"), Next("decide_listing", waits=("listing-defence",)),
            Next("serve_listing"), Next("publish_listing"),
        ),
        related=(Related(_("Penalty items"), lambda one, by: those("penaltyitem", "pk")(one.penalty_id, by)),),
    ),
)  # fmt: skip
extend("case", related=(Related(_("Penalty items"), those("penaltyitem", "case")),))
announce(
    {
        "penalty.published": _("The public: the penalty, on the portal"),
        "penalty.withdrawn": _("The public: the penalty is withdrawn"),
        "penalty.prepared": _("The disclosure officer: a penalty item"),
        "penalty.changed": _("The disclosure officer: the published text is to be withdrawn"),
        "penalty.dropped": _("Inside: nothing is to be published any more"),
        "listing.proposed": _("The credit officer: a candidate"),
        "listing.notice-served": _("The enterprise: the prior notice of listing"),
        "listing.decided": _("Inside: the listing was decided"),
        "listing.dropped": _("Inside: the candidate was dropped"),
        "listing.served": _("The enterprise: the decision and how credit is repaired"),
        "listing.published": _("The public and the partners: the listing and its measures"),
        "listing.withdrawn": _("The public and the partners: the listing is withdrawn"),
    }
)
