"""Hearings on the desk, and what the case's page says of them."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from cases.beside import stands_beside
from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.desk.registry import (
    BENCHES,
    Bench,
    Birth,
    Column,
    Filter,
    Next,
    Related,
    Section,
    announce,
    extend,
    register,
    those,
)

from .models import Hearing
from .states import PENDING, HearingState

ROLES = (
    Role.HEARING_HOST, Role.CASE_LEAD, Role.INSPECTOR, Role.UNIT_HEAD, Role.REVIEWER, Role.LEGAL_REVIEWER, Role.AGENCY_HEAD,
    Role.PRINCIPAL_HEAD, Role.SERVER, Role.SUPERIOR,
)  # fmt: skip
MAY_ASK = ("PRIOR_NOTICE", "CASE_REVIEW", "LEGAL_REVIEW", "COLLECTIVE_DISCUSSION", "DECIDED", "SERVED")


def panel(hearing: Hearing) -> str:
    return "、".join(str(one.officer) for one in hearing.panel)


def of_the_case(case: Any, by: Actor) -> list[Hearing]:
    """For the section of the case's page."""
    return list(BENCHES["hearing"].rows(by).filter(case=case).prefetch_related("members__officer"))


stands_beside("hearings", set(HearingState) - set(PENDING))
register(
    Bench(
        Hearing, icon="group", label=_("Hearings"), group=_("Procedural matters"), order=65, roles=ROLES,
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("case.enterprise", _("Party"), kind="link", order="case__enterprise__name"), Column("state", _("State"), kind="state", order="state"),
            Column("requested_at", _("Requested at"), order="requested_at", kind="day"), Column("hearing_at", _("Time of the hearing"), order="hearing_at"),
            Column("host.officer", _("Hearing host")),
        ),
        facts=(
            Column("case", _("Case")), Column("case.enterprise", _("Party")), Column("requested_at", _("Requested at")),
            Column("in_time", _("Requested in time")), Column("applicant", _("Asked by")), Column("request", _("Request and grounds")),
            Column("answer", _("Answer to the request")), Column("panel", _("Host, members, recorder"), panel),
            Column("hearing_at", _("Time of the hearing")), Column("place", _("Place")), Column("mode", _("Mode")),
            Column("notice_served_at", _("Notice served at")), Column("challenge", _("Challenge of the host")), Column("held_at", _("Held until")),
            Column("record", _("Claims of both sides")), Column("findings", _("Findings")), Column("proposal", _("Proposal")),
            Column("outcome", _("How it ended")),
        ),
        filters=(Filter("state", _("State")),), search=("case__cause", "case__enterprise__name", "case__enterprise__uscc", "applicant"),
        select=("case__enterprise", "case__handler__officer", "host__officer", "recorder__officer"), numbered_by=("TX",), heading="case.enterprise",
        steps=("REQUESTED", "ACCEPTED", "NOTIFIED", "NOTICE_SERVED", "HELD", "REPORTED"),
        main=(
            Next("answer_challenge", when=lambda one: one.challenge_open), Next("accept_request", verb=_("Decide on the request for a hearing")),
            Next("issue_hearing_notice"), Next("serve_hearing_notice"), Next("hold_hearing", waits=("hearing-notice",), verb=_("Hold the hearing")), Next("adjourn_hearing"),
            Next("report_hearing"),
        ),
        births=(Birth("request_hearing", "case", "case", MAY_ASK),), party="case.enterprise",
        related=(Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),),
    ),
)  # fmt: skip
extend("case", sections=(Section("hearings", _("Hearings"), of_the_case, "desk/_hearings.html", internal=True),))
announce(
    {
        "hearing.requested": _("The head: the party asks for a hearing"),
        "hearing.accepted": _("The host: a hearing is to be held"),
        "hearing.notified": _("The party: time and place of the hearing"),
        "hearing.held": _("Inside: the hearing was held"),
        "hearing.reported": _("The heads: the report on the hearing"),
        "hearing.ended": _("Inside: the hearing has ended"),
    }
)
