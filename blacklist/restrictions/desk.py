"""Restrictions on the desk: what was asked of which partner, and what it answered."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.desk.law_words import rule_label
from foundation.desk.registry import (
    Bench,
    Column,
    Filter,
    Related,
    announce,
    extend,
    register,
    those,
)

from .models import Restriction


def measure(one: Restriction) -> str:
    return rule_label(one.measure)


register(
    Bench(
        Restriction, icon="lock", label=_("Restrictions"), order=100, roles=(Role.CREDIT_OFFICER,),
        columns=(
            Column("listing.enterprise", _("Enterprise"), kind="link", order="listing__enterprise__name"), Column("measure", _("Measure"), measure),
            Column("partner", _("Partner")), Column("effect", _("Effect")), Column("state", _("State"), kind="state"),
            Column("born_at", _("Issued at"), order="born_at"),
        ),
        facts=(
            Column("listing.enterprise", _("Enterprise")), Column("listing.number", _("Listing"), kind="code"), Column("measure", _("Measure"), measure),
            Column("partner", _("Partner")), Column("effect", _("Effect")), Column("effective_on", _("In effect since")),
            Column("contact", _("Contact")), Column("reason", _("Reason given by the partner")), Column("lift_reason", _("Reason of lifting")),
            Column("lifted_at", _("Lifted at")),
        ),
        filters=(Filter("state", _("State")), Filter("effect", _("Effect"))), search=("listing__enterprise__name", "listing__number", "partner__name"),
        select=("listing__enterprise", "partner"), steps=("ISSUED", "DELIVERED", "ACKNOWLEDGED", "APPLIED"), party="listing.enterprise",
        related=(Related(_("Listings"), lambda one, by: those("listing", "pk")(one.listing_id, by)),),
    ),
)  # fmt: skip
extend("listing", related=(Related(_("Restrictions"), those("restriction", "listing")),))
announce(
    {
        "restriction.issued": _("The partner: the restriction"),
        "restriction.updated": _("The partner: what changed"),
        "restriction.lifted": _("The partner: the restriction is lifted"),
    }
)
