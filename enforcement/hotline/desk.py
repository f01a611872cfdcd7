"""Reports by hotline on the desk. No column, fact, filter or search word reads the sealed part."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from enforcement.origin import leads_of, origin_in
from enforcement.routing import NobodyInCharge, agency_in_charge
from foundation.agencies.actor import Actor
from foundation.agencies.models import Role
from foundation.desk.registry import (
    Bench,
    Birth,
    Column,
    Filter,
    Next,
    Page,
    Related,
    announce,
    extend,
    register,
)
from foundation.desk.widgets import draws

from .models import HotlineReport
from .sealing import ReporterField, Sealed, seal_reporter

RECEIVING = (Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD)
ROLES = (*RECEIVING, Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD)


@draws(ReporterField)
def sealed(field: Any, by: Actor) -> Sealed:
    return Sealed(lambda **parts: seal_reporter(by.office, **parts))


def whose(report: HotlineReport) -> Any:
    return _("Named, sealed") if report.named else _("Anonymous")


def in_charge(report: HotlineReport) -> Any:
    try:
        return agency_in_charge(report.region, report.category, on=report.received_at)
    except NobodyInCharge as nobody:
        return nobody


register(
    Bench(
        HotlineReport, icon="mail", label=_("Reports by hotline"), order=8, roles=ROLES,
        columns=(
            Column("title", _("Title"), kind="link", order="title"), Column("accused", _("Who is accused")), Column("place", _("Place")),
            Column("whose", _("Reporter"), whose), Column("channel", _("Channel")), Column("state", _("State"), kind="state", order="state"),
            Column("received_at", _("Received at"), order="received_at", kind="day"),
        ),
        facts=(
            Column("title", _("Title")), Column("channel", _("Channel")), Column("received_at", _("Received at")), Column("category", _("Source category")),
            Column("facts", _("What is reported")), Column("place", _("Place")), Column("region", _("Region")), Column("accused", _("Who is accused")),
            Column("enterprise", _("Enterprise")), Column("whose", _("Reporter"), whose), Column("handler.officer", _("Received by")),
            Column("in_charge", _("In charge by the responsibility list"), in_charge), Column("told", _("How the reporter was told")),
            Column("outcome", _("Outcome")), Column("reward", _("Reward")), Column("reward_voucher", _("Number of the payment voucher"), kind="code"),
        ),
        filters=(Filter("state", _("State")), Filter("channel", _("Channel")), Filter("category", _("Source category"))),
        search=("title", "facts", "place", "accused", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "region", "handler__officer"), numbered_by=("YJ",), handler="handler",
        steps=("RECEIVED", "ACCEPTED", "FINISHED", "ANSWERED"),
        main=(
            Next("accept_report", verb=_("Decide on the report")), Next("finish_report"),
            Next("tell_result", when=lambda one: one.named), Next("pay_reward", when=lambda one: one.reward is not None and not one.reward_voucher),
        ),
        births=(Birth("take_in_report"),), related=(Related(_("Leads"), leads_of),),
        pages=(Page("reporter", _("Open the sealed identity"), "enforcement.hotline.opening.Opening", ROLES),),
    ),
)  # fmt: skip
extend("lead", related=(Related(_("Reports by hotline"), origin_in("hotlinereport")),))
announce(
    {
        "report.received": _("Inside: a report was taken in"),
        "report.accepted": _("The reporter: accepted; a lead begins"),
        "report.forwarded": _("The competent body: the report is forwarded; the reporter: where it went"),
        "report.refused": _("The reporter: not accepted, with the reason"),
        "report.finished": _("Inside: the answer to the reporter is written"),
        "report.answered": _("The reporter: the result"),
        "report.retaliation": _("The heads: a complaint of retaliation"),
        "report.rewarded": _("Inside: a reward was decided"),
        "report.reward-paid": _("Inside: the reward was paid"),
    }
)
