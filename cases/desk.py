"""Cases, orders to correct and payments on the desk."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from enforcement.desk import ECOLOGY, IN_WORK, evidence
from enforcement.models import Inspection
from enforcement.states import LeadState
from foundation.agencies.models import Role
from foundation.desk.display import money
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

from .law import needs_discussion, needs_legal_review
from .models import Case, CorrectionOrder, Payment
from .states import LegalResult

FILE_KEEPERS = (Role.SERVER, Role.ARCHIVIST)


def violation(one: Any) -> str:
    """The violation by the law of the day of the conduct."""
    return rule_label(one.violation, one.conduct_on)


def family(case: Case) -> list[str]:
    """The documents of a case are its own and those of its lead, inspections, orders and payment."""
    inspections = [one.about for one in Inspection.objects.filter(lead=case.lead_id)]
    beside = [one.about for one in CorrectionOrder.objects.filter(lead=case.lead_id)]
    paid = [case.payment.about] if hasattr(case, "payment") else []
    return [case.about, case.lead.about, *inspections, *beside, *paid]


def to_review(case: Case) -> bool:
    return case.legal_result != LegalResult.AGREE and needs_legal_review(case, timezone.localdate())


def to_discuss(case: Case) -> bool:
    return case.discussed_at is None and needs_discussion(case, timezone.localdate())


register(
    Bench(
        Case, icon="folder-open-inverse", label=_("Cases"), order=40, roles=(*ECOLOGY, *FILE_KEEPERS),
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("enterprise", _("Party"), order="enterprise__name", kind="link"), Column("cause", _("Cause")),
            Column("state", _("State"), kind="state", order="state"), Column("handler.officer", _("Case lead")),
            Column("born_at", _("Filed at"), order="born_at", kind="day"),
        ),
        facts=(
            Column("enterprise", _("Party")), Column("enterprise.uscc", _("Credit code"), kind="code"),
            Column("enterprise.legal_representative", _("Legal representative")), Column("cause", _("Cause")),
            Column("violation", _("Violation"), violation), Column("conduct_from", _("Conduct from")),
            Column("conduct_to", _("Conduct until")), Column("harm", _("Harm to the environment")),
            Column("handler.officer", _("Case lead")), Column("facts", _("Facts")), Column("evidence_summary", _("Evidence and what it proves")),
            Column("proposed_fine", _("Proposed fine"), lambda one: money(one.proposed_fine)),
            Column("fine", _("Fine"), lambda one: money(one.fine)), Column("discretion", _("Discretion")),
            Column("statement", _("Statement and defence")), Column("legal_result", _("Legal review")),
            Column("transferred_at", _("With criminal justice since")), Column("agency", _("Agency in charge")),
        ),
        filters=(Filter("state", _("State")),),
        search=("cause", "facts", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "handler__officer", "lead", "payment"), numbered_by=("CF", "LA"), heading="enterprise", handler="handler",
        suggest={"fine": "proposed_fine"},
        steps=("FILED", "INVESTIGATING", "INVESTIGATION_DONE", "CASE_REVIEW", "PRIOR_NOTICE", "DECIDED", "SERVED", "CLOSED", "ARCHIVED"),
        main=(
            Next("begin_investigation"),
            Next("finish_investigation", when=lambda case: case.transferred_at is None), Next("pass_review"),
            Next("issue_prior_notice"), Next("serve_prior_notice", after="issue_prior_notice"),
            Next("review_legally", when=to_review), Next("take_from_legal_review", when=to_review),
            Next("discuss_collectively", when=to_discuss), Next("decide", waits=("defence", "hearing-request")),
            Next("serve_decision"), Next("close"), Next("archive"),
        ),
        births=(Birth("file_case", "lead", "lead", (LeadState.PRE_CHECK,)),), papers=family,
        related=(
            Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)), Related(_("Orders to correct"), those("correctionorder", "case")),
            Related(_("Payment"), those("payment", "case")),
        ),
        sections=(evidence(lambda case: case.lead_id),),
    ),
    Bench(
        CorrectionOrder, icon="edit", label=_("Orders to correct"), order=50,
        roles=(Role.INSPECTOR, Role.CASE_LEAD, Role.UNIT_HEAD, Role.AGENCY_HEAD, Role.SERVER),
        columns=(
            Column("number", _("Number"), lambda one: getattr(one, "desk_number", ""), kind="code"),
            Column("enterprise", _("Party"), kind="link", order="enterprise__name"), Column("violation", _("Violation"), violation),
            Column("state", _("State"), kind="state"), Column("served_at", _("Served at"), order="served_at", kind="day"),
        ),
        facts=(
            Column("enterprise", _("Party")), Column("violation", _("Violation"), violation), Column("conduct_on", _("Conduct on")),
            Column("facts", _("Facts")), Column("correction", _("Required correction")), Column("deadline", _("Term of correction")),
            Column("served_at", _("Served at")), Column("reinspected_at", _("Re-inspected at")),
        ),
        filters=(Filter("state", _("State")),), search=("facts", "enterprise__name", "enterprise__uscc"),
        select=("enterprise", "lead__handler__officer"), numbered_by=("ZG",), heading="enterprise", steps=("ORDERED", "SERVED", "CORRECTED"), handler="lead.handler",
        main=(Next("serve_order"), Next("find_corrected", verb=_("Re-inspect"))), births=(Birth("order_correction", "lead", "lead", IN_WORK),),
        related=(
            Related(_("Leads"), lambda one, by: those("lead", "pk")(one.lead_id, by)),
            Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),
        ),
    ),
    Bench(
        Payment, icon="decimal", label=_("Payments"), order=60, roles=(Role.CASE_LEAD, Role.INSPECTOR),
        columns=(
            Column("case.enterprise", _("Party"), kind="link"), Column("fine", _("Fine"), lambda one: money(one.fine), order="fine"),
            Column("state", _("State"), kind="state"), Column("paid_at", _("Paid at"), order="paid_at", kind="day"),
        ),
        facts=(
            Column("case", _("Case")), Column("fine", _("Fine"), lambda one: money(one.fine)), Column("paid", _("Paid"), lambda one: money(one.paid)),
            Column("surcharge", _("Surcharge"), lambda one: money(one.surcharge)), Column("receipt_number", _("Receipt number"), kind="code"),
            Column("paid_at", _("Paid at")),
        ),
        filters=(Filter("state", _("State")),), search=("receipt_number", "case__enterprise__name"),
        suggest={"amount": "fine"}, select=("case__enterprise", "case__handler__officer"), steps=("DUE", "PERFORMED"), main=(Next("record_payment"),),
        party="case.enterprise", handler="case.handler",
        related=(Related(_("Cases"), lambda one, by: those("case", "pk")(one.case_id, by)),),
    ),
)  # fmt: skip
extend(
    "lead",
    main=(Next("case.file_case"),),
    related=(
        Related(_("Cases"), those("case", "lead")),
        Related(_("Orders to correct"), those("correctionorder", "lead")),
    ),
)
announce(
    {
        "case.filed": _("Inside: a case was filed"),
        "case.withdrawn": _("Inside: the filing was withdrawn"),
        "case.handed-over": _("The receiving authority: the case is handed over"),
        "case.terminated": _("Inside: the case was terminated"),
        "case.prior-notice-served": _("Inside: the party was notified"),
        "case.decided": _("The disclosure officer: a penalty is to be published"),
        "case.not-penalised": _("Inside: no penalty was decided"),
        "case.served": _("The party: the decision; the duty to pay opens"),
        "case.closed": _("The archivist: the case is to be archived"),
        "case.archived": _("Inside: the case was archived"),
        "order.made": _("The process servers: an order is to be served"),
        "order.served": _("The party: the order to correct"),
        "order.corrected": _("Inside: the re-inspection found it corrected"),
        "order.refused": _("Inside: the re-inspection found it not corrected"),
        "payment.received": _("Inside: the fine was paid"),
    }
)
