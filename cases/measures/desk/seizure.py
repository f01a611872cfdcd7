"""Sealings and seizures on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.measures.models import Seizure
from cases.states import STANDS_STILL
from enforcement.desk import IN_WORK
from foundation.desk.law_words import rule_label
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, Related, Section, register, those

from .common import CASES, GROUP, NUMBER, PARTY, ROLES, STATE

FROM_A_LEAD, FROM_A_CASE = ("lead", "lead", IN_WORK), ("case", "case", STANDS_STILL)
BIRTHS = tuple(
    Birth(act, *parent) for act in ("approve_seizure", "approve_collectively", "seize_at_once")
    for parent in (FROM_A_LEAD, FROM_A_CASE)
)  # fmt: skip


def ground(one: Seizure) -> str:
    return rule_label(one.ground, (one.seized_at or one.born_at).date())


register(
    Bench(
        Seizure, icon="lock", label=_("Sealings and seizures"), group=GROUP, order=52, roles=ROLES,
        columns=(
            NUMBER, PARTY, Column("kind", _("Kind")), STATE,
            Column("seized_at", _("Sealed or seized at"), order="seized_at", kind="day"),
        ),
        facts=(
            Column("enterprise", _("Party")), Column("kind", _("Kind")), Column("ground", _("Ground"), ground),
            Column("facts", _("Facts")), Column("violated", _("Articles violated")), Column("things", _("What is sealed or seized")),
            Column("major", _("Major")), Column("urgent", _("Urgent")), Column("approved_at", _("Approved at")),
            Column("seized_at", _("Sealed or seized at")), Column("stored_at", _("Where and how it is kept")),
            Column("testing_since", _("At testing since")), Column("requested_at", _("Release requested at")),
            Column("claim_notice_at", _("Notice to claim published at")), Column("payment", _("Fine that the auction pays")), Column("proceeds", _("Proceeds of the auction")),
            Column("end_reasons", _("Why and how it ended")),
        ),
        filters=(Filter("state", _("State")), Filter("kind", _("Kind"))),
        search=("facts", "things", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "handler__officer", "case", "lead"), numbered_by=("CFQ", "KYQ"), heading="enterprise", handler="handler",
        steps=("APPROVED", "IN_FORCE", "RELEASED", "RETURNED"),
        main=(
            Next("seize"), Next("approve_afterwards", when=lambda one: one.approved_at is None, verb=_("Decide on the urgent measure")),
            Next("serve_extension", after="extend_seizure"),
            Next("refuse_request", when=lambda one: one.requested_at is not None, verb=_("Check the request for release")),
            Next("release", when=lambda one: one.state == "RELEASE_DUE", clocks=("seizure-term",)), Next("serve_release"), Next("record_auction"),
        ),
        births=BIRTHS,
        sections=(Section("items", _("Inventory"), lambda one, by: one.items.prefetch_related("custody"), "desk/_seized.html"),),
        related=(CASES, Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by))),
    ),
)  # fmt: skip
