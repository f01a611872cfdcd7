"""Recusals, requests for assistance and questions of jurisdiction on the desk."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.beside import stands_beside
from cases.states import MAY_DECIDE, STANDS_STILL
from enforcement.desk import ECOLOGY, IN_WORK
from foundation.agencies.models import Role
from foundation.clocks.moments import local_day
from foundation.desk.law_words import rule_label
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, Related, announce, extend, register, those

from .acts.recusal import WHO_MAY_BE_ASKED
from .models import Assistance, Dispute, Recusal
from .states import AssistanceState, RecusalState

HEADS = (Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)
EVERY_STATE = {str(one) for one in (*STANDS_STILL, *MAY_DECIDE)}
A_STATE = (Filter("state", _("State")),)


def of_a_head(recusal: Recusal) -> bool:
    return recusal.officer.role == Role.PRINCIPAL_HEAD


def the_case(one: Any, by: Any) -> Any:
    return those("case", "pk")(one.case_id, by)


stands_beside("recusals", set(RecusalState) - {RecusalState.PENDING})
register(
    Bench(
        Recusal, icon="user", label=_("Recusals"), group=_("Procedural matters"), order=66, roles=WHO_MAY_BE_ASKED,
        columns=(
            Column("case.enterprise", _("Party"), kind="link"), Column("officer.officer", _("Officer concerned")),
            Column("state", _("State"), kind="state", order="state"), Column("requested_at", _("Requested at"), order="requested_at", kind="day"),
        ),
        facts=(
            Column("case", _("Case")), Column("officer", _("Officer concerned")), Column("asker", _("Asked by")),
            Column("ground", _("Ground"), lambda one: rule_label(one.ground, local_day(one.requested_at))), Column("reasons", _("Reasons")),
            Column("requested_at", _("Requested at")), Column("answer", _("Answer")), Column("told_to", _("Answer handed to")),
            Column("decided_at", _("Decided at")),
        ),
        filters=A_STATE, search=("case__enterprise__name", "officer__officer__name", "reasons"), select=("case__enterprise", "officer__officer"),
        numbered_by=("HB",), heading="case.enterprise", party="case.enterprise", steps=("PENDING", "GRANTED"),
        main=(
            Next("grant_recusal", when=lambda one: not of_a_head(one), verb=_("Decide on the recusal")),
            Next("grant_recusal_together", when=of_a_head, verb=_("Decide together on the recusal")),
        ),
        births=(Birth("request_recusal", "case", "case", tuple(sorted(EVERY_STATE))),), related=(Related(_("Cases"), the_case),),
    ),
)  # fmt: skip
register(
    Bench(
        Assistance, icon="mail", label=_("Requests for assistance"), group=_("Procedural matters"), order=67, roles=ECOLOGY,
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("case.enterprise", _("Party"), kind="link"), Column("receiver", _("Authority asked")),
            Column("state", _("State"), kind="state", order="state"), Column("asked_at", _("Asked at"), order="asked_at", kind="day"),
        ),
        facts=(
            Column("case", _("Case")), Column("receiver", _("Authority asked")), Column("purpose", _("Purpose")), Column("tasks", _("Items asked")),
            Column("asked_at", _("Asked at")), Column("result", _("Answer")), Column("answer_number", _("Number of the answer"), kind="code"),
            Column("answered_at", _("Answered at")),
        ),
        filters=A_STATE, search=("case__enterprise__name", "purpose", "tasks"), select=("case__enterprise", "case__handler__officer", "receiver"),
        numbered_by=("XCH",), heading="case.enterprise", party="case.enterprise", handler="case.handler", steps=("ASKED", "ANSWERED"),
        main=(Next("answer_assistance"), Next("note_answer")), sent_by="ask_assistance",
        births=(Birth("ask_assistance", "case", "case", STANDS_STILL),), related=(Related(_("Cases"), the_case),),
    ),
)  # fmt: skip
register(
    Bench(
        Dispute, icon="site", label=_("Questions of jurisdiction"), group=_("Procedural matters"), order=68, roles=(*HEADS, Role.SUPERIOR),
        columns=(
            Column("lead", _("Lead"), kind="link"), Column("agency", _("Reported by")), Column("other", _("Other authority")),
            Column("state", _("State"), kind="state", order="state"), Column("reported_at", _("Reported at"), order="reported_at", kind="day"),
        ),
        facts=(
            Column("lead", _("Lead")), Column("agency", _("Reported by")), Column("other", _("Other authority")), Column("superior", _("Common superior")),
            Column("reasons", _("Reasons")), Column("reported_at", _("Reported at")), Column("designated", _("Authority designated")),
            Column("designation", _("Reasons of the designation")), Column("designated_at", _("Designated at")),
        ),
        filters=A_STATE, search=("lead__title", "reasons"), select=("lead__enterprise", "other", "superior", "designated"), numbered_by=("ZDG",),
        heading="lead", party="lead.enterprise", steps=("REPORTED", "DESIGNATED"), main=(Next("designate"),),
        births=(
            Birth("report_dispute", "lead", "lead", IN_WORK), Birth("take_over_from_below", "lead", "lead", IN_WORK),
        ),
        related=(Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)),),
    ),
)  # fmt: skip
stands_beside("assistance", set(AssistanceState) - {AssistanceState.ASKED})
extend(
    "case",
    related=(
        Related(_("Recusals"), those("recusal", "case")),
        Related(_("Requests for assistance"), those("assistance", "case")),
    ),
)
extend("lead", related=(Related(_("Questions of jurisdiction"), those("dispute", "lead")),))
announce(
    {
        "recusal.requested": _("The heads: a recusal is to be decided"),
        "recusal.granted": _("Inside: the officer withdraws from the case"),
        "recusal.refused": _("Inside: the officer stays with the case"),
        "assistance.asked": _("The authority asked: the request"),
        "assistance.answered": _("The authority that asked: the answer"),
        "dispute.reported": _("The common superior: a question of jurisdiction"),
        "dispute.designated": _("Both authorities: who is in charge"),
    }
)
