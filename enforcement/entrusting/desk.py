"""Entrustments on the desk."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from enforcement.desk import IN_WORK
from foundation.agencies.models import Role
from foundation.desk.registry import Bench, Birth, Column, Filter, Next, Related, announce, extend, register, those

from .models import Entrustment

register(
    Bench(
        Entrustment, icon="mail", label=_("Testing and appraisal"), group=_("Evidence and monitoring"), order=37, roles=(Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD),
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("lead.enterprise", _("Enterprise"), kind="link"), Column("kind", _("Kind")), Column("body", _("Body entrusted")),
            Column("state", _("State"), kind="state", order="state"), Column("reply_by", _("Report due"), order="reply_by"),
        ),
        facts=(
            Column("lead", _("Lead")), Column("lead.enterprise", _("Enterprise")), Column("kind", _("Kind")), Column("body", _("Body entrusted")),
            Column("qualification", _("Qualification")), Column("tasks", _("Tasks")), Column("material", _("Samples and material")),
            Column("sent_at", _("Entrusted at")), Column("reply_by", _("Report due")), Column("told_at", _("Excluded time told at")),
            Column("told_to", _("Told to")), Column("received_on", _("Received on")), Column("report_number", _("Report number"), kind="code"),
            Column("approach", _("Method")), Column("conclusion", _("Conclusion")),
        ),
        filters=(Filter("state", _("State")), Filter("kind", _("Kind"))), search=("body", "report_number", "lead__title", "lead__enterprise__name"),
        select=("lead__enterprise", "lead__handler__officer"), numbered_by=("JGW", "JGJ"), heading="body", party="lead.enterprise", handler="lead.handler",
        steps=("SENT", "RECEIVED", "TOLD"),
        main=(
            Next("tell_excluded_time", when=lambda one: one.told_at is None), Next("receive_result"),
            Next("tell_result", when=lambda one: one.kind == "APPRAISAL"),
        ),
        births=(Birth("entrust", "lead", "lead", IN_WORK),),
        related=(Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)),),
    ),
)  # fmt: skip
extend("lead", related=(Related(_("Testing and appraisal"), those("entrustment", "lead")),))
announce(
    {
        "entrustment.sent": _("The body entrusted: what it is to find"),
        "entrustment.told": _("The party: time that does not count"),
        "entrustment.ended": _("Inside: the result was received"),
        "entrustment.result-told": _("The party: the expert opinion"),
    }
)
