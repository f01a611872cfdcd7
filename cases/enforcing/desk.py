"""Applications for enforcement on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from foundation.agencies.models import Role
from foundation.desk.display import money
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, Related, announce, extend, register, those

from .models import CourtApplication

OURS = (Role.CASE_LEAD, Role.INSPECTOR, Role.UNIT_HEAD, Role.AGENCY_HEAD)

register(
    Bench(
        CourtApplication, icon="lock", label=_("Enforcement by the court"), group=_("Execution and remedies"), order=62, roles=OURS,
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("case.enterprise", _("Party"), kind="link"), Column("court", _("Court")),
            Column("state", _("State"), kind="state", order="state"), Column("born_at", _("Applied at"), order="born_at", kind="day"),
        ),
        facts=(
            Column("case", _("Case")), Column("court", _("Court")), Column("fine", _("Fine claimed"), lambda one: money(one.fine)),
            Column("surcharge", _("Surcharge claimed"), lambda one: money(one.surcharge)), Column("court_number", _("Number at the court"), kind="code"),
            Column("accepted_on", _("Accepted on")), Column("outcome", _("Outcome")),
        ),
        filters=(Filter("state", _("State")),), search=("court_number", "case__enterprise__name"),
        select=("case__enterprise", "case__handler__officer", "court"), numbered_by=("QZ",), heading="case.enterprise", party="case.enterprise",
        handler="case.handler", steps=("APPLIED", "ACCEPTED", "GRANTED", "EXECUTED"),
        main=(
            Next("note_acceptance", verb=_("Note what the court decided on the acceptance")), Next("note_ruling", verb=_("Note the ruling")),
            Next("ask_review"), Next("note_ordered_acceptance", verb=_("Note what the higher court decided"), when=lambda one: one.accepted_on is None),
            Next("note_ordered_enforcement", verb=_("Note what the higher court decided"), when=lambda one: one.accepted_on is not None),
            Next("note_execution", verb=_("Note the execution")), Next("note_resumption", verb=_("Note whether the execution is resumed")),
        ),
        births=(Birth("apply_for_enforcement", "payment", "payment", ("DEMANDED",)),),
        related=(
            Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),
            Related(_("Payments"), lambda one, by: those("payment", "pk")(one.payment_id, by)),
        ),
    ),
)  # fmt: skip
extend("case", related=(Related(_("Enforcement by the court"), those("courtapplication", "case")),))
extend(
    "payment",
    main=(Next("courtapplication.apply_for_enforcement", waits=("demand-wait",), clocks=("court-application",)),),
    related=(Related(_("Enforcement by the court"), those("courtapplication", "payment")),),
)
announce(
    {
        "court-application.made": _("The court: the application for enforcement"),
        "court-application.accepted": _("Inside: the court accepted the application"),
        "court-application.refused": _("Inside: the court did not accept the application"),
        "court-application.granted": _("Inside: the court orders enforcement"),
        "court-application.denied": _("Inside: the court refuses enforcement"),
        "court-application.review-asked": _("The higher court: the request for review"),
        "court-application.rejected": _("Inside: the refusal is final"),
        "court-application.withdrawn": _("The court: the application is withdrawn"),
        "court-application.executed": _("Inside: executed"),
        "court-application.stopped": _("Inside: the execution is stopped"),
        "court-application.resumed": _("Inside: the execution goes on"),
        "court-application.ended": _("Inside: the execution has ended"),
    }
)
