"""Deputies and hand-overs on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, Section, announce, register

from .models import Deputyship, HandOver
from .ranks import HEADS, WORKING

APPOINTING = (Role.UNIT_HEAD, *HEADS, Role.ADMINISTRATOR, Role.SECURITY, Role.AUDITOR)


def acts_named(deputyship: Deputyship) -> str:
    from .forms import named_acts

    labels = dict(named_acts())
    return "、".join(labels.get(name, name) for name in deputyship.acts) or str(_("all acts of the role"))


def listed(handover: HandOver, by: object) -> list[dict[str, object]]:
    return handover.items


register(
    Bench(
        Deputyship, icon="user", label=_("Deputies"), order=900, roles=APPOINTING, of_office=True, party="deputised.officer",
        columns=(
            Column("deputy.officer", _("Deputy"), kind="link"), Column("deputised.officer", _("Whose place is taken")),
            Column("deputised.get_role_display", _("Role"), lambda one: one.deputised.get_role_display()),
            Column("since", _("From"), order="since"), Column("until", _("Until"), order="until"), Column("state", _("State"), kind="state"),
        ),
        facts=(
            Column("deputised", _("Whose place is taken")), Column("deputy", _("Deputy")), Column("since", _("From")),
            Column("until", _("Until")), Column("acts", _("For these acts only"), acts_named), Column("acting", _("Acting head")),
            Column("order", _("Order of appointment")), Column("reason", _("Reason")), Column("agency", _("Agency")),
        ),
        filters=(Filter("state", _("State")),), search=("deputy__officer__name", "deputised__officer__name", "order"),
        select=("deputy__officer", "deputised__officer", "deputy__agency", "deputised__agency", "posting"), steps=("APPOINTED",),
        births=(Birth("appoint_deputy"),), drafters=(),
    ),
    Bench(
        HandOver, icon="redirect", label=_("Hand-overs"), order=910, roles=WORKING, party="giver.officer",
        columns=(
            Column("giver.officer", _("Handed over by"), kind="link"), Column("receiver.officer", _("Taken over by")),
            Column("items", _("Entries"), lambda one: len(one.items)), Column("state", _("State"), kind="state"),
            Column("born_at", _("Offered at"), order="born_at", kind="day"),
        ),
        facts=(
            Column("giver", _("Handed over by")), Column("receiver", _("Taken over by")), Column("reason", _("Reason")),
            Column("ordered_by", _("Ordered by")), Column("accepted_at", _("Accepted at")),
        ),
        filters=(Filter("state", _("State")),), search=("giver__officer__name", "receiver__officer__name", "reason"),
        select=("giver__officer", "receiver__officer", "giver__agency", "receiver__agency", "ordered_by__officer", "ordered_by__agency"),
        steps=("OFFERED", "ACCEPTED"), main=(Next("accept_hand_over"),), handler="receiver", drafters=(),
        births=(Birth("offer_hand_over"), Birth("order_hand_over")),
        sections=(Section("listed", _("What is handed over"), listed, "desk/_handed.html"),),
    ),
)  # fmt: skip
announce(
    {
        "deputy.appointed": _("Inside: the deputy is told"),
        "deputy.ended": _("Inside: the deputyship ends"),
        "handover.offered": _("Inside: the receiver is told"),
        "handover.accepted": _("Inside: each matter on the list passes to the receiver"),
        "handover.declined": _("Inside: the officer is told"),
        "handover.withdrawn": _("Inside: the offer is withdrawn"),
    }
)
