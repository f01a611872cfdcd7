"""Transfers of suspected crimes on the desk, for both sides."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from cases.states import STANDS_STILL
from foundation.agencies.models import Role
from foundation.desk.law_words import rule_label
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

from .models import Transfer

JUSTICE = (
    Role.POLICE_OFFICER, Role.POLICE_HEAD, Role.PROSECUTOR, Role.CHIEF_PROSECUTOR, Role.COURT_CLERK,
)  # fmt: skip
OURS = (Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.PRINCIPAL_HEAD, Role.SUPERIOR)

register(
    Bench(
        Transfer, icon="redirect", label=_("Transfers"), order=70, roles=(*OURS, *JUSTICE),
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("case.enterprise", _("Party"), kind="link"), Column("charge", _("Suspected charge")),
            Column("state", _("State"), kind="state", order="state"), Column("holder", _("File is with")),
            Column("delivered_at", _("Delivered at"), order="delivered_at", kind="day"),
        ),
        facts=(
            Column("case.enterprise", _("Party")), Column("charge", _("Suspected charge")),
            Column("threshold", _("Criminal threshold"), lambda one: rule_label(one.threshold, one.case.conduct_on)),
            Column("facts", _("Facts")), Column("main_basis", _("Main basis")), Column("suspects", _("Suspects")),
            Column("agency", _("Handed over by")), Column("contact", _("Contact")), Column("police", _("Police")),
            Column("supervisor", _("Procuratorate that gets the copy")), Column("prosecution", _("Prosecuting procuratorate")),
            Column("court", _("Court")), Column("delivered_at", _("Delivered at")), Column("accepted_at", _("Accepted at")),
            Column("criminal_number", _("Criminal case number"), kind="code"), Column("criminal_filed_on", _("Criminal case filed on")),
            Column("charged", _("Charged")), Column("judgment", _("Judgment")), Column("given_back_at", _("Given back at")),
            Column("outcome", _("Result told")),
        ),
        filters=(Filter("state", _("State")),), search=("charge", "criminal_number", "case__enterprise__name", "case__enterprise__uscc"),
        select=("case__enterprise", "police", "supervisor", "prosecution", "court", "handler__officer"), numbered_by=("YSX",), heading="case.enterprise",
        steps=("REPORT_DRAFTED", "HEAD_APPROVED", "DELIVERED", "ACCEPTED", "CRIMINAL_FILED", "PROSECUTION_REVIEW", "INDICTED", "JUDGED", "EFFECTIVE", "REVERSE_REFERRED", "CLOSED"),
        main=(
            Next("approve_transfer", verb=_("Decide on the transfer")), Next("deliver"), Next("accept"), Next("supply_material"), Next("file_criminal", verb=_("Decide whether to file a criminal case")), Next("tell_filing"),
            Next("hand_over_items", after="tell_filing"), Next("send_for_prosecution"), Next("accept_for_trial"), Next("indict", verb=_("Decide on the prosecution")),
            Next("judge", after="accept_for_trial"), Next("note_receipt"), Next("refer_back"), Next("report_result"),
        ),
        births=(Birth("report_crime", "case", "case", STANDS_STILL),), party="case.enterprise", handler="handler",
        related=(Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),),
        sides=lambda transfer: (str(transfer.agency), str(_("Police, procuratorate, court"))), sent_by="deliver", sensitive=lambda transfer: True,
    ),
)  # fmt: skip
extend("case", related=(Related(_("Transfers"), those("transfer", "case")),))
announce(
    {
        "transfer.reported": _("Inside: the principal head decides on the transfer"),
        "transfer.refused": _("Inside: the transfer is not approved"),
        "transfer.delivered": _("The police and the procuratorate: the file"),
        "transfer.accepted": _("The authority: the transfer was accepted"),
        "transfer.material-asked": _("The authority: material is missing"),
        "transfer.material-supplied": _("The police: the material asked for"),
        "transfer.returned": _("The authority: the file comes back"),
        "transfer.referred-on": _("The authority: referred to the competent police"),
        "transfer.criminal-filed": _("The authority: a criminal case was filed"),
        "transfer.not-filed": _("The authority: no criminal case is filed"),
        "transfer.filing-told": _("The authority: the notice of filing"),
        "transfer.withdrawn": _("The authority: the criminal case was withdrawn"),
        "transfer.sent-for-prosecution": _("The procuratorate: the file for prosecution"),
        "transfer.supplement-asked": _("The police: supplementary investigation"),
        "transfer.indicted": _("The court: the indictment"),
        "transfer.not-prosecuted": _("The authority: not prosecuted"),
        "transfer.at-trial": _("Inside: accepted for trial"),
        "transfer.judged": _("Both sides: the judgment"),
        "transfer.effective": _("Inside: the judgment is effective"),
        "transfer.closed": _("The police and the court: the result"),
    }
)
